package bryggen.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    @ParameterizedTest
    @CsvSource({
        "0000 0100 0017, 000001000017",
        "RF18 5390 0754 7034, RF18539007547034",
        "rf18539007547034, RF18539007547034",
        "+71<000000001000017+89494394<, 000000001000017",
        "71000000001000017, 000000001000017",
        "000006-, 000006-"
    })
    @DisplayName("BF5 a reference is the same in every dress")
    void normal(String written, String plain) {
        assertThat(References.normal(written)).isEqualTo(plain);
    }

    @Test
    @DisplayName("BF5 what a payer writes may hold references")
    void inWords() {
        assertThat(References.in("Betaling KID 000001000017, ref RF18539007547034 fra 20.11.26"))
                .containsExactly("000001000017", "RF18539007547034");
        assertThat(References.in("takk for sist")).isEmpty();
    }
}
