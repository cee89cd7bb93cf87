package bryggen.portal.leads;

import bryggen.portal.platform.Blank;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * LE18: which leads a list shows.
 *
 * @param stage of the accepted ones those in this stage
 * @param status one of the states, or {@code duplicate} for those that are held back; none: all but merged ones, and to
 *     a partner those that are with it
 */
public record LeadFilter(@Nullable String status, @Nullable Stage stage, @Nullable String words) {
    private static final Set<String> STATUSES =
            Set.of("unassigned", "offered", "pool", "accepted", "won", "lost", "declined", "merged", "duplicate");
    private static final int LONGEST = 100;

    /** The accepted ones of one stage. */
    public static LeadFilter at(Stage stage) {
        return new LeadFilter(LeadStatus.ACCEPTED.word(), stage, null);
    }

    /**
     * From the texts of an address; blank means any.
     *
     * @throws LeadRefusal.BadFilter 422 for a status that there is not, or words that are none
     */
    public static LeadFilter of(@Nullable String status, @Nullable String words) {
        var wanted = Blank.none(status);
        if (wanted != null && !STATUSES.contains(wanted))
            throw new LeadRefusal.BadFilter("status", "unknown-lead-status");
        var text = Blank.none(words);
        if (text != null && text.length() > LONGEST) throw new LeadRefusal.BadFilter("q", "lead-words-too-long");
        if (text != null && text.indexOf('\0') >= 0) throw new LeadRefusal.BadFilter("q", "lead-text-unfit");
        return new LeadFilter(wanted, null, text == null ? null : text.toLowerCase(Locale.ROOT));
    }
}
