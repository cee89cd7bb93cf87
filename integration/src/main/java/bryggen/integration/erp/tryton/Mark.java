package bryggen.integration.erp.tryton;

import bryggen.integration.erp.Wire;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed has been read; its text is the cursor. A feed is read in rounds: all watches one after the other, each
 * by id, everything that moved after {@code from}.
 *
 * @param from moved after this; absent in the first round, which reads everything
 * @param started when this round began; the next one reads from here, less an overlap
 * @param watch the watch that is being read, {@code last} the last id read in it
 * @param notes what a source wants to remember from round to round
 * @param once makes every cursor another text, so that what was handed out with it can be told
 */
record Mark(
        @Nullable Instant from, @Nullable Instant started, int watch, long last, Map<String, String> notes, long once) {

    static Mark read(@Nullable String cursor) {
        return cursor == null ? new Mark(null, null, 0, 0, Map.of(), 0) : Wire.read(cursor, Mark.class);
    }

    String cursor() {
        return Wire.write(new Mark(
                from, started, watch, last, notes, ThreadLocalRandom.current().nextLong(Long.MAX_VALUE)));
    }

    Mark begun(Instant now, Map<String, String> remembered) {
        return new Mark(from, now, 0, 0, remembered, 0);
    }

    Mark at(int watch, long last) {
        return new Mark(from, started, watch, last, notes, 0);
    }

    Mark finished(Instant nextFrom, Map<String, String> remembered) {
        return new Mark(nextFrom, null, 0, 0, remembered, 0);
    }
}
