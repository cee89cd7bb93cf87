package bryggen.portal.deliveries.ui;

import bryggen.portal.deliveries.Kept.Month;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Html;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;

/** The kept share month by month, as lying bars with their figures beside them: readable on a telephone and for who cannot see. */
final class KeptChart {
    private static final int WIDTH = 340;
    private static final int LINE = 26;
    private static final int LABEL = 76;
    private static final int LONGEST = 150;

    private KeptChart() {}

    static String of(List<Month> months, PromiseWords words, Texts texts) {
        var shown = months.stream().filter(month -> month.lines().counted() > 0).toList();
        if (shown.isEmpty()) return "";
        var said = shown.stream()
                .map(month -> name(month, texts) + ": " + figure(month, words))
                .collect(Collectors.joining("; "));
        var out = new StringBuilder("<svg class=\"chart lying\" viewBox=\"0 0 " + WIDTH + " " + shown.size() * LINE
                + "\" role=\"img\" aria-label=\"" + Html.text(said) + "\">");
        for (int i = 0; i < shown.size(); i++) line(out, i * LINE, shown.get(i), words, texts);
        return out.append("</svg>").toString();
    }

    private static void line(StringBuilder out, int y, Month month, PromiseWords words, Texts texts) {
        int length = LONGEST * month.lines().kept() / month.lines().counted();
        out.append("<text x=\"0\" y=\"%d\" font-size=\"13\" fill=\"#4c5f66\">%s</text>"
                .formatted(y + 17, Html.text(name(month, texts))));
        out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\" rx=\"3\" fill=\"#9b1c1c\"/>"
                .formatted(LABEL, y + 3, LONGEST));
        out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\" rx=\"3\" fill=\"#11596b\"/>"
                .formatted(LABEL, y + 3, Math.max(length, 1)));
        out.append("<text x=\"%d\" y=\"%d\" font-size=\"13\" fill=\"#14242b\">%s</text>"
                .formatted(LABEL + LONGEST + 8, y + 17, Html.text(figure(month, words))));
    }

    private static String figure(Month month, PromiseWords words) {
        return words.percent(month.lines()) + " (" + month.lines().kept() + "/"
                + month.lines().counted() + ")";
    }

    private static String name(Month month, Texts texts) {
        return month.month()
                        .getMonth()
                        .getDisplayName(
                                TextStyle.SHORT_STANDALONE, texts.language().locale())
                + " " + month.month().getYear();
    }
}
