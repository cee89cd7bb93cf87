package bryggen.portal.leads;

import bryggen.portal.access.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as it is acted on: held in the database until the end of the transaction, and what may be done with it. */
record Lead(
        UUID id,
        String number,
        String account,
        @Nullable UUID owner,
        String ownerName,
        LeadStatus status,
        String way,
        String company,
        String country,
        String postalCode,
        String productFamily,
        String currency,
        @Nullable Instant answerBy,
        Work work) {

    /** What the partner keeps up. */
    record Work(
            @Nullable Stage stage,
            String nextStep,
            @Nullable BigDecimal value,
            @Nullable BigDecimal expected,
            @Nullable LocalDate closeDate,
            String nextActivity,
            @Nullable Instant nextActivityAt) {}

    /** What of it is weighed. */
    Weighing.Wanted wanted() {
        return new Weighing.Wanted(country, postalCode, productFamily);
    }

    boolean isWith(String partner) {
        return account.equals(partner) && !partner.isEmpty();
    }

    /** LE15: with the actor's company, and not another seller's own. */
    boolean isOf(Actor actor) {
        return isWith(actor.account().number())
                && (owner == null || LeadReach.seesAll(actor) || owner.equals(actor.person()));
    }

    /** LE13. */
    void mustWaitForAnswer(Instant now) {
        if (status != LeadStatus.OFFERED) throw new LeadRefusal.Answered();
        if (answerBy == null || !now.isBefore(answerBy)) throw new LeadRefusal.TooLate();
    }

    /** LE14. */
    void mustBeAtWork() {
        if (status != LeadStatus.ACCEPTED) throw new LeadRefusal.NotAtWork(status);
    }

    /** LE8: not while a partner works it, and not when it is over, but for spam that was none. */
    void mustBeMovable() {
        if (status != LeadStatus.UNASSIGNED
                && status != LeadStatus.OFFERED
                && status != LeadStatus.POOL
                && status != LeadStatus.DECLINED) throw new LeadRefusal.NotMovable();
    }
}
