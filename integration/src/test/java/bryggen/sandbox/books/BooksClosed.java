package bryggen.sandbox.books;

/** The database does not do what we ask: whoever called may try again. */
public class BooksClosed extends RuntimeException {
    /** Nothing was written, for a reason of our own. */
    public BooksClosed(String reason) {
        super(reason);
    }

    BooksClosed(Throwable cause) {
        super(cause);
    }
}
