package bryggen.portal.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means by a number (CA22).
 *
 * @param sku none where nothing, or more than one thing, has this number
 * @param how by which number it was known
 * @param sold false for a product that is known but no longer sold
 * @param near what could be meant instead
 */
public record Recognised(String asked, @Nullable String sku, How how, boolean sold, List<Near> near) {
    public enum How {
        SKU,
        OWN,
        GTIN,
        NONE
    }

    public record Near(String sku, String name) {}

    public boolean isFound() {
        return sku != null && sold;
    }
}
