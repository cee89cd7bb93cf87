package bryggen.integration.checkout;

import java.net.URI;
import java.time.Instant;

/** An open session, the page where it is paid, and until when. */
public record Checkout(String session, URI page, Instant until) {}
