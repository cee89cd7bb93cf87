package bryggen.integration.exchange;

import bryggen.integration.erp.Answer;
import bryggen.integration.exchange.Outbox.Claim;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/** The verbs of the outbox routes: claim, and one for each way an ERP answers. */
public final class Posting {
    static final String CLAIM = "claim";

    private final Outbox outbox;

    public Posting(Outbox outbox) {
        this.outbox = outbox;
    }

    public @Nullable Claim claim() {
        return outbox.claim().orElse(null);
    }

    public void received(@ExchangeProperty(CLAIM) Claim claim, @Body Answer.Accepted answer) {
        outbox.received(claim, answer.document());
    }

    public void refused(@ExchangeProperty(CLAIM) Claim claim, @Body Answer.Rejected answer) {
        outbox.refused(claim, answer.text());
    }

    public void absent(@ExchangeProperty(CLAIM) Claim claim, @Body Answer.Absent answer) {
        outbox.absent(claim, answer.text());
    }

    public void parked(@ExchangeProperty(CLAIM) Claim claim, @Body Answer.NeedsDecision answer) {
        outbox.parked(claim, answer.question() + ": " + answer.text());
    }

    public void again(@ExchangeProperty(CLAIM) Claim claim, @Body Answer.Busy answer) {
        outbox.again(claim, answer.text(), answer.after());
    }

    public void unsettled(@ExchangeProperty(CLAIM) Claim claim, @Body Answer.Unknown answer) {
        outbox.unsettled(claim, answer.text());
    }

    public void unseen(@ExchangeProperty(CLAIM) Claim claim, @Body Answer.Unseen answer) {
        outbox.unseen(claim, answer.text());
    }

    public void dead(@ExchangeProperty(CLAIM) Claim claim, @Body Answer.Defect answer) {
        outbox.dead(claim, answer.text());
    }

    /** Without a claim nothing was begun: the next poll tries again. */
    public void stumbled(
            @ExchangeProperty(CLAIM) @Nullable Claim claim,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) {
        if (claim != null) outbox.stumbled(claim, Causes.inWords(failure), failure);
    }
}
