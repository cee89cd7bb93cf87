package bryggen.portal.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What several parts of one answer ask for, read once: as long as a request that only reads is answered, and nowhere else.
 * The next request reads again, so nothing is ever older than the answer it stands in. A request that changes something, a
 * round of the house's own and a test have no such memory; there each question is asked.
 */
public final class Once {
    private static final ThreadLocal<@Nullable Map<Object, Object>> ANSWER = new ThreadLocal<>();

    private Once() {}

    /** A request that only reads begins; {@link #end} must follow on the same thread. */
    public static void begin() {
        ANSWER.set(new HashMap<>());
    }

    public static void end() {
        ANSWER.remove();
    }

    /**
     * @param key what is asked and of whom, with {@code equals}: everything that the answer depends on
     * @param reading must not answer null
     */
    public static <T> T read(Object key, Supplier<T> reading) {
        var answer = ANSWER.get();
        if (answer == null) return reading.get();
        @SuppressWarnings("unchecked") // a key is asked with one type
        var known = (T) answer.get(key);
        if (known != null) return known;
        var read = reading.get();
        answer.put(key, read);
        return read;
    }
}
