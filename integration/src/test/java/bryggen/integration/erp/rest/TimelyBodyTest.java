package bryggen.integration.erp.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** A frozen process wakes between its decision to send and the sending. */
class TimelyBodyTest {
    private final Wire wire = new Wire();

    @Test
    void inTimeTheTextLeavesWhole() {
        new TimelyBody("{\"number\":\"B-1\"}", Deadline.in(Duration.ofMinutes(1))).subscribe(wire);
        assertThat(wire.heard).containsExactly("{\"number\":\"B-1\"}", "end");
    }

    @Test
    void afterTheDeadlineNoByteLeaves() {
        new TimelyBody("{\"number\":\"B-1\"}", Deadline.in(Duration.ZERO)).subscribe(wire);
        assertThat(wire.heard).containsExactly("TooLate");
    }

    private static final class Wire implements Flow.Subscriber<ByteBuffer> {
        final List<String> heard = new ArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer part) {
            heard.add(StandardCharsets.UTF_8.decode(part).toString());
        }

        @Override
        public void onError(Throwable cause) {
            heard.add(cause.getClass().getSimpleName());
        }

        @Override
        public void onComplete() {
            heard.add("end");
        }
    }
}
