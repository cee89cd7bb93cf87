package bryggen.integration.erp.tryton;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was handed out together with a cursor. Overlapping rounds find the same changes again and again; who comes with a
 * cursor that we gave has taken what came with it, and need not get it twice. Forgetting costs a repetition, no more.
 */
final class Seen {

    private static final int CURSORS = 64;

    private final Map<String, Map<String, Instant>> byCursor = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Instant>> eldest) {
            return size() > CURSORS;
        }
    };

    /** A copy, to go on from. */
    synchronized Map<String, Instant> with(String cursor) {
        return new TreeMap<>(byCursor.getOrDefault(cursor, Map.of()));
    }

    /** Remembers the changes that the next round would find again. */
    synchronized void keep(String cursor, Map<String, Instant> changes, Instant since) {
        changes.values().removeIf(stamp -> stamp.isBefore(since));
        byCursor.put(cursor, changes);
    }

    static String key(Watch watch, Row row, Instant stamp) {
        return watch.model() + " " + watch.mark() + row.id() + "@" + stamp;
    }
}
