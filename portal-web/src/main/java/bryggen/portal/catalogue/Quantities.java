package bryggen.portal.catalogue;

import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A quantity as it stands in an address. */
public final class Quantities {
    private static final Pattern SHAPE = Pattern.compile("-?\\d{1,9}(\\.\\d{1,4})?");

    private Quantities() {}

    /**
     * Empty when none is asked for: the least order quantity is meant.
     *
     * @throws CatalogueRefusal.UnfitQuantity 422 for what is no plain decimal or not more than zero
     */
    public static Optional<BigDecimal> read(@Nullable String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        if (!SHAPE.matcher(text.strip()).matches()) throw unfit("quantity-unreadable");
        var quantity = new BigDecimal(text.strip());
        if (quantity.signum() <= 0) throw unfit("quantity-not-positive");
        return Optional.of(quantity);
    }

    private static CatalogueRefusal unfit(String code) {
        return new CatalogueRefusal.UnfitQuantity(Finding.at("quantity", code));
    }
}
