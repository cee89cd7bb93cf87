package bryggen.integration.checkout;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A provider of hosted pay pages. Safe for many threads, keeps nothing, never waits longer than its own deadline. */
public interface PaymentProvider {

    /** As it stands in settings, addresses and tables: stripe. */
    String name();

    /** The origin of its pay pages, where a payer's browser is sent. */
    URI pages();

    /**
     * Opens a session in which exactly this amount can be paid once. The same wish with the same key gives the same
     * session, however often it is sent.
     *
     * @throws ProviderUnavailable when it did not answer or did not want to
     */
    Checkout open(CheckoutWish wish);

    /**
     * How a session stands now.
     *
     * @throws ProviderUnavailable when it did not answer
     */
    SessionReport look(String session);

    /**
     * Ends a session that nobody has paid in; one that is paid already stays so. Answers how it stands then.
     *
     * @throws ProviderUnavailable when it did not answer
     */
    SessionReport expire(String session);

    /**
     * Reads what was sent to our door, after its signature over these very bytes has been checked.
     *
     * @param signature the value of {@link #signatureHeader}, absent where there was none
     * @throws BadSignature when it is not signed by the provider, or not now
     * @throws UnreadableEvent when it is signed, and no event
     */
    ProviderEvent read(byte[] body, @Nullable String signature, Instant now);

    /**
     * Reads again what was signed when it came.
     *
     * @throws UnreadableEvent when it still is no event
     */
    ProviderEvent readAgain(byte[] body);

    String signatureHeader();
}
