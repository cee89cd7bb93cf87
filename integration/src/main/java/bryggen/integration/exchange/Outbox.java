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
     * Claims the oldest unfinished message of a free lane and gives it a lease. A message whose lease ran out comes with
     * {@code settle} set, and without {@code maySend} until the ERP's own request limit is over too.
     */
    Optional<Claim> claim();

    /** The ERP has it, and this is what it made of it. */
    void received(Claim claim, Booked document);

    /** A business "no": goes back to the business, is not sent again. */
    void refused(Claim claim, String text);

    /** What was to be cancelled is not in the ERP and cannot come any more: the wish is fulfilled. */
    void absent(Claim claim, String text);

    /** Waits for a person; the lane goes on. */
    void parked(Claim claim, String question);

    /** Nothing was done: try again, not before {@code after} and later with every attempt. */
    void again(Claim claim, String text, Duration after);

    /** It may have been done: look for it soon, and send it again only after the ERP's own request limit. */
    void unsettled(Claim claim, String text);

    /** It was looked for and is not there (yet), or the look had no answer: nothing was sent, what was unknown stays so. */
    void unseen(Claim claim, String text);

    /** Can never be sent as it stands: a dead letter with its cause. */
    void dead(Claim claim, String cause);

    /**
     * We failed ourselves, the outcome is unknown: tried again as unsettled, and some times in a row make a dead letter.
     *
     * @param cause in one line for an operator
     */
    void stumbled(Claim claim, String cause, Exception failure);

    /**
     * @param begun {@link System#nanoTime} before the lease began: the deadline of a sending counts from here, so that a
     *     process that was frozen after its claim does not send any more
     * @param settle the outcome of an earlier attempt is unknown: find before sending
     * @param maySend no earlier request can be under way in the ERP any more, neither of this message nor of the order that
     *     it is to cancel; otherwise only look
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
            boolean maySend,
            String payload) {}
}
