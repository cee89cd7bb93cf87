package bryggen.portal.leads;

import java.util.Arrays;
import java.util.Optional;

/** LE10: why a partner says no, as it stands in the API. */
public enum DeclineReason {
    SPAM("spam"),
    NO_CAPACITY("noCapacity"),
    WRONG_AREA("wrongArea"),
    OTHER("other");

    private final String word;

    DeclineReason(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<DeclineReason> of(String word) {
        return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst();
    }
}
