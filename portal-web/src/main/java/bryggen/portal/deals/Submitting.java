package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.jpa.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * DE4, DE5: the partner asks for protection. The answer is kept even when it is "no", so this is not one transaction but
 * one for the try, which the database may refuse, and one for what is kept of the refusal.
 */
@ApplicationScoped
public class Submitting {
    private static final int TRIES = 3;

    @Inject
    SubmissionDesk desk;

    /**
     * Submits a complete deal: it is approved at once or waits for the supplier. Call it outside a transaction.
     *
     * @throws DealRefusal 404, 409 when it is taken or submitted already, 422 with everything that is missing, 429
     */
    public void submit(Actor actor, String number) {
        for (int tried = 1; tried < TRIES; tried++) if (hasAnswer(actor, number)) return;
        // whoever was in the way three times has just let go again
        if (!hasAnswer(actor, number)) throw new DealRefusal.Taken(null);
    }

    private boolean hasAnswer(Actor actor, String number) {
        try {
            desk.take(actor, number);
            return true;
        } catch (SqlFailure failure) {
            if (!SqlFailure.isTaken(failure)) throw failure;
        }
        var answer = desk.refused(actor, number);
        answer.ifPresent(refusal -> {
            throw refusal;
        });
        return false;
    }
}
