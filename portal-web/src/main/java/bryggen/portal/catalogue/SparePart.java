package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a product (CA30).
 *
 * @param position as the drawing counts it; empty where nothing is drawn
 */
public record SparePart(Sku sku, BigDecimal quantity, String position) {
    /** A line of a file, or of the form. */
    record Wish(int line, String product, String part, String quantity, String position) {}

    /** A line that was not taken; {@code code} says why. */
    public record Refused(int line, String what, String code, String about) {}

    /** What became of a file. */
    public record Outcome(int kept, List<Refused> refused) {}
}
