package bryggen.portal.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Payment references as banks write them, and as we keep them. */
final class References {
    private static final Pattern FIK = Pattern.compile("\\+?71<?(\\d{15})(?:\\+.*|<.*)?");
    private static final Pattern WORD = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}|\\d{5,24}[\\d-]");
    private static final int MOST = 20;

    private References() {}

    /** Without the spaces that people read by; of a Danish line the payer's part. */
    static String normal(String text) {
        var plain = text.replaceAll("[\\s\\u00a0]", "").toUpperCase(java.util.Locale.ROOT);
        var fik = FIK.matcher(plain);
        return fik.matches() ? fik.group(1) : plain;
    }

    /** What in a payer's own words could be a reference; whether it is one, only what bears it can tell. */
    static List<String> in(String text) {
        var found = new ArrayList<String>();
        var words = WORD.matcher(text.toUpperCase(java.util.Locale.ROOT));
        while (words.find() && found.size() < MOST) if (!found.contains(words.group())) found.add(words.group());
        return found;
    }
}
