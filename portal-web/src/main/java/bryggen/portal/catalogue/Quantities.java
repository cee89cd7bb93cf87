package bryggen.portal.catalogue;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.platform.Typed;
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
        return Optional.of(positive(new BigDecimal(text.strip())));
    }

    /**
     * The same as somebody typed it who reads this language.
     *
     * @throws bryggen.portal.platform.Refusal 422 for what is no number, or not more than zero
     */
    public static Optional<BigDecimal> typed(String text, Language language) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(positive(Typed.in(language).number(text, "quantity", Typed.Limits.QUANTITY.orBelow())));
    }

    private static BigDecimal positive(BigDecimal quantity) {
        if (quantity.signum() <= 0) throw unfit("quantity-not-positive");
        return quantity;
    }

    private static CatalogueRefusal unfit(String code) {
        return new CatalogueRefusal.UnfitQuantity(Finding.at("quantity", code));
    }
}
