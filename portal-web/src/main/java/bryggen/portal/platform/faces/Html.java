package bryggen.portal.platform.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text and addresses, made safe for a page. */
public final class Html {
    private Html() {}

    /** Escapes text for element content and quoted attributes. */
    public static String text(String raw) {
        StringBuilder out = null;
        for (int i = 0; i < raw.length(); i++) {
            var escaped =
                    switch (raw.charAt(i)) {
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '&' -> "&amp;";
                        case '"' -> "&quot;";
                        case '\'' -> "&#39;";
                        default -> null;
                    };
            if (escaped != null && out == null) out = new StringBuilder(raw.length() + 16).append(raw, 0, i);
            if (out != null) {
                if (escaped == null) out.append(raw.charAt(i));
                else out.append(escaped);
            }
        }
        return out == null ? raw : out.toString();
    }

    /** An address that may stand in a link: inside this portal, or https; anything else leads nowhere. */
    public static String href(String address) {
        boolean inside = address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
        return inside || address.startsWith("https://") || address.startsWith("#") || address.startsWith("?")
                ? text(address)
                : "#";
    }

    /** One choice of a list. */
    public static String option(String value, String label, boolean chosen) {
        return "<option value=\"" + text(value) + (chosen ? "\" selected=\"selected\">" : "\">") + text(label)
                + "</option>";
    }

    /** The same, chosen when it is this one. */
    public static String option(String value, String label, String chosen) {
        return option(value, label, value.equals(chosen));
    }

    public static String parameter(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
