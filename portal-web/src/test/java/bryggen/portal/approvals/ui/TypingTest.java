package bryggen.portal.approvals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {
    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("AP1 an amount is what it looks like, and what is none is out of range")
    @CsvSource(
            delimiter = '|',
            value = {
                "50000|50000",
                "50 000|50000",
                "50.000|50000",
                "50,000|50000",
                "50,000.50|50000.50",
                "50.000,5|50000.5",
                "50 000,00|50000.00",
                "1 250 000|1250000",
                "50000,25|50000.25",
                "0|0",
                "-5|-1",
                "many|-1",
                "1e9|-1",
                "50 00|-1"
            })
    void amounts(String typed, BigDecimal meant) {
        assertThat(Typing.amountOf(typed)).isEqualByComparingTo(meant);
    }
}
