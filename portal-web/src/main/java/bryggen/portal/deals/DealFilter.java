package bryggen.portal.deals;

import bryggen.portal.platform.Blank;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * DE17: which deals a list shows.
 *
 * @param status one of the states; {@code waiting} for submitted and in review, {@code open} for all that is not over,
 *     {@code ending} for those that the partner was warned of, {@code extension} for those with a wish that waits; none:
 *     all
 */
public record DealFilter(@Nullable String status, @Nullable String words) {
    private static final Set<String> GROUPS = Set.of("waiting", "open", "ending", "extension");
    private static final int LONGEST = 100;

    /**
     * From the texts of an address; blank means any.
     *
     * @throws DealRefusal.BadFilter 422 for a status that there is not, or words that are none
     */
    public static DealFilter of(@Nullable String status, @Nullable String words) {
        var wanted = Blank.none(status);
        if (wanted != null && !GROUPS.contains(wanted) && DealStatus.of(wanted).isEmpty())
            throw new DealRefusal.BadFilter("status", "unknown-deal-status");
        var text = Blank.none(words);
        if (text != null && text.length() > LONGEST) throw new DealRefusal.BadFilter("q", "deal-words-too-long");
        if (text != null && text.indexOf('\0') >= 0) throw new DealRefusal.BadFilter("q", "deal-text-unfit");
        return new DealFilter(wanted, text == null ? null : text.toLowerCase(Locale.ROOT));
    }

    /** The condition on {@code d}; empty where every deal is meant. */
    String condition() {
        if (status == null) return "";
        return switch (status) {
            case "waiting" -> "d.status in ('SUBMITTED', 'REVIEW')";
            case "open" -> "d.status in ('DRAFT', 'SUBMITTED', 'REVIEW', 'APPROVED', 'REJECTED')";
            case "ending" -> "d.status = 'APPROVED' and d.warned_at is not null";
            case "extension" ->
                "d.status = 'APPROVED' and exists (select 1 from deals_extension x where x.deal = d.id"
                        + " and x.account = d.account and x.answered_at is null)";
            default -> "d.status = '" + DealStatus.of(status).orElseThrow().name() + "'";
        };
    }
}
