package bryggen.portal.deals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For others to hear, after the transaction: something happened to a deal that somebody else should know.
 *
 * @param owner who registered it; none for a system: then it is news for all of the company
 * @param until the last day of its protection, where it has one
 */
public record DealNews(
        Kind kind, String number, String account, @Nullable UUID owner, String company, @Nullable LocalDate until) {

    /** The supplier hears of SUBMITTED, EXTENSION_ASKED and FISHING; the partner of all others. */
    public enum Kind {
        SUBMITTED,
        APPROVED,
        REJECTED,
        ENDING,
        EXPIRED,
        EXTENSION_ASKED,
        EXTENDED,
        NOT_EXTENDED,
        REVOKED,
        FISHING
    }

    static DealNews of(Kind kind, Deal deal, @Nullable LocalDate until) {
        return new DealNews(
                kind, deal.number(), deal.account(), deal.owner(), deal.facts().company(), until);
    }
}
