package bryggen.portal.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is said of a line of a case, or of a line that was received (CE12). */
public enum LineState {
    /** All there and well. */
    ALL,
    SHORT,
    DAMAGED,
    /** It is what the case is about, in whatever way. */
    NAMED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LineState> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
