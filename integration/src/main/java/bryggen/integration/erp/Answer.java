package bryggen.integration.erp;

import bryggen.integration.kernel.Booked;
import java.time.Duration;

/** How an ERP answers a command. Each kind has one consequence in the outbox. */
public sealed interface Answer {

    /**
     * Read back from the ERP: it has it. {@code document} is what it made of it, of the type that the command says; an
     * order's {@code acceptance()} says accepted, changed or cancelled.
     */
    record Accepted(Booked document) implements Answer {}

    /** A business "no" in the ERP's own words: returned to the order, not retried. */
    record Rejected(String text) implements Answer {}

    /** To a cancellation: the ERP has no such order, not even a half made one; nothing was done. */
    record Absent(String text) implements Answer {}

    /** The ERP asks a question that no policy answers: waits for a person. */
    record NeedsDecision(String question, String text) implements Answer {}

    /** Locked, throttled, down, not signed in: nothing was done; try again later. */
    record Busy(String text, Duration after) implements Answer {}

    /** It may or may not have been done (time-out after sending): find before trying again. */
    record Unknown(String text) implements Answer {}

    /** Never from a connector: an earlier attempt was looked for and not found, or not answered; nothing was sent. */
    record Unseen(String text) implements Answer {}

    /** The message itself can never be understood (mapping): a dead letter for a person. */
    record Defect(String text) implements Answer {}
}
