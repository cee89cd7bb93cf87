package bryggen.integration.kernel;

import java.math.BigDecimal;

/** How much of something, in one unit. At most 9 digits before and 4 after the decimal point: more is a typing error. */
public record Quantity(BigDecimal value, Unit unit) {
    private static final BigDecimal MOST = new BigDecimal("999999999");

    public Quantity {
        if ((long) value.precision() - value.scale() > 18) // before 1e999999999 is written out
        throw new IllegalArgumentException("not a quantity: " + value);
        value = value.stripTrailingZeros();
        if (value.scale() < 0) value = value.setScale(0);
        if (value.scale() > 4 || value.abs().compareTo(MOST) > 0)
            throw new IllegalArgumentException("not a quantity: " + value.toPlainString());
    }

    public static Quantity of(String value, String unit) {
        return new Quantity(new BigDecimal(value), new Unit(unit));
    }

    public static Quantity pieces(long value) {
        return new Quantity(BigDecimal.valueOf(value), Unit.PIECE);
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }
}
