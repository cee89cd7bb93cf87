package bryggen.portal.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong. */
public enum Category {
    DAMAGED,
    SHORT,
    WRONG_GOODS,
    QUALITY,
    LATE,
    PRICE,
    /** Good, and not needed any more. */
    NOT_NEEDED,
    OTHER;

    /** As it stands in the API, in addresses and in keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Category> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }

    /** Those that fit to a case of this kind. */
    public static List<Category> of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> List.of(DAMAGED, SHORT, WRONG_GOODS, QUALITY, LATE, PRICE, OTHER);
            case RETURN -> List.of(DAMAGED, WRONG_GOODS, QUALITY, NOT_NEEDED, OTHER);
            case DISPUTE -> List.of(PRICE, SHORT, DAMAGED, WRONG_GOODS, QUALITY, LATE, OTHER);
        };
    }
}
