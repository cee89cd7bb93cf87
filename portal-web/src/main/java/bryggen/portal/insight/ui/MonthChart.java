package bryggen.portal.insight.ui;

import bryggen.portal.insight.Glance.Month;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Html;
import java.time.format.TextStyle;
import java.util.List;

/** Orders per month as a small drawing, made here: no script, sharp on every screen, told in words to who cannot see it. */
final class MonthChart {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 160;
    private static final int FOOT = 22;

    private MonthChart() {}

    static String of(List<Month> months, Texts texts) {
        int most = Math.max(1, months.stream().mapToInt(Month::orders).max().orElse(1));
        int step = WIDTH / Math.max(1, months.size());
        var out = new StringBuilder("<svg class=\"chart\" viewBox=\"0 0 ");
        out.append(WIDTH).append(' ').append(HEIGHT).append("\" role=\"img\" aria-label=\"");
        for (var month : months)
            out.append(Html.text(texts.say(
                            "insight.chart.value", name(month, texts, TextStyle.FULL_STANDALONE), month.orders())))
                    .append("; ");
        out.append("\">");
        for (int i = 0; i < months.size(); i++) bar(out, months.get(i), i * step, step, most, texts);
        return out.append("</svg>").toString();
    }

    private static void bar(StringBuilder out, Month month, int x, int step, int most, Texts texts) {
        int room = HEIGHT - FOOT - 18;
        int height = month.orders() == 0 ? 1 : Math.max(3, room * month.orders() / most);
        int top = HEIGHT - FOOT - height;
        out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"#11596b\"/>"
                .formatted(x + 6, top, step - 12, height));
        if (month.orders() > 0)
            out.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"13\" fill=\"#14242b\">%d</text>"
                    .formatted(x + step / 2, top - 4, month.orders()));
        out.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"12\" fill=\"#4c5f66\">%s</text>"
                .formatted(x + step / 2, HEIGHT - 5, Html.text(name(month, texts, TextStyle.SHORT_STANDALONE))));
    }

    private static String name(Month month, Texts texts, TextStyle style) {
        return month.month().getMonth().getDisplayName(style, texts.language().locale());
    }
}
