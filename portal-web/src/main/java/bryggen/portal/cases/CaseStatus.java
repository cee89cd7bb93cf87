package bryggen.portal.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a case stands; {@link CaseCourse} says how it goes on. */
public enum CaseStatus {
    /** Nobody has taken it up yet. */
    NEW,
    WORK,
    /** The customer is to answer, or to send goods. */
    WAITING,
    /** The supplier has said what there is to say; the customer may still object. */
    ANSWERED,
    CLOSED,
    /** The customer was not content with the answer. */
    REOPENED;

    /** As it stands in the API, in addresses and in keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseStatus> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** CE4: the supplier is to answer. */
    public boolean isRunning() {
        return this == NEW || this == WORK || this == REOPENED;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
