package bryggen.integration.exchange;

import bryggen.integration.kernel.Booked;
import java.time.Duration;
import java.util.Optional;

/**
 * The messages that the portal owes the ERP. The table behind it forgets nothing. Every result of a claim is dropped
 * when the claim's attempt is no longer the message's own: somebody else has taken it over (fencing).
 */
public interface Outbox {

    /**
     * Claims the oldest unfinished message of a free lane and gives it a lease. A message whose lease ran out is claimed
     * again only after the ERP's own request limit, and comes with {@code settle} set.
     */
    Optional<Claim> claim();

    /** The ERP has it, and this is what it made of it. */
    void received(Claim claim, Booked document);

    /** A business "no": goes back to the business, is not sent again. */
    void refused(Claim claim, String text);

    /** Waits for a person; the lane goes on. */
    void parked(Claim claim, String question);

    /** Nothing was done: try again, not before {@code after} and later with every attempt. */
    void again(Claim claim, String text, Duration after);

    /** It may have been done: not before the ERP's own request limit, and then find first. */
    void unsettled(Claim claim, String text);

    /** Can never be sent as it stands: a dead letter with its cause. */
    void dead(Claim claim, String cause);

    /** We failed ourselves, the outcome is unknown: tried again as unsettled some times, then a dead letter. */
    void stumbled(Claim claim, String cause);

    /**
     * @param begun {@link System#nanoTime} before the lease began: the deadline of a sending counts from here, so that a
     *     process that was frozen after its claim does not send any more
     * @param settle the outcome of an earlier attempt is unknown: find before sending
     * @param payload the message as stored: JSON of the record that its kind names
     */
    record Claim(
            String id,
            String kind,
            String businessKey,
            String account,
            int attempt,
            long begun,
            boolean settle,
            String payload) {}
}
