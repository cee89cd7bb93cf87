package bryggen.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MovedClockTest {
    @Test
    @DisplayName("a day is the supplier's, also where it is another day by Greenwich, and moves with the clock")
    void day() {
        var east = new MovedClock(() -> ZoneId.of("Pacific/Kiritimati"));
        var west = new MovedClock(() -> ZoneId.of("Etc/GMT+12"));
        assertThat(LocalDate.now(east)).isAfter(LocalDate.now(west));
        west.set(Duration.ofDays(3));
        assertThat(LocalDate.now(west)).isAfter(LocalDate.now(east));
    }
}
