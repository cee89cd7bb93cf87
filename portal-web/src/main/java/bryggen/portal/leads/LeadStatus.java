package bryggen.portal.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a lead stands. */
public enum LeadStatus {
    /** Nobody has it: just entered, held back as a double, or no candidate is left. */
    UNASSIGNED,
    /** One partner is asked; its clock runs. */
    OFFERED,
    /** The first candidate that claims it gets it. */
    POOL,
    /** A partner works it. */
    ACCEPTED,
    WON,
    LOST,
    /** Closed as spam. */
    DECLINED,
    /** It was another one; see that. */
    MERGED;

    /** As it stands in the API and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LeadStatus> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    public boolean isOpen() {
        return this == UNASSIGNED || this == OFFERED || this == POOL || this == ACCEPTED;
    }
}
