package bryggen.portal.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What would make it good. */
public enum Outcome {
    CREDIT,
    REPLACEMENT,
    REPAIR,
    /** What is missing is to come. */
    DELIVERY,
    ANSWER;

    /** As it stands in the API, in addresses and in keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> of(String word) {
        return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst();
    }

    /** Those that fit to a case of this kind. */
    public static List<Outcome> of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> List.of(REPLACEMENT, CREDIT, REPAIR, DELIVERY, ANSWER);
            case RETURN -> List.of(CREDIT, REPLACEMENT, REPAIR);
            case DISPUTE -> List.of(CREDIT, ANSWER);
        };
    }
}
