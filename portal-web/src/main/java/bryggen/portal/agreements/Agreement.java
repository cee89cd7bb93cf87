package bryggen.portal.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * AG1: what a company has promised to buy.
 *
 * @param value the committed value; none where quantities are
 * @param calledValue net of all that was called off from it
 * @param lines its products; of a value empty where all count
 */
public record Agreement(
        String number,
        String account,
        String name,
        LocalDate from,
        LocalDate to,
        String currency,
        @Nullable BigDecimal value,
        BigDecimal calledValue,
        Past past,
        boolean ended,
        List<Line> lines) {

    /** AG4: what becomes of what is ordered above what is left. */
    public enum Past {
        WARN,
        REFUSE
    }

    /**
     * A product of it.
     *
     * @param committed none in an agreement about a value
     */
    public record Line(String sku, @Nullable BigDecimal committed, BigDecimal called) {
        /** Below zero when more was called off. */
        public Optional<BigDecimal> left() {
            return Optional.ofNullable(committed).map(promised -> promised.subtract(called));
        }
    }

    public boolean isOfValue() {
        return value != null;
    }

    /** AG2. */
    public boolean holdsOn(LocalDate day) {
        return !ended && !day.isBefore(from) && !day.isAfter(to);
    }

    /** AG2: whether a product counts. */
    public boolean names(String sku) {
        return line(sku).isPresent() || (isOfValue() && lines.isEmpty());
    }

    public Optional<Line> line(String sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    /** What is left for a product: of its quantity, or of the value. */
    public BigDecimal leftFor(String sku) {
        var promised = value;
        if (promised != null) return promised.subtract(calledValue);
        return line(sku).flatMap(Line::left).orElse(BigDecimal.ZERO);
    }

    /** Hundredths of what was promised that have been called off; at most 100. Of quantities: the mean over the products. */
    public int share() {
        var promised = value;
        if (promised != null) return hundredths(calledValue, promised);
        return lines.isEmpty()
                ? 0
                : (int) Math.round(lines.stream()
                        .mapToInt(line -> hundredths(
                                line.called(),
                                Optional.ofNullable(line.committed()).orElse(BigDecimal.ONE)))
                        .average()
                        .orElse(0));
    }

    /** At most 100. */
    public static int hundredths(BigDecimal called, BigDecimal committed) {
        if (committed.signum() <= 0 || called.signum() <= 0) return 0;
        return called.movePointRight(2)
                .divide(committed, 0, java.math.RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100))
                .intValue();
    }
}
