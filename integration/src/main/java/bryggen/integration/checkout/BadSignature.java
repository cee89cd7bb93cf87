package bryggen.integration.checkout;

/** What came in is not from the provider, is not for now, or cannot be read. The message is for our log only. */
public final class BadSignature extends RuntimeException {
    public BadSignature(String message) {
        super(message);
    }
}
