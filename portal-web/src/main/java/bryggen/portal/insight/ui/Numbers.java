package bryggen.portal.insight.ui;

import bryggen.portal.insight.Kpi;
import bryggen.portal.platform.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures of the scorecard in a reader's language. */
final class Numbers {
    private Numbers() {}

    /** "NOK 1 250.00 + SEK 90.00": currencies are never added up. */
    static String said(Kpi kpi, Map<String, BigDecimal> sums, String currency, Formats formats) {
        if (kpi.unit() == Kpi.Unit.COUNT) return formats.number(sums.getOrDefault("", BigDecimal.ZERO));
        return sums.isEmpty()
                ? formats.money(BigDecimal.ZERO, currency)
                : sums.entrySet().stream()
                        .map(sum -> formats.money(sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(" + "));
    }

    static String said(Kpi kpi, @Nullable BigDecimal value, String currency, Formats formats) {
        return value == null
                ? ""
                : kpi.unit() == Kpi.Unit.MONEY ? formats.money(value, currency) : formats.number(value);
    }

    /** How much of the target there is, in whole percent, rounded down: 99.9 is not there yet. */
    static int percent(BigDecimal has, BigDecimal target) {
        if (target.signum() == 0) return 100;
        return has.multiply(BigDecimal.valueOf(100))
                .divide(target, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(9_999))
                .intValue();
    }
}
