package bryggen.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private static final Duration SHORT = Duration.ofSeconds(5);

    @Test
    @DisplayName(
            "EX16 what is sent by itself is no alarm until it has waited too long; what stands still is one at once")
    void queues() {
        assertThat(Alarms.wrong(List.of(new Queue("order-submit", "WAITING", 9, SHORT)), List.of(), 0, 0))
                .isEmpty();
        assertThat(Alarms.wrong(List.of(new Queue("order-submit", "DEAD", 2, SHORT)), List.of(), 0, 0))
                .containsOnlyKeys(Alarm.Kind.STUCK);
        assertThat(Alarms.wrong(
                        List.of(new Queue("order-submit", "WAITING", 1, Alarms.LONGEST_WAIT.plusSeconds(1))),
                        List.of(),
                        0,
                        0))
                .containsOnlyKeys(Alarm.Kind.SLOW);
    }

    @Test
    @DisplayName("EX16 a feed that lags, a row that stands aside and a balance that does not agree are alarms")
    void feeds() {
        assertThat(Alarms.wrong(List.of(), List.of(feed(SHORT, 0), feed(null, 0)), 0, 0))
                .isEmpty();
        assertThat(Alarms.wrong(List.of(), List.of(feed(Alarms.LONGEST_LAG.plusSeconds(1), 1)), 0, 3))
                .containsOnlyKeys(Alarm.Kind.STALE, Alarm.Kind.ASIDE, Alarm.Kind.UNBALANCED);
        assertThat(Alarms.wrong(List.of(), List.of(), 2, 0)).containsExactly(Map.entry(Alarm.Kind.ASIDE, "2"));
    }

    private static FeedState feed(Duration lag, int aside) {
        return new FeedState("ITEM", null, null, lag, 0, 0, null, null, aside, 0, null, null, null);
    }
}
