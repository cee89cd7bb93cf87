package bryggen.integration.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.UnitPrice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @Test
    void anAmountIsItsDecimalsAndItsCurrencyAndNothingElse() {
        assertThat(Wire.write(Money.of("1250.5", "NOK"))).isEqualTo("{\"amount\":\"1250.50\",\"currency\":\"NOK\"}");
        assertThat(Wire.write(Quantity.of("2.50", "MTR"))).isEqualTo("{\"value\":\"2.5\",\"unit\":\"MTR\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e99999", "-1e99999"})
    void aNumberThatWouldFillTheMemoryIsRefusedBeforeItIsWrittenOut(String number) {
        for (var type : Map.of(
                        "{\"amount\":\"%s\",\"currency\":\"NOK\"}", Money.class,
                        "{\"value\":\"%s\",\"unit\":\"C62\"}", Quantity.class,
                        "{\"amount\":\"%s\",\"currency\":\"NOK\",\"baseQuantity\":\"1\"}", UnitPrice.class)
                .entrySet())
            assertThatThrownBy(() -> Wire.read(type.getKey().formatted(number), type.getValue()))
                    .isInstanceOf(IllegalArgumentException.class);
    }
}
