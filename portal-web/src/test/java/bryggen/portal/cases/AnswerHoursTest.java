package bryggen.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.platform.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerHoursTest {
    @Test
    void CE4_the_most_pressing_first() {
        var usual = AnswerHours.of(new Settings(Map.of()));
        assertThat(usual.of(Severity.STOPPED)).isEqualTo(2);
        assertThat(usual.of(Severity.LOW)).isEqualTo(16);
        var own = AnswerHours.of(new Settings(Map.of("BRYGGEN_ANSWER_HOURS", "1, 3,5,7")));
        assertThat(own.of(Severity.STOPPED)).isEqualTo(1);
        assertThat(own.of(Severity.HIGH)).isEqualTo(3);
        assertThat(own.of(Severity.NORMAL)).isEqualTo(5);
        assertThat(own.of(Severity.LOW)).isEqualTo(7);
    }
}
