package bryggen.integration.kernel;

import java.math.BigDecimal;

/** A tax by its UN/CEFACT 5305 category (S standard, Z zero, E exempt, G export, AE reverse charge) and its percentage. */
public record TaxRate(String category, BigDecimal percent) {

    public TaxRate {
        if (category.isBlank() || category.length() > 3)
            throw new IllegalArgumentException("no tax category: " + category);
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)
            throw new IllegalArgumentException("no tax percentage: " + percent);
    }

    public static TaxRate of(String category, String percent) {
        return new TaxRate(category, new BigDecimal(percent));
    }

    /** The tax of a net amount, rounded half up. */
    public Money on(Money net) {
        return Money.rounded(net.amount().multiply(percent).movePointLeft(2), net.currency());
    }
}
