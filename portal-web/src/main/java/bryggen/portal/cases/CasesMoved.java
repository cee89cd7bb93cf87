package bryggen.portal.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For others to hear, in the transaction of what happened: somebody is to know something of a case.
 *
 * @param person who is told before all others: who opened it, or its owner
 * @param about its document, or nothing
 * @param answerBy until when the supplier is to answer, where the clock runs
 * @param words what was written, or the number of a credit note
 */
public record CasesMoved(
        What what,
        String number,
        String account,
        @Nullable UUID person,
        String about,
        @Nullable Instant answerBy,
        String words,
        Instant at) {

    /** The supplier hears of OPENED, WRITTEN and NEAR; the customer of the others. */
    public enum What {
        OPENED,
        WRITTEN,
        NEAR,
        ANSWERED,
        ASKED,
        APPROVED,
        DECLINED,
        CREDITED;

        public boolean isForTheSupplier() {
            return this == OPENED || this == WRITTEN || this == NEAR;
        }
    }
}
