package bryggen.portal.cases;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; absent is any.
 *
 * @param view open, closed, waiting (for the customer), answered, running, near, mine, nobody or all
 * @param words part of a number or of a document's number
 */
public record CaseFilter(
        String view,
        @Nullable CaseKind kind,
        @Nullable CaseStatus status,
        @Nullable Severity severity,
        @Nullable String words) {

    /** What a list can show by name. */
    public enum View {
        OPEN,
        MINE,
        NOBODY,
        NEAR,
        WAITING,
        ANSWERED,
        CLOSED,
        ALL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final CaseFilter ALL = new CaseFilter("all", null, null, null, null);

    /**
     * From the texts of an address; blank means any.
     *
     * @throws CaseRefusal.BadFilter 422 for a word that there is not
     */
    public static CaseFilter of(
            @Nullable String view,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String severity,
            @Nullable String words) {
        var shown = view == null || view.isBlank() ? "all" : view.strip();
        for (var known : View.values())
            if (known.word().equals(shown))
                return new CaseFilter(
                        shown,
                        blank(kind)
                                ? null
                                : CaseKind.of(said(kind)).orElseThrow(() -> new CaseRefusal.BadFilter("kind")),
                        blank(status)
                                ? null
                                : CaseStatus.of(said(status)).orElseThrow(() -> new CaseRefusal.BadFilter("status")),
                        blank(severity)
                                ? null
                                : Severity.of(said(severity)).orElseThrow(() -> new CaseRefusal.BadFilter("severity")),
                        words(words));
        throw new CaseRefusal.BadFilter("view");
    }

    private static @Nullable String words(@Nullable String words) {
        if (words == null || words.isBlank()) return null;
        if (words.length() > 100 || words.indexOf('\0') >= 0) throw new CaseRefusal.BadFilter("q");
        return words.strip();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
