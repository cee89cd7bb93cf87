package bryggen.portal.catalogue;

import static bryggen.portal.catalogue.Breaks.Owner.EVERYBODY;
import static bryggen.portal.catalogue.Breaks.Owner.LIST;
import static bryggen.portal.catalogue.Breaks.Owner.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.catalogue.Breaks.Owner;
import bryggen.portal.catalogue.Breaks.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a quantity costs")
class BreaksTest {
    private static final Breaks EXAMPLE =
            new Breaks(List.of(row(EVERYBODY, "1", "10.00"), row(LIST, "100", "8.00"), row(OWN, "50", "9.00")));

    @Test
    void ca4_the_customers_own_beat_the_lists_and_the_lists_beat_everybodys() {
        assertThat(EXAMPLE.at(new BigDecimal("20")).orElseThrow().owner()).isEqualTo(EVERYBODY);
        assertThat(EXAMPLE.at(new BigDecimal("60")).orElseThrow().owner()).isEqualTo(OWN);
        assertThat(EXAMPLE.at(new BigDecimal("200")).orElseThrow().owner()).isEqualTo(OWN);
    }

    @Test
    void ca4_among_equal_terms_the_highest_quantity_that_is_reached_counts() {
        var breaks = new Breaks(List.of(row(LIST, "1", "10"), row(LIST, "10", "9"), row(LIST, "100", "7")));
        assertThat(breaks.at(new BigDecimal("99")).orElseThrow().from()).isEqualByComparingTo("10");
        assertThat(breaks.at(new BigDecimal("0.5"))).isEmpty();
    }

    @Test
    void ca4_among_equal_quantities_the_youngest_validity_counts() {
        var breaks = new Breaks(List.of(
                row(OWN, "1", "10"),
                new Row(OWN, BigDecimal.ONE, UnitPrice.of("9", "NOK"), "B", LocalDate.parse("2026-01-01"), null),
                new Row(OWN, BigDecimal.ONE, UnitPrice.of("8", "NOK"), "C", LocalDate.parse("2026-06-01"), null)));
        assertThat(breaks.at(BigDecimal.ONE).orElseThrow().source()).isEqualTo("C");
    }

    @Test
    void ca4_the_steps_name_the_quantities_at_which_the_price_changes() {
        assertThat(EXAMPLE.from(BigDecimal.ONE))
                .extracting(step ->
                        step.from().toPlainString() + " " + step.row().price().amount())
                .containsExactly("1 10.00", "50 9.00");
        assertThat(EXAMPLE.from(new BigDecimal("60")))
                .extracting(step -> step.from().toPlainString())
                .containsExactly("60");
    }

    private static Row row(Owner owner, String from, String price) {
        return new Row(owner, new BigDecimal(from), UnitPrice.of(price, "NOK"), owner.name(), null, null);
    }
}
