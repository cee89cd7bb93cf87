package bryggen.portal.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much it hurts, and so in how many working hours the supplier answers (CE4). */
public enum Severity {
    LOW(16),
    NORMAL(8),
    HIGH(4),
    /** Work stands still at the customer's. */
    STOPPED(2);

    private final int hours;

    Severity(int hours) {
        this.hours = hours;
    }

    public int hours() {
        return hours;
    }

    /** As it stands in the API, in addresses and in keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
