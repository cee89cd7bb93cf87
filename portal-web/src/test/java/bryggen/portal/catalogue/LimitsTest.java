package bryggen.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Unit;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.platform.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In which quantities an item can be ordered")
class LimitsTest {
    private static final Limits BOX_OF_TEN = limits("C62", "25", "10", "200");

    @Test
    void ca8_the_least_quantity_is_the_smallest_multiple_that_is_no_less_than_the_minimum() {
        assertThat(BOX_OF_TEN.least()).isEqualByComparingTo("30");
        assertThat(limits("C62", null, null, null).least()).isEqualByComparingTo("1");
        assertThat(limits("C62", null, "12", null).least()).isEqualByComparingTo("12");
        assertThat(limits("MTR", "0.5", null, null).least()).isEqualByComparingTo("0.5");
    }

    @Test
    void ca8_limits_of_nothing_are_no_limits() {
        assertThat(limits("C62", "0", "0", "0").least()).isEqualByComparingTo("1");
        assertThat(faults(limits("C62", "0", "0", "0"), "7")).isEmpty();
    }

    @Test
    void ca9_a_quantity_is_raised_to_what_can_be_ordered_but_never_lowered_or_guessed() {
        assertThat(BOX_OF_TEN.raised(new BigDecimal("7")).orElseThrow()).isEqualByComparingTo("30");
        assertThat(BOX_OF_TEN.raised(new BigDecimal("41")).orElseThrow()).isEqualByComparingTo("50");
        assertThat(BOX_OF_TEN.raised(new BigDecimal("50")).orElseThrow()).isEqualByComparingTo("50");
        assertThat(BOX_OF_TEN.raised(new BigDecimal("201"))).isEmpty();
        assertThat(BOX_OF_TEN.raised(new BigDecimal("40.5"))).isEmpty();
        assertThat(BOX_OF_TEN.raised(new BigDecimal("-1"))).isEmpty();
        assertThat(limits("MTR", "2.5", null, null).raised(BigDecimal.ONE).orElseThrow())
                .isEqualByComparingTo("2.5");
    }

    @Test
    void ca9_what_fits_has_no_faults() {
        assertThat(faults(BOX_OF_TEN, "30")).isEmpty();
        assertThat(faults(BOX_OF_TEN, "200.0")).isEmpty();
        assertThat(faults(limits("MTR", null, null, null), "1.125")).isEmpty();
        assertThat(faults(limits("C62", null, "0.25", null), "0.75")).isEmpty();
    }

    @Test
    void ca9_a_quantity_is_more_than_zero_and_not_absurd() {
        assertThat(faults(BOX_OF_TEN, "0")).containsExactly("quantity-not-positive");
        assertThat(faults(BOX_OF_TEN, "-5")).containsExactly("quantity-not-positive");
        assertThat(faults(BOX_OF_TEN, "1000000000")).containsExactly("quantity-too-large");
    }

    @Test
    void ca9_pieces_have_no_decimals_and_metres_three() {
        assertThat(faults(limits("C62", null, null, null), "1.5")).containsExactly("quantity-decimals");
        assertThat(faults(limits("XBX", null, null, null), "0.5")).containsExactly("quantity-decimals");
        assertThat(faults(limits("MTR", null, null, null), "1.1255")).containsExactly("quantity-decimals");
    }

    @Test
    void ca9_every_fault_is_named_at_once() {
        assertThat(faults(BOX_OF_TEN, "7.5"))
                .containsExactly("quantity-decimals", "quantity-below-minimum", "quantity-not-multiple");
        assertThat(faults(BOX_OF_TEN, "205")).containsExactly("quantity-not-multiple", "quantity-above-maximum");
    }

    @Test
    void ca9_a_quantity_between_two_multiples_is_told_both_neighbours_that_can_be_ordered() {
        var fault = BOX_OF_TEN.faults("quantity", new BigDecimal("44")).get(0);
        assertThat(fault.arguments().toString()).isEqualTo("[10, 40, 50]");
        var low = BOX_OF_TEN.faults("quantity", new BigDecimal("26")).get(0);
        assertThat(low.arguments().toString()).isEqualTo("[10, 30, 30]");
    }

    @Test
    void ca9_a_fault_has_its_words_in_every_language_wherever_it_is_shown() {
        var refusal = new CatalogueRefusal.UnknownProduct("X");
        for (var code : List.of("7.5", "205", "0", "1000000000"))
            for (var fault : BOX_OF_TEN.faults("quantity", new BigDecimal(code)))
                for (var language : Language.values())
                    assertThat(refusal.said(fault, Texts.in(language)))
                            .doesNotContain("??")
                            .doesNotContain("{");
    }

    private static List<String> faults(Limits limits, String quantity) {
        return limits.faults("quantity", new BigDecimal(quantity)).stream()
                .map(Finding::code)
                .toList();
    }

    static Limits limits(String unit, String minimum, String multiple, String maximum) {
        return new Limits(new Unit(unit), decimal(minimum), decimal(multiple), decimal(maximum));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
