package bryggen.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--",
                "-",
                ";",
                ",",
                "nb;q=high",
                "nb;q=7",
                "*;;q=,,",
                "a_b",
                "nb-",
                " ",
                "\u00f8l",
                "fr, de",
                "nb;q=0"
            })
    void aWishThatCannotBeReadOrMetIsEnglish(String wish) {
        assertThat(Language.accepted(wish)).isEqualTo(Language.EN);
    }

    @Test
    void theFirstThatWeSpeakCounts() {
        assertThat(Language.accepted("fr, sv;q=0.5, nn;q=0.9")).isEqualTo(Language.NB);
    }
}
