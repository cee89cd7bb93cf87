package bryggen.portal.insight.ui;

import bryggen.portal.insight.Glance.Month;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Html;
import java.time.format.TextStyle;
import java.util.List;

/** Orders per month as a small drawing, made here: no script, sharp on every screen, told in words to who cannot see it. */
final class MonthChart {
    /** The same picture for a wide and for a narrow screen: one drawing for both would have letters that nobody can read. */
    private enum Size {
        WIDE("wide", 600, 160, 13, 6),
        NARROW("narrow", 336, 170, 11, 2);

        private static final int FOOT = 22;
        private final String css;
        private final int width;
        private final int height;
        private final int letters;
        private final int gap;

        Size(String css, int width, int height, int letters, int gap) {
            this.css = css;
            this.width = width;
            this.height = height;
            this.letters = letters;
            this.gap = gap;
        }
    }

    private MonthChart() {}

    static String of(List<Month> months, Texts texts) {
        return drawn(Size.WIDE, months, texts) + drawn(Size.NARROW, months, texts);
    }

    private static String drawn(Size size, List<Month> months, Texts texts) {
        int most = Math.max(1, months.stream().mapToInt(Month::orders).max().orElse(1));
        int step = size.width / Math.max(1, months.size());
        var out = new StringBuilder("<svg class=\"chart ").append(size.css).append("\" viewBox=\"0 0 ");
        out.append(size.width).append(' ').append(size.height).append("\" role=\"img\" aria-label=\"");
        for (var month : months)
            out.append(Html.text(texts.say(
                            "insight.chart.value", name(month, texts, TextStyle.FULL_STANDALONE), month.orders())))
                    .append("; ");
        out.append("\">");
        for (int i = 0; i < months.size(); i++) bar(out, size, months.get(i), i * step, step, most, texts);
        return out.append("</svg>").toString();
    }

    private static void bar(StringBuilder out, Size size, Month month, int x, int step, int most, Texts texts) {
        int room = size.height - Size.FOOT - 18;
        int height = month.orders() == 0 ? 1 : Math.max(3, room * month.orders() / most);
        int top = size.height - Size.FOOT - height;
        out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"#11596b\"/>"
                .formatted(x + size.gap, top, step - 2 * size.gap, height));
        if (month.orders() > 0)
            out.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"%d\" fill=\"#14242b\">%d</text>"
                    .formatted(x + step / 2, top - 4, size.letters, month.orders()));
        out.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"%d\" fill=\"#4c5f66\">%s</text>"
                .formatted(
                        x + step / 2,
                        size.height - 5,
                        size.letters - 1,
                        Html.text(name(month, texts, TextStyle.SHORT_STANDALONE))));
    }

    private static String name(Month month, Texts texts, TextStyle style) {
        return month.month().getMonth().getDisplayName(style, texts.language().locale());
    }
}
