package bryggen.portal.lists;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A list as one person sees it.
 *
 * @param mine whether the reader has made it
 * @param lines how many it has
 */
public record BuyingList(
        UUID id, String name, Sharing sharing, String owner, boolean mine, int lines, Instant changedAt) {

    /** LI1: what the company's other buyers may do with it. */
    public enum Sharing {
        PRIVATE,
        READ,
        CHANGE
    }

    public record Line(String sku, BigDecimal quantity) {}

    /** With its lines in their order. */
    public record Sheet(BuyingList head, List<Line> lines) {}

    /** Whether the reader may change its lines. */
    public boolean isChangeable() {
        return mine || sharing == Sharing.CHANGE;
    }
}
