package bryggen.portal.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people type, looked at before it is kept: never cut, never mended. */
final class Typed {
    private static final int MOST = 50;
    private static final int LONGEST_CODE = 80;

    private Typed() {}

    /**
     * @throws CampaignRefusal 422 when it is blank, too long or holds control characters
     */
    static String needed(@Nullable String text, String pointer, int longest) {
        if (text == null || text.isBlank()) throw CampaignRefusal.Faulty.at(pointer, "text-needed");
        return fit(text, pointer, longest);
    }

    /** The same, or empty. */
    static String perhaps(@Nullable String text, String pointer, int longest) {
        return text == null || text.isBlank() ? "" : fit(text, pointer, longest);
    }

    /** Codes of product lines or products. */
    static List<String> lines(List<String> codes, String pointer) {
        var fit = codes.stream()
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
        if (fit.size() > MOST || fit.stream().anyMatch(c -> c.length() > LONGEST_CODE || c.contains(",")))
            throw CampaignRefusal.Faulty.at(pointer, "codes-unfit", MOST);
        return fit;
    }

    private static String fit(String text, String pointer, int longest) {
        var stripped = text.strip().replace("\r\n", "\n");
        if (stripped.length() > longest) throw CampaignRefusal.Faulty.at(pointer, "too-many-letters", longest);
        if (stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
            throw CampaignRefusal.Faulty.at(pointer, "odd-letters");
        return stripped;
    }
}
