package bryggen.portal.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * For others to hear, in the transaction that does it: an order goes to the supplier, as it was held against the rules just
 * before. One that waits for its own company's approval goes when it is approved.
 *
 * @param ahead lines of orders that were placed together with it and come first (OR21)
 */
public record OrderPlaced(
        UUID order, String number, String account, Assessment assessed, List<Assessment.Line> ahead, Instant at) {}
