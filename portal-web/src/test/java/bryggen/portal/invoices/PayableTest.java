package bryggen.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayableTest {
    @ParameterizedTest(name = "{0} open, {1} in dispute: {2}")
    @CsvSource({"1000.00, 0.00, 1000.00", "1000.00, 250.50, 749.50", "100.00, 100.00, 0.00", "100.00, 250.00, 0.00"})
    @DisplayName("IN12 what is in dispute is not proposed to be paid, and never more than there is")
    void undisputed(String open, String disputed, String proposed) {
        assertThat(payable(open, disputed, null).undisputed()).isEqualTo(Money.of(proposed, "NOK"));
        assertThat(payable(open, disputed, null).proposed()).isEqualTo(Money.of(proposed, "NOK"));
    }

    @ParameterizedTest(name = "{0} open, {1} in dispute, {2} due: {3}")
    @CsvSource({
        "1000.00, 0.00, 333.33, 333.33",
        "1000.00, 700.00, 333.33, 300.00",
        "1000.00, 0.00, 0.00, 0.00",
        "1000.00, 0.00, 1000.00, 1000.00"
    })
    @DisplayName("IN16 of what is paid in instalments the one that is due is proposed, and never what is in dispute")
    void instalment(String open, String disputed, String due, String proposed) {
        assertThat(payable(open, disputed, Money.of(due, "NOK")).proposed()).isEqualTo(Money.of(proposed, "NOK"));
    }

    private static Payable payable(String open, String disputed, @Nullable Money dueNow) {
        return new Payable(
                "r1",
                "k1",
                "F1",
                false,
                LocalDate.of(2026, 11, 1),
                null,
                false,
                Money.of("1000.00", "NOK"),
                Money.of(open, "NOK"),
                Money.of("0.00", "NOK"),
                Money.of(disputed, "NOK"),
                dueNow,
                null);
    }
}
