package bryggen.portal.platform.faces;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV as Nordic spreadsheets read it: UTF-8 with BOM and semicolons. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front; a number does not.
 */
public final class Csv {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d\\s\u00a0\u202f.,]+");

    private final Writer out;

    public Csv(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write('\ufeff');
    }

    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(';');
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    public void flush() throws IOException {
        out.flush();
    }

    static String cell(String raw) {
        var text = !raw.isEmpty()
                        && "=+-@\t\r".indexOf(raw.charAt(0)) >= 0
                        && !NUMBER.matcher(raw).matches()
                ? "'" + raw
                : raw;
        boolean quoted = text.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
