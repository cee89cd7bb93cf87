package bryggen.portal.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** CA11: how much of the stock a company sees. */
public enum Sight {
    /** Numbers, warehouse by warehouse. */
    EXACT,
    /** One word. */
    BAND,
    /** Nothing; only when a wanted quantity can leave. */
    HIDDEN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sight> of(String word) {
        return Stream.of(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
