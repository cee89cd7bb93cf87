package bryggen.integration.exchange;

import bryggen.integration.erp.Answer;
import java.util.Optional;

/** The messages that the portal owes the ERP. The table behind it forgets nothing. */
public interface Outbox {

    /**
     * Claims the oldest unfinished message of a free lane and gives it a lease. A message whose lease ran out is claimed
     * again only after the ERP's own request limit, and comes with {@code settle} set.
     */
    Optional<Claim> claim();

    /** The result of a claim; dropped when the claim's attempt is no longer the message's own (fencing). */
    void settle(Claim claim, Answer answer);

    /**
     * @param settle the outcome of an earlier attempt is unknown: find before sending
     * @param payload the message as stored: JSON of the record that its kind names
     */
    record Claim(
            String id, String kind, String businessKey, String account, int attempt, boolean settle, String payload) {}
}
