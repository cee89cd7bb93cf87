package bryggen.portal.cases;

import bryggen.portal.platform.Refusal.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people type into a case: never cut, never mended. */
final class CaseText {
    static final int LONGEST = 4_000;

    private CaseText() {}

    /** @throws CaseRefusal.Faulty 422 when it is blank or unfit */
    static String needed(@Nullable String text, String pointer, int longest) {
        var stripped = strip(text);
        if (stripped.isEmpty()) throw CaseRefusal.Faulty.at(pointer, "case-text-needed");
        return fit(stripped, pointer, longest);
    }

    /** The same, or empty. */
    static String perhaps(@Nullable String text, String pointer, int longest) {
        return fit(strip(text), pointer, longest);
    }

    /** The same for a draft of which all faults are named at once. */
    static String looked(@Nullable String text, String pointer, int longest, boolean needed, List<Finding> faults) {
        try {
            return needed ? needed(text, pointer, longest) : perhaps(text, pointer, longest);
        } catch (CaseRefusal.Faulty fault) {
            faults.addAll(fault.findings());
            return "";
        }
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    private static String fit(String text, String pointer, int longest) {
        if (text.length() > longest) throw CaseRefusal.Faulty.at(pointer, "case-text-too-long", longest);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
            throw CaseRefusal.Faulty.at(pointer, "case-text-unfit");
        return text;
    }
}
