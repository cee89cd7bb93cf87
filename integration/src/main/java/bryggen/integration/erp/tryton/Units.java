package bryggen.integration.erp.tryton;

import bryggen.integration.kernel.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ERP's units of measure, by their ids, and how they turn into each other. */
final class Units {

    /** UN/ECE's own code for "what both sides agreed on": units without a code of their own. */
    static final Unit AGREED = new Unit("ZZ");

    private record Measure(Unit unit, long category, BigDecimal factor, int digits) {}

    private final Map<Long, Measure> measures = new HashMap<>();

    static Units read(Calls calls) {
        var units = new Units();
        for (var row : calls.all("product.uom", List.of(), "unece_code", "category", "factor", "digits")) {
            var category = row.link("category");
            units.measures.put(
                    row.id(),
                    new Measure(
                            unit(row.text("unece_code")),
                            category == null ? 0 : category,
                            row.number("factor").signum() > 0 ? row.number("factor") : BigDecimal.ONE,
                            row.number("digits").intValue()));
        }
        return units;
    }

    private static Unit unit(@Nullable String code) {
        try {
            return code == null ? AGREED : new Unit(code);
        } catch (IllegalArgumentException notACode) {
            return AGREED;
        }
    }

    /** A record without a unit counts pieces. */
    Unit unit(@Nullable Long id) {
        var measure = id == null ? null : measures.get(id);
        return measure == null ? Unit.PIECE : measure.unit();
    }

    /** Whether the unit comes only in wholes. */
    boolean wholesOnly(@Nullable Long id) {
        var measure = id == null ? null : measures.get(id);
        return measure == null || measure.digits() == 0;
    }

    /** The unit in which a thing that is sold in {@code sold} may be ordered by this code. */
    Optional<Long> byCode(Unit code, long sold) {
        var own = measures.get(sold);
        if (own == null || own.unit().equals(code)) return Optional.of(sold);
        return measures.entrySet().stream()
                .filter(other -> other.getValue().category() == own.category()
                        && other.getValue().unit().equals(code))
                .map(Map.Entry::getKey)
                .min(Long::compareTo);
    }

    /** The same quantity in another unit of the same kind, to four decimals. */
    BigDecimal convert(BigDecimal quantity, @Nullable Long from, @Nullable Long to) {
        var source = from == null ? null : measures.get(from);
        var target = to == null ? null : measures.get(to);
        if (source == null || target == null || source.category() != target.category()) return plain(quantity);
        return plain(quantity.multiply(source.factor()).divide(target.factor(), MathContext.DECIMAL64));
    }

    /** The least that can be bought of the one unit to get at least so much in the other. */
    BigDecimal least(BigDecimal quantity, @Nullable Long from, @Nullable Long to) {
        var source = from == null ? null : measures.get(from);
        var target = to == null ? null : measures.get(to);
        if (source == null || target == null || source.equals(target) || source.category() != target.category())
            return plain(quantity);
        var exact = quantity.multiply(source.factor()).divide(target.factor(), MathContext.DECIMAL64);
        // 1/12 is kept with twelve digits: 120 pieces are ten dozen, whatever comes behind them
        var meant = exact.setScale(8, RoundingMode.HALF_UP);
        return plain(meant.setScale(Math.min(4, target.digits()), RoundingMode.UP));
    }

    static BigDecimal plain(BigDecimal quantity) {
        var rounded = quantity.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
