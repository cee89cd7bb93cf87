package bryggen.integration.exchange;

import bryggen.integration.kernel.Booked;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** An outbox without a table: hands out what it was given and records what became of it. */
final class RecordedOutbox implements Outbox {
    private static final long AT_CLAIM = 0;

    final Deque<Claim> waiting = new ConcurrentLinkedDeque<>();
    final List<String> results = new CopyOnWriteArrayList<>();
    volatile boolean brokenAtReceipt;

    void owes(String kind, String key, boolean settle, String payload) {
        owes(kind, key, settle, payload, AT_CLAIM);
    }

    /** Its outcome is unknown, and the ERP may still be busy with it. */
    void owesQuietly(String kind, String key, String payload) {
        waiting.add(new Claim(key + "-id", kind, key, "C1001", 2, AT_CLAIM, true, false, payload));
    }

    /** Nothing is unknown of itself, but the order that it is about may still be on its way into the ERP. */
    void owesEarly(String kind, String key, String payload) {
        waiting.add(new Claim(key + "-id", kind, key, "C1001", 1, AT_CLAIM, false, false, payload));
    }

    void owes(String kind, String key, boolean settle, String payload, long begun) {
        waiting.add(new Claim(key + "-id", kind, key, "C1001", 1, begun, settle, true, payload));
    }

    @Override
    public Optional<Claim> claim() {
        return Optional.ofNullable(waiting.poll()).map(RecordedOutbox::begun);
    }

    /** As the table does it: the deadline counts from the claim, not from when the message was owed. */
    private static Claim begun(Claim c) {
        long begun = c.begun() == AT_CLAIM ? System.nanoTime() : c.begun();
        return new Claim(
                c.id(),
                c.kind(),
                c.businessKey(),
                c.account(),
                c.attempt(),
                begun,
                c.settle(),
                c.maySend(),
                c.payload());
    }

    @Override
    public void received(Claim claim, Booked document) {
        if (brokenAtReceipt) throw new IllegalStateException("the portal cannot take the receipt");
        results.add("received " + claim.businessKey() + " as " + document.number());
    }

    @Override
    public void refused(Claim claim, String text) {
        results.add("refused " + claim.businessKey() + ": " + text);
    }

    @Override
    public void absent(Claim claim, String text) {
        results.add("absent " + claim.businessKey() + ": " + text);
    }

    @Override
    public void parked(Claim claim, String question) {
        results.add("parked " + claim.businessKey() + ": " + question);
    }

    @Override
    public void again(Claim claim, String text, Duration after) {
        results.add("again " + claim.businessKey() + " after " + after.toSeconds() + " s: " + text);
    }

    @Override
    public void unsettled(Claim claim, String text) {
        results.add("unsettled " + claim.businessKey() + ": " + text);
    }

    @Override
    public void unseen(Claim claim, String text) {
        results.add("unseen " + claim.businessKey() + ": " + text);
    }

    @Override
    public void dead(Claim claim, String cause) {
        results.add("dead " + claim.businessKey() + ": " + cause);
    }

    @Override
    public void stumbled(Claim claim, String cause, Exception failure) {
        results.add("stumbled " + claim.businessKey() + ": " + cause);
    }
}
