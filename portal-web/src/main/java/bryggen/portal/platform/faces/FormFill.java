package bryggen.portal.platform.faces;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was typed back into the form of a finished page: into the one whose names fit best. Hidden fields are the
 * page's own and passwords nobody's: both stay as they are.
 */
public final class FormFill {
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*\\bmethod=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b[^>]*>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)=\"([^\"]*)\"");
    private static final Pattern CHECKED = Pattern.compile("\\s+checked=\"[^\"]*\"");
    private static final Pattern SELECTED = Pattern.compile("\\s+selected=\"[^\"]*\"");
    private static final Set<String> NOT_TYPED = Set.of("hidden", "password", "submit", "button", "image", "file");

    private final Map<String, Deque<String>> left = new HashMap<>();
    private final Map<String, List<String>> typed;

    private FormFill(Map<String, List<String>> typed) {
        this.typed = typed;
        typed.forEach((name, values) -> left.put(name, new ArrayDeque<>(values)));
    }

    /** The page with its form filled; null when none of its forms has a field that was typed into. */
    public static @Nullable String fill(String page, Map<String, List<String>> typed) {
        MatchResult best = null;
        int most = 0;
        for (var forms = FORM.matcher(page); forms.find(); ) {
            int fits = fit(forms.group(), typed);
            if (fits > most) {
                most = fits;
                best = forms.toMatchResult();
            }
        }
        if (best == null) return null;
        return page.substring(0, best.start()) + new FormFill(typed).filled(best.group()) + page.substring(best.end());
    }

    /** A name that fits counts; a hidden field that holds the same tells forms of the same kind apart. */
    private static int fit(String form, Map<String, List<String>> typed) {
        int fits = 0;
        boolean typeable = false;
        for (var fields = FIELD.matcher(form); fields.find(); ) {
            var attributes = attributes(fields.group());
            var values = typed.get(attributes.getOrDefault("name", ""));
            if (values == null) continue;
            boolean hidden = NOT_TYPED.contains(attributes.getOrDefault("type", "text"));
            typeable |= !hidden;
            if (!hidden) fits += 1;
            else if (values.contains(attributes.getOrDefault("value", ""))) fits += 3;
        }
        return typeable ? fits : 0;
    }

    private String filled(String form) {
        return FIELD.matcher(form).replaceAll(field -> Matcher.quoteReplacement(field(field)));
    }

    private String field(MatchResult field) {
        var whole = field.group();
        var attributes = attributes(whole.substring(0, whole.indexOf('>') + 1));
        var name = attributes.getOrDefault("name", "");
        if (whole.startsWith("<input")) return input(whole, name, attributes);
        if (!typed.containsKey(name)) return whole;
        var start = whole.substring(0, whole.indexOf('>') + 1);
        if (whole.startsWith("<textarea")) return start + "\n" + Html.text(next(name)) + "</textarea>";
        return start + options(String.valueOf(field.group(4)), typed.get(name)) + "</select>";
    }

    private String input(String tag, String name, Map<String, String> attributes) {
        var type = attributes.getOrDefault("type", "text");
        if (NOT_TYPED.contains(type)) return tag;
        if (type.equals("checkbox") || type.equals("radio")) {
            // one that is not ticked is not sent at all
            boolean on = typed.getOrDefault(name, List.of()).contains(attributes.getOrDefault("value", "on"));
            return with(CHECKED.matcher(tag).replaceAll(""), on ? " checked=\"checked\"" : "");
        }
        if (!typed.containsKey(name)) return tag;
        var bare = tag.replaceFirst("\\s+value=\"[^\"]*\"", "");
        return with(bare, " value=\"" + Html.text(next(name)) + "\"");
    }

    private static String options(String options, List<String> chosen) {
        return OPTION.matcher(options).replaceAll(option -> {
            boolean on = chosen.contains(attributes(option.group()).getOrDefault("value", ""));
            return Matcher.quoteReplacement(
                    with(SELECTED.matcher(option.group()).replaceAll(""), on ? " selected=\"selected\"" : ""));
        });
    }

    /** Several fields of one name take their values in turn. */
    private String next(String name) {
        var values = left.get(name);
        return values == null || values.isEmpty() ? "" : values.removeFirst();
    }

    private static String with(String tag, String attribute) {
        int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
        return tag.substring(0, end).stripTrailing() + attribute + tag.substring(end);
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new HashMap<String, String>();
        for (var found = ATTRIBUTE.matcher(tag); found.find(); ) attributes.put(found.group(1), plain(found.group(2)));
        return attributes;
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
