package bryggen.portal.insight.ui;

import bryggen.portal.insight.Glance.Sum;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Html;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What falls due by week, as lying bars with their amounts above them: readable on a telephone, in words for who cannot see. */
final class WeekChart {
    private static final int WIDTH = 340;
    private static final int LINE = 42;

    private WeekChart() {}

    /** @param from the first day; none for what is overdue */
    record Week(@Nullable LocalDate from, List<Sum> sums) {}

    static String of(List<Week> weeks, Texts texts, Formats formats) {
        var most = weeks.stream()
                .flatMap(week -> week.sums.stream())
                .map(Sum::amount)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        var lines = new StringBuilder();
        var said = new StringBuilder();
        int y = 0;
        for (var week : weeks) {
            var label = week.from == null
                    ? texts.get("insight.chart.overdue")
                    : texts.say("insight.chart.from", formats.date(week.from));
            // one line for each currency: amounts of two currencies have no common length
            for (var sum : week.sums.isEmpty() ? List.of(new Sum("", BigDecimal.ZERO)) : week.sums) {
                var amount = sum.currency().isEmpty() ? "0" : formats.money(sum.amount(), sum.currency());
                line(lines, y, label, amount, length(sum.amount(), most), week.from == null);
                said.append(label).append(": ").append(amount).append("; ");
                y += LINE;
            }
        }
        return "<svg class=\"chart lying\" viewBox=\"0 0 " + WIDTH + " " + y + "\" role=\"img\" aria-label=\""
                + Html.text(said.toString()) + "\">" + lines + "</svg>";
    }

    private static int length(BigDecimal amount, BigDecimal most) {
        if (amount.signum() <= 0) return 1;
        return Math.max(
                3,
                amount.multiply(BigDecimal.valueOf(WIDTH))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValue());
    }

    private static void line(StringBuilder out, int y, String label, String amount, int length, boolean overdue) {
        out.append("<text x=\"0\" y=\"%d\" font-size=\"13\" fill=\"#4c5f66\">%s</text>"
                .formatted(y + 15, Html.text(label)));
        out.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-size=\"13\" fill=\"#14242b\">%s</text>"
                .formatted(WIDTH, y + 15, Html.text(amount)));
        out.append("<rect x=\"0\" y=\"%d\" width=\"%d\" height=\"12\" rx=\"3\" fill=\"%s\"/>"
                .formatted(y + 21, length, overdue ? "#9b1c1c" : "#11596b"));
    }
}
