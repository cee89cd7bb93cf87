package bryggen.portal.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much it hurts, and so how soon the supplier answers ({@link AnswerHours}); the least first. */
public enum Severity {
    LOW,
    NORMAL,
    HIGH,
    /** Work stands still at the customer's. */
    STOPPED;

    /** As it stands in the API, in addresses and in keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
