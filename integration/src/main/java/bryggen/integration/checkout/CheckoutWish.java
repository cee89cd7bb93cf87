package bryggen.integration.checkout;

import bryggen.integration.kernel.Money;
import java.net.URI;
import java.time.Instant;

/**
 * What is to be paid and where the payer comes back to.
 *
 * @param reference our own number of the payment; comes back with everything the provider says of the session
 * @param key makes the call safe to repeat
 * @param title what the payer reads on the pay page
 * @param language of the pay page, ISO 639-1
 * @param until the session can be paid in no longer
 */
public record CheckoutWish(
        String reference, String key, Money amount, String title, String language, URI paid, URI left, Instant until) {}
