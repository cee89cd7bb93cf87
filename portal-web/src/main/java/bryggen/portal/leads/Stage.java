package bryggen.portal.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the partner has come with a lead. */
public enum Stage {
    ACCEPTED,
    CONTACTED,
    QUALIFIED,
    PROPOSAL,
    NEGOTIATION,
    WON,
    LOST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    public boolean isEnd() {
        return this == WON || this == LOST;
    }
}
