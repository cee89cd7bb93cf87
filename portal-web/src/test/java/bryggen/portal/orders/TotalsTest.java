package bryggen.portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final Currency NOK = Currency.getInstance("NOK");

    private static Totals.Part part(String net, String category, String percent) {
        return new Totals.Part(Money.of(net, "NOK"), TaxRate.of(category, percent));
    }

    @Test
    void OR11_tax_is_rounded_once_per_rate_on_the_sum_of_its_lines() {
        // three times 0.10 at 25 %: line by line it would be 0.09, by rate it is 0.08
        var totals =
                Totals.of(NOK, List.of(part("0.10", "S", "25"), part("0.10", "S", "25.0"), part("0.10", "S", "25")));
        assertThat(totals.net()).isEqualTo(Money.of("0.30", "NOK"));
        assertThat(totals.tax()).isEqualTo(Money.of("0.08", "NOK"));
        assertThat(totals.gross()).isEqualTo(Money.of("0.38", "NOK"));
        assertThat(totals.taxes()).hasSize(1);
    }

    @Test
    void OR11_each_rate_is_a_tax_of_its_own() {
        var totals =
                Totals.of(NOK, List.of(part("100.00", "S", "25"), part("100.00", "S", "15"), part("100.00", "Z", "0")));
        assertThat(totals.taxes()).hasSize(3);
        assertThat(totals.tax()).isEqualTo(Money.of("40.00", "NOK"));
        assertThat(totals.gross()).isEqualTo(Money.of("340.00", "NOK"));
    }
}
