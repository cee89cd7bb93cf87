package bryggen.integration.checkout;

/** What came in is not from the provider, or not for now. The message is for our log only. */
public final class BadSignature extends RuntimeException {
    public BadSignature(String message) {
        super(message);
    }
}
