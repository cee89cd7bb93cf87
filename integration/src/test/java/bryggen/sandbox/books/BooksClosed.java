package bryggen.sandbox.books;

/** The database does not do what we ask: whoever called may try again. */
public class BooksClosed extends RuntimeException {
    BooksClosed(Throwable cause) {
        super(cause);
    }
}
