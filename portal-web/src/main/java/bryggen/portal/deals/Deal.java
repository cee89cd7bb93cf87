package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it is acted on: held in the database until the end of the transaction, and what may be done with it.
 *
 * @param lead number of the lead that it came from
 * @param owner who registered it; none for a system
 * @param until the last day of its protection; none while it has no end
 */
record Deal(
        UUID id,
        String number,
        UUID thread,
        @Nullable String lead,
        String account,
        @Nullable UUID owner,
        DealStatus status,
        DealFacts facts,
        @Nullable LocalDate until) {
    private static final int LONGEST_EXTENSION_DAYS = 366;

    /** DE16. */
    boolean isOf(Actor actor) {
        return account.equals(actor.account().number())
                && (owner == null || DealReach.seesAll(actor) || owner.equals(actor.person()));
    }

    /** DE9. */
    void mustBeEditable() {
        if (!status.isEditable()) throw new DealRefusal.NotSo("deal-not-editable");
    }

    /** DE8. */
    void mustWait() {
        if (!status.isWaiting()) throw new DealRefusal.NotSo("deal-not-waiting");
    }

    void mustBeSubmitted() {
        if (status != DealStatus.SUBMITTED) throw new DealRefusal.NotSo("deal-not-waiting");
    }

    /** DE12, DE14. */
    void mustBeProtected() {
        if (status != DealStatus.APPROVED) throw new DealRefusal.NotSo("deal-not-protected");
    }

    /** DE13: the partner gives up anything that is not over. */
    void mustBeOpen() {
        if (!status.isOpen()) throw new DealRefusal.NotSo("deal-over");
    }

    /** DE13: the supplier takes back what it has approved; what waits it rejects. */
    void mustBeRevocable() {
        if (status != DealStatus.APPROVED && status != DealStatus.CONVERTED)
            throw new DealRefusal.NotSo("deal-not-protected");
    }

    /** DE12: later than now, and not for ever. */
    void mustBeExtendableTo(@Nullable LocalDate day, LocalDate today) {
        mustBeProtected();
        if (until == null || today.isAfter(until)) throw new DealRefusal.NotSo("deal-not-protected");
        if (day == null || !day.isAfter(until) || day.isAfter(until.plusDays(LONGEST_EXTENSION_DAYS)))
            throw DealRefusal.Faulty.at("/until", "deal-bad-extension");
    }
}
