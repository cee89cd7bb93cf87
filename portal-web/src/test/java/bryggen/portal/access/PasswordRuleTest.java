package bryggen.portal.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final String EMAIL = "kari.nordmann@fjordmek.example";

    @ParameterizedTest
    @ValueSource(strings = {"rett hest stift", "Bryggen-demo-1", "blåbær på hytta", "🐎🐎🐎🐎🐎🐎🐎🐎🐎abc"})
    @DisplayName("AC10 twelve characters of whatever kind are a password")
    void twelveCharactersAreEnough(String password) {
        assertThatCode(() -> PasswordRule.check(password, EMAIL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "elleve tegn, password-too-short",
        "Kari.Nordmann@fjordmek.example, password-is-email",
        "KARI.NORDMANN, password-is-email",
        "Passord12345, password-too-common",
        "aaaaaaaaaaaaaaaa, password-too-common",
        "abababababab, password-too-common"
    })
    @DisplayName("AC10 a short one, the own e-mail and what everybody tries first are none")
    void easyOnesAreNone(String password, String code) {
        assertThatThrownBy(() -> PasswordRule.check(password, EMAIL))
                .isInstanceOfSatisfying(
                        AccessRefusal.UnfitPassword.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.code())
                                .isEqualTo(code));
    }

    @Test
    @DisplayName("AC10 nobody makes us hash a novel")
    void longestIsTwoHundred() {
        assertThatThrownBy(() -> PasswordRule.check("x1y2z3 ".repeat(40), EMAIL))
                .isInstanceOf(AccessRefusal.UnfitPassword.class);
    }
}
