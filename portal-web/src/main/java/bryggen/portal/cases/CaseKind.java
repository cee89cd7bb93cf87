package bryggen.portal.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a case is about. */
public enum CaseKind {
    COMPLAINT,
    /** Goods that are to come back. */
    RETURN,
    /** A line of an invoice that is not to be paid as it stands. */
    DISPUTE;

    /** As it stands in the API, in addresses and in keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
}
