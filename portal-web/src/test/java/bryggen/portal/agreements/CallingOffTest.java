package bryggen.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.agreements.Agreement.Past;
import bryggen.portal.agreements.CallingOff.Tally;
import bryggen.portal.orders.Commitments.CallOff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Calling off")
class CallingOffTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void AG2_an_agreement_holds_from_its_first_day_to_its_last_unless_it_is_ended() {
        var agreement = of("A", Past.WARN, "100", "0");
        assertThat(agreement.holdsOn(TODAY.minusDays(10))).isTrue();
        assertThat(agreement.holdsOn(TODAY.plusDays(10))).isTrue();
        assertThat(agreement.holdsOn(TODAY.minusDays(11))).isFalse();
        assertThat(agreement.holdsOn(TODAY.plusDays(11))).isFalse();
    }

    @Test
    void AG3_the_only_one_decides_and_of_several_the_only_one_with_something_left() {
        assertThat(decided(of("A", Past.WARN, "100", "0"))).isEqualTo("A");
        assertThat(decided(of("A", Past.WARN, "100", "0"), of("B", Past.WARN, "100", "0")))
                .isEqualTo("nobody");
        assertThat(decided(of("A", Past.WARN, "100", "100"), of("B", Past.WARN, "100", "99")))
                .isEqualTo("B");
        assertThat(decided(of("A", Past.REFUSE, "100", "100"))).isEqualTo("A");
        assertThat(decided(of("A", Past.WARN, "5", "5"), of("B", Past.WARN, "5", "5")))
                .isEqualTo("nobody");
    }

    @Test
    void AG4_exactly_what_is_left_is_taken_and_one_more_is_warned_of_or_refused() {
        assertThat(take(of("A", Past.REFUSE, "100", "60"), "40")).satisfies(answer -> {
            assertThat(answer.exceeded()).isFalse();
            assertThat(answer.fault()).isNull();
            assertThat(answer.left()).isEqualByComparingTo("40");
        });
        assertThat(take(of("A", Past.WARN, "100", "60"), "40.0001")).satisfies(answer -> {
            assertThat(answer.exceeded()).isTrue();
            assertThat(answer.fault()).isNull();
        });
        var refused = take(of("A", Past.REFUSE, "100", "60"), "41").fault();
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo("agreement-exhausted");
        assertThat(refused.arguments()).containsExactly("A", "40");
        assertThat(refused.room()).isEqualTo("agreements");
    }

    @Test
    void AG4_lines_of_one_order_take_from_the_same_rest() {
        var agreement = of("A", Past.REFUSE, "100", "0");
        var tally = new Tally(List.of(agreement));
        assertThat(take(tally, agreement, "60", "600").fault()).isNull();
        assertThat(take(tally, agreement, "60", "600").fault()).isNotNull();
    }

    @Test
    void AG1_of_a_value_the_net_counts_and_every_product_where_none_is_named() {
        var agreement = new Agreement(
                "V",
                "C1",
                "Value",
                TODAY,
                TODAY,
                "NOK",
                new BigDecimal("1000.00"),
                new BigDecimal("400.00"),
                Past.REFUSE,
                false,
                List.of());
        assertThat(agreement.names("ANY")).isTrue();
        var tally = new Tally(List.of(agreement));
        assertThat(take(tally, agreement, "5", "600.00").fault()).isNull();
        var refused = take(tally, agreement, "1", "0.01").fault();
        assertThat(refused).isNotNull();
        assertThat(refused.arguments()).containsExactly("V", "NOK 0");
    }

    @Test
    void the_bar_is_never_longer_than_the_whole() {
        assertThat(of("A", Past.WARN, "100", "250").share()).isEqualTo(100);
        assertThat(of("A", Past.WARN, "3", "1").share()).isEqualTo(33);
        assertThat(of("A", Past.WARN, "100", "0").share()).isZero();
    }

    private static String decided(Agreement... agreements) {
        var all = Arrays.asList(agreements);
        return new Tally(all).decided("X", all).map(Agreement::number).orElse("nobody");
    }

    private static CallOff take(Agreement agreement, String quantity) {
        return take(new Tally(List.of(agreement)), agreement, quantity, "1.00");
    }

    private static CallOff take(Tally tally, Agreement agreement, String quantity, String net) {
        return tally.take(
                "/lines/0/agreement",
                agreement,
                "X",
                new BigDecimal(quantity),
                new BigDecimal(net),
                List.of(agreement.number()));
    }

    private static Agreement of(String number, Past past, @Nullable String committed, String called) {
        return new Agreement(
                number,
                "C1",
                number,
                TODAY.minusDays(10),
                TODAY.plusDays(10),
                "NOK",
                null,
                BigDecimal.ZERO,
                past,
                false,
                List.of(new Agreement.Line("X", new BigDecimal(committed), new BigDecimal(called))));
    }
}
