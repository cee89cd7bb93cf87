package bryggen.portal.platform.files;

import java.io.IOException;
import java.io.Reader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Files of separated values as Nordic spreadsheets write them; one row in memory at a time. */
public final class Separated {
    private Separated() {}

    /** The separator of the head: whichever of semicolon, tab and comma it has most of. */
    public static char separator(String head) {
        char best = ';';
        for (char c : new char[] {'\t', ','}) if (count(head, c) > count(head, best)) best = c;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Empty lines are rows too, so that rows are counted as people count lines. */
    public static CSVParser parser(Reader text, char separator) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(text);
    }

    /** Our own files put an apostrophe in front of what a spreadsheet would take for a formula. */
    public static String cell(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
