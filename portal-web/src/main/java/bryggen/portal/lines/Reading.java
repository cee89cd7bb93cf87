package bryggen.portal.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line as it was typed or stands in a file, with the ways in which it can be read (LN1): which of them is meant, only the
 * catalogue knows, because SKUs may have spaces and commas themselves.
 *
 * @param number of the line, from 1
 * @param ways at least one; the likeliest first
 */
public record Reading(int number, String text, List<Way> ways) {
    private static final String UNIT = "[\\p{L}²³]+\\.?";
    /** A number and how it may end, the likeliest first; where spaces separate, a comma may be a decimal point. */
    private static final List<Pattern> ENDS = List.of(
            Pattern.compile("^(.*\\S)[,;]?\\s+(\\d[\\d.,]*\\s+" + UNIT + ")$"),
            Pattern.compile("^(.*\\S)(?:[,;]?\\s+|[,;])(\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?)$"),
            Pattern.compile("^(.*\\S)[,;]?\\s+(\\d[\\d.,]*(?:" + UNIT + ")?)$"),
            Pattern.compile("^(.*\\S),(\\d+(?:\\s*" + UNIT + ")?)$"));

    private static final Pattern TIMES = Pattern.compile("^(\\d[\\d.,]*)\\s*[x×*]\\s+(.*\\S)$");

    /** @param quantity as it was written; empty without one */
    public record Way(String product, String quantity) {
        static Way of(String product, String quantity) {
            return new Way(product.replaceAll("[\\s,;]+$", "").strip(), quantity.strip());
        }
    }

    static Reading of(int number, String product, String quantity) {
        return new Reading(
                number, product + (quantity.isBlank() ? "" : " " + quantity), List.of(Way.of(product, quantity)));
    }

    /** One typed line. */
    static Reading typed(int number, String line) {
        var text = line.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        for (var separator : new String[] {"\t", ";"})
            if (text.contains(separator)) {
                var cells = text.split(separator, -1);
                var unit =
                        cells.length > 2 && cells[2].strip().matches("[\\p{L}²³]+\\.?") ? " " + cells[2].strip() : "";
                return new Reading(number, text, List.of(Way.of(cells[0], cells[1].strip() + unit)));
            }
        var ways = new ArrayList<Way>();
        for (var end : ENDS) {
            var found = end.matcher(text);
            if (found.matches()) ways.add(Way.of(found.group(1), found.group(2)));
        }
        var times = TIMES.matcher(text);
        if (times.matches()) ways.add(Way.of(times.group(2), times.group(1)));
        ways.add(Way.of(text, ""));
        return new Reading(number, text, List.copyOf(ways));
    }

    /** What was typed or pasted; empty lines are passed over but counted. */
    static List<Reading> all(String typed) {
        var readings = new ArrayList<Reading>();
        int number = 0;
        for (var line : typed.split("\\R", -1)) {
            number++;
            if (!line.isBlank()) readings.add(typed(number, line));
        }
        return readings;
    }
}
