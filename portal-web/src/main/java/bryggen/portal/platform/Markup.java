package bryggen.portal.platform;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** XHTML written piece by piece; every text is escaped, only names and classes of ours are not. */
public final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** {@code <name class="style">}; an empty style is left out. */
    public Markup open(String name, String style) {
        out.append('<').append(name);
        if (!style.isEmpty()) out.append(" class=\"").append(style).append('"');
        out.append('>');
        return this;
    }

    public Markup close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element that holds nothing but a text. */
    public Markup put(String name, String style, @Nullable String text) {
        return open(name, style).text(text).close(name);
    }

    /** A link to an address of ours. */
    public Markup link(String address, String text) {
        out.append("<a href=\"");
        return text(address).raw("\">").text(text).close("a");
    }

    private Markup raw(String ours) {
        out.append(ours);
        return this;
    }

    /** The head of a column or a row. */
    public Markup head(String scope, String style, String text) {
        out.append("<th scope=\"").append(scope).append('"');
        if (!style.isEmpty()) out.append(" class=\"").append(style).append('"');
        out.append('>');
        return text(text).close("th");
    }

    /** A picture that travels inside; {@code type} is one of ours, "image/png". */
    public Markup picture(String style, String alternative, String type, byte[] bytes) {
        out.append("<img class=\"").append(style).append("\" alt=\"");
        text(alternative);
        out.append("\" src=\"data:").append(type).append(";base64,");
        out.append(Base64.getEncoder().encodeToString(bytes)).append("\"/>");
        return this;
    }

    public Markup text(@Nullable String text) {
        if (text == null) return this;
        text.codePoints().filter(Markup::printable).forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
        return this;
    }

    /** What XML 1.0 allows. */
    private static boolean printable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
