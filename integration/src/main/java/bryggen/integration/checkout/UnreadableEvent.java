package bryggen.integration.checkout;

/** What the provider has signed and nobody can read all the same. The message says why, without its content. */
public final class UnreadableEvent extends RuntimeException {
    public UnreadableEvent(String message) {
        super(message);
    }
}
