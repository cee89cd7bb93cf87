package bryggen.portal.catalogue;

import bryggen.integration.kernel.Unit;
import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which quantities an item can be ordered (CA8, CA9): the one check that cart, order and API share. A limit that the
 * ERP does not give is absent.
 */
public record Limits(
        Unit unit, @Nullable BigDecimal minimum, @Nullable BigDecimal multiple, @Nullable BigDecimal maximum) {
    private static final BigDecimal MOST = new BigDecimal("999999999");
    /** Rec 20 codes of things that are counted; all X-codes of Rec 21 are packages. */
    private static final Set<String> COUNTED = Set.of(
            "C62", "EA", "H87", "PR", "SET", "BX", "CT", "PK", "PA", "RO", "BG", "DZN", "KT", "NMP", "NAR", "E4");

    public Limits {
        if (multiple != null && multiple.signum() <= 0) multiple = null;
        if (minimum != null && minimum.signum() <= 0) minimum = null;
        if (maximum != null && maximum.signum() <= 0) maximum = null;
    }

    /** CA8: the least that can be ordered. */
    public BigDecimal least() {
        if (multiple == null) return minimum == null ? BigDecimal.ONE : minimum;
        return minimum == null ? multiple : upToMultiple(minimum, multiple);
    }

    /** How many decimals a quantity may have: those of its unit, or more where minimum or multiple have more. */
    public int decimals() {
        var code = unit.code();
        int decimals = COUNTED.contains(code) || code.startsWith("X") ? 0 : 3;
        if (minimum != null) decimals = Math.max(decimals, scale(minimum));
        if (multiple != null) decimals = Math.max(decimals, scale(multiple));
        return decimals;
    }

    /** CA9: everything that is wrong with a wanted quantity, at {@code pointer}; empty when it can be ordered. */
    public List<Finding> faults(String pointer, BigDecimal wanted) {
        if (wanted.signum() <= 0) return List.of(fault(pointer, "quantity-not-positive"));
        if (wanted.compareTo(MOST) > 0) return List.of(fault(pointer, "quantity-too-large", MOST));
        var faults = new ArrayList<Finding>();
        if (scale(wanted) > decimals()) faults.add(fault(pointer, "quantity-decimals", decimals()));
        if (minimum != null && wanted.compareTo(minimum) < 0)
            faults.add(fault(pointer, "quantity-below-minimum", minimum, least()));
        if (multiple != null && wanted.remainder(multiple).signum() != 0)
            faults.add(fault(
                    pointer, "quantity-not-multiple", multiple, below(wanted, multiple), above(wanted, multiple)));
        if (maximum != null && wanted.compareTo(maximum) > 0)
            faults.add(fault(pointer, "quantity-above-maximum", maximum));
        return faults;
    }

    /**
     * The least quantity above a wanted one that can be ordered, where that is only a matter of minimum and multiple; none
     * for a quantity that is beyond the maximum or cannot be counted in the unit.
     */
    public Optional<BigDecimal> raised(BigDecimal wanted) {
        if (wanted.signum() <= 0 || wanted.compareTo(MOST) > 0 || scale(wanted) > decimals()) return Optional.empty();
        var raised = multiple == null ? wanted.max(least()) : above(wanted, multiple);
        return faults("quantity", raised).isEmpty() ? Optional.of(raised) : Optional.empty();
    }

    private BigDecimal above(BigDecimal wanted, BigDecimal step) {
        return upToMultiple(wanted.max(least()), step);
    }

    private BigDecimal below(BigDecimal wanted, BigDecimal step) {
        return wanted.divide(step, 0, RoundingMode.FLOOR).multiply(step).max(least());
    }

    private static BigDecimal upToMultiple(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private static int scale(BigDecimal value) {
        return Math.max(value.stripTrailingZeros().scale(), 0);
    }

    private static Finding fault(String pointer, String code, Object... arguments) {
        return Finding.of("catalogue", pointer, code, arguments);
    }
}
