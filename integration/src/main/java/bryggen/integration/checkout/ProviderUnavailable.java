package bryggen.integration.checkout;

/** The provider did not answer, or answered that it cannot now. Whether it did something is not known. */
public final class ProviderUnavailable extends RuntimeException {
    public ProviderUnavailable(String message) {
        super(message);
    }

    public ProviderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
