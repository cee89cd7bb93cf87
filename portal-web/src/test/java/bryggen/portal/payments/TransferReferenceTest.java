package bryggen.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.payments.TransferReference.Kind;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** PA8: with the examples that banks publish. */
class TransferReferenceTest {
    @ParameterizedTest
    @CsvSource({
        "KID10, 234567, 7, 2345676",
        "KID11, 12345678, 9, 123456785",
        "KID10, 100001, 12, 000001000017",
        "OCR, 100001, 0, 10000180",
        "OCR, 123456, 0, 12345682",
        "OCR2, 1212121212, 0, 12121212125",
        "OCR2, 100001, 8, 01000017",
        "FIK71, 1234, 0, 000000000012344",
        "RF, 539007547034, 0, RF18539007547034",
        "RF, 2348231, 0, RF712348231"
    })
    @DisplayName("PA8 a serial number becomes the reference that the bank checks")
    void made(Kind kind, String serial, int length, String reference) {
        assertThat(TransferReference.of(kind, serial, length)).isEqualTo(reference);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("PA8 every reference passes its own check, and none passes with one digit changed")
    void checked(Kind kind) {
        for (int serial = 100_001; serial < 100_400; serial += 7) {
            var reference = TransferReference.of(kind, String.valueOf(serial), kind == Kind.FIK71 ? 0 : 12);
            assertThat(TransferReference.isWell(kind, reference)).as(reference).isTrue();
            for (int place = 4; place < reference.length(); place++) {
                if (!Character.isDigit(reference.charAt(place))) continue;
                var other = (char) ('0' + (reference.charAt(place) - '0' + 1) % 10);
                var changed = reference.substring(0, place) + other + reference.substring(place + 1);
                assertThat(TransferReference.isWell(kind, changed)).as(changed).isFalse();
            }
        }
    }

    @Test
    @DisplayName("PA8 modulus 11 writes ten as a hyphen")
    void hyphen() {
        assertThat(TransferReference.of(Kind.KID11, "6", 2)).isEqualTo("6-");
        assertThat(TransferReference.isWell(Kind.KID11, "000000" + "6-")).isTrue();
    }

    @Test
    @DisplayName("PA8 a Danish payment has the whole line with the creditor's number")
    void danish() {
        var account = TransferAccounts.of("DKK=FIK71:89494394")
                .in(Currency.getInstance("DKK"))
                .orElseThrow();
        assertThat(account.transfer("100001").reference()).isEqualTo("+71<000000001000017+89494394<");
    }

    @Test
    @DisplayName("PA8 each currency has its own account; an entry that is none is named")
    void accounts() {
        var accounts = TransferAccounts.of("NOK=KID10/12:8601 11 17947, SEK=OCR:5050-1055;");
        var nok = accounts.in(Currency.getInstance("NOK")).orElseThrow();
        assertThat(nok.transfer("100001").payTo()).isEqualTo("8601 11 17947");
        assertThat(nok.transfer("100001").reference()).hasSize(12);
        assertThat(accounts.in(Currency.getInstance("EUR"))).isEmpty();
        assertThatThrownBy(() -> TransferAccounts.of("NOK:8601")).hasMessage("NOK:8601");
        assertThatThrownBy(() -> nok.transfer("1234567890123")).isInstanceOf(IllegalArgumentException.class);
    }
}
