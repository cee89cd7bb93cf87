package bryggen.portal.platform.jpa;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {
    private CopyText() {}

    static String of(List<@Nullable Object[]> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) text.append('\t');
                var value = row[i];
                if (value == null) text.append("\\N");
                else escape(text, plain(value));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String plain(Object value) {
        if (value instanceof BigDecimal decimal) return decimal.toPlainString();
        if (value instanceof byte[] bytes) return "\\x" + HexFormat.of().formatHex(bytes);
        if (value instanceof String[] texts) return array(texts);
        return value.toString();
    }

    private static String array(String[] texts) {
        var array = new StringBuilder("{");
        for (int i = 0; i < texts.length; i++) {
            if (i > 0) array.append(',');
            array.append('"')
                    .append(texts[i].replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    /** A NUL can be no text in PostgreSQL; leaving it out beats losing the page to it. */
    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> {}
                default -> text.append(c);
            }
        }
    }
}
