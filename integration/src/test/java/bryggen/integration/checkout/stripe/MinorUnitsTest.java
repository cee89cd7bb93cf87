package bryggen.integration.checkout.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorUnitsTest {
    @ParameterizedTest
    @CsvSource({
        "1250.00, NOK, 125000",
        "0.01, EUR, 1",
        "1250, JPY, 1250",
        "1250, ISK, 125000",
        "99, UGX, 9900",
        "1.250, KWD, 1250",
        "12.00, MGA, 12"
    })
    @DisplayName("amounts are written in Stripe's own smallest unit, and read back the same")
    void thereAndBack(String amount, String currency, long minor) {
        var money = Money.of(amount, currency);
        assertThat(MinorUnits.of(money)).isEqualTo(minor);
        assertThat(MinorUnits.read(minor, currency.toLowerCase(java.util.Locale.ROOT)))
                .contains(money);
    }

    @Test
    @DisplayName("what Stripe cannot write is not rounded")
    void notWritten() {
        assertThatThrownBy(() -> MinorUnits.of(Money.of("1.255", "KWD"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MinorUnits.of(Money.of("12.50", "MGA"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a currency that is none and an amount that it does not know are no money")
    void notRead() {
        assertThat(MinorUnits.read(100, "xxq")).isEmpty();
        assertThat(MinorUnits.read(150, "isk")).isEmpty();
    }
}
