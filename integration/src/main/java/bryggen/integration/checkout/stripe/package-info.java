/**
 * Stripe Checkout: sessions by its form-encoded API, events by its signed webhooks, without its library. What it says is
 * read from plain JSON, so that an event of another API version is not silently empty.
 */
@NullMarked
package bryggen.integration.checkout.stripe;

import org.jspecify.annotations.NullMarked;
