package bryggen.portal.orders;

import java.time.Instant;
import java.util.UUID;

/**
 * For others to hear, in the transaction that does it: an order goes to the supplier, as it was held against the rules just
 * before. One that waits for its own company's approval goes when it is approved.
 */
public record OrderPlaced(UUID order, String number, String account, Assessment assessed, Instant at) {}
