package bryggen.portal.catalogue;

import static bryggen.portal.catalogue.Breaks.Owner.EVERYBODY;
import static bryggen.portal.catalogue.Breaks.Owner.LIST;
import static bryggen.portal.catalogue.Breaks.Owner.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.catalogue.BoughtBefore.Purchase;
import bryggen.portal.catalogue.Breaks.Owner;
import bryggen.portal.catalogue.Breaks.Row;
import bryggen.portal.catalogue.PriceStory.Cause;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Why it costs so")
class PriceStoryTest {
    private static final Instant MAY = Instant.parse("2026-05-11T09:00:00Z");
    private static final Breaks TERMS = new Breaks(List.of(
            row(EVERYBODY, "1", "10.00", null),
            row(EVERYBODY, "100", "9.00", null),
            row(LIST, "1", "8.50", "2026-01-01"),
            row(OWN, "50", "8.00", "2026-09-01"),
            row(OWN, "200", "7.00", "2026-09-01")));

    @Test
    void CA24_each_owners_usual_price_and_the_break_that_is_reached_are_steps_and_the_last_one_counts() {
        assertThat(steps("20")).containsExactly("list 10.00", "priceList 8.50");
        assertThat(steps("120")).containsExactly("list 10.00", "break 9.00", "priceList 8.50", "agreement 8.00");
        assertThat(steps("250")).containsExactly("list 10.00", "break 9.00", "priceList 8.50", "agreement 7.00");
    }

    @Test
    void CA24_the_same_price_as_in_the_last_order_is_said() {
        var story = story("20", "8.50", "20", "8.50");
        assertThat(story.cause()).isEqualTo(Cause.SAME);
        assertThat(story.percent()).isEqualByComparingTo("0");
    }

    @Test
    void CA24_another_quantity_explains_another_price() {
        var story = story("120", "8.00", "20", "8.50");
        assertThat(story.cause()).isEqualTo(Cause.QUANTITY);
        assertThat(story.percent()).isEqualByComparingTo("-5.9");
    }

    @Test
    void CA24_terms_that_began_since_explain_it() {
        assertThat(story("120", "8.00", "120", "8.40").cause()).isEqualTo(Cause.TERMS);
    }

    @Test
    void CA24_a_price_that_the_supplier_moved_is_said_as_that() {
        var story = story("20", "8.84", "20", "8.50");
        assertThat(story.cause()).isEqualTo(Cause.MOVED);
        assertThat(story.percent()).isEqualByComparingTo("4.0");
    }

    @Test
    void CA24_prices_per_hundred_are_compared_as_one() {
        var last = new Purchase(
                "B1", MAY, new BigDecimal("20"), new UnitPrice(new BigDecimal("850"), NOK, new BigDecimal("100")));
        assertThat(PriceStory.of(offer("20", "8.50"), TERMS, Optional.of(last), TERMS, TODAY, ZoneOffset.UTC)
                        .cause())
                .isEqualTo(Cause.SAME);
    }

    @Test
    void CA24_without_a_last_order_or_in_another_currency_there_is_no_percentage() {
        assertThat(PriceStory.of(offer("20", "8.50"), TERMS, Optional.empty(), TERMS, TODAY, ZoneOffset.UTC)
                        .cause())
                .isEqualTo(Cause.FIRST);
        var last = new Purchase("B1", MAY, BigDecimal.TEN, UnitPrice.of("0.80", "EUR"));
        var story = PriceStory.of(offer("20", "8.50"), TERMS, Optional.of(last), TERMS, TODAY, ZoneOffset.UTC);
        assertThat(story.percent()).isNull();
        assertThat(story.cause()).isEqualTo(Cause.MOVED);
    }

    @Test
    void CA24_the_terms_of_then_that_are_over_explain_it_with_their_source_and_last_day() {
        var last = new Purchase("B1", MAY, new BigDecimal("20"), UnitPrice.of("8.40", "NOK"));
        var june =
                new Row(OWN, BigDecimal.ONE, UnitPrice.of("8.40", "NOK"), "RA-7", null, LocalDate.parse("2026-06-30"));
        var then = new Breaks(List.of(june, row(EVERYBODY, "1", "10.00", null)));
        var over = PriceStory.of(offer("20", "8.50"), TERMS, Optional.of(last), then, TODAY, ZoneOffset.UTC);
        assertThat(over.cause()).isEqualTo(Cause.ENDED);
        assertThat(over.ended()).isEqualTo(june);
        assertThat(over.percent()).isEqualByComparingTo("1.2");
        var lastDay = LocalDate.parse("2026-06-30");
        assertThat(PriceStory.of(offer("20", "8.50"), TERMS, Optional.of(last), then, lastDay, ZoneOffset.UTC)
                        .cause())
                .as("on their last day they still hold")
                .isEqualTo(Cause.MOVED);
        var other = new Purchase("B1", MAY, new BigDecimal("20"), UnitPrice.of("8.30", "NOK"));
        assertThat(PriceStory.of(offer("20", "8.50"), TERMS, Optional.of(other), then, TODAY, ZoneOffset.UTC)
                        .cause())
                .as("another price was paid than theirs")
                .isEqualTo(Cause.MOVED);
    }

    @Test
    void CA24_tax_is_said_with_its_rate_for_the_whole_quantity_and_not_invented() {
        var taxed = offer("20", "8.53").with(offer("20", "8.53").price(), TaxRate.of("S", "25"), Stock.NOTHING_KNOWN);
        var story = PriceStory.of(taxed, TERMS, Optional.empty(), TERMS, TODAY, ZoneOffset.UTC);
        assertThat(Objects.requireNonNull(story.tax()).amount()).isEqualTo(Money.of("42.65", "NOK"));
        assertThat(PriceStory.of(offer("20", "8.50"), TERMS, Optional.empty(), TERMS, TODAY, ZoneOffset.UTC)
                        .tax())
                .isNull();
    }

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final java.util.Currency NOK = java.util.Currency.getInstance("NOK");

    private static List<String> steps(String quantity) {
        return TERMS.ladder(BigDecimal.ONE, new BigDecimal(quantity)).stream()
                .map(rung -> rung.kind().word() + " " + rung.row().price().amount())
                .toList();
    }

    private static PriceStory story(String quantity, String now, String thenQuantity, String then) {
        var last = new Purchase("B100001", MAY, new BigDecimal(thenQuantity), UnitPrice.of(then, "NOK"));
        return PriceStory.of(offer(quantity, now), TERMS, Optional.of(last), TERMS, TODAY, ZoneOffset.UTC);
    }

    private static Offer offer(String quantity, String price) {
        return new Offer(
                new Sku("BOLT"),
                new BigDecimal(quantity),
                "Bolt",
                null,
                null,
                new Limits(Unit.PIECE, null, null, null),
                new OwnPrice(UnitPrice.of(price, "NOK"), OwnPrice.Source.ERP, "", null, null, MAY),
                Stock.NOTHING_KNOWN,
                null,
                null,
                null,
                Sight.EXACT,
                null);
    }

    private static Row row(Owner owner, String from, String price, String since) {
        return new Row(
                owner,
                new BigDecimal(from),
                UnitPrice.of(price, "NOK"),
                owner.name(),
                since == null ? null : LocalDate.parse(since),
                null);
    }
}
