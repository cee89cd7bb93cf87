package bryggen.sandbox.http;

import bryggen.integration.erp.Feed;
import bryggen.sandbox.books.Books;
import java.util.concurrent.CompletableFuture;

/** A clerk who changes a row, goes for coffee, and saves later: others have read past the change by then. */
final class LateCommit {
    private final Books books;
    private final Faults faults;

    LateCommit(Books books, Faults faults) {
        this.books = books;
        this.faults = faults;
    }

    /** Returns when the change is written; it is committed after the pause, or when the fault switch is cleared. */
    void begin(Feed<?> feed, String id, String body, int millis) {
        var written = new CompletableFuture<Boolean>();
        var clerk = new Thread(() -> work(feed, id, body, millis, written), "clerk");
        clerk.setDaemon(true);
        clerk.start();
        written.join();
    }

    private void work(Feed<?> feed, String id, String body, int millis, CompletableFuture<Boolean> written) {
        try {
            books.with(ledger -> {
                ledger.writeText(feed, id, body);
                written.complete(true);
                faults.pause(millis);
                return true;
            });
        } catch (RuntimeException e) {
            written.completeExceptionally(e);
        }
    }
}
