package bryggen.bench;

import bryggen.contract.Visitor;
import bryggen.dev.Stand;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whatever a list offers its reader: each of its views, orders and filters, read off its own page, so that a new one is
 * measured without anybody adding it here.
 */
final class Offered {
    private static final Pattern LIST = Pattern.compile("href=\"(/[a-z/-]+/list)[\"?]");
    private static final Pattern CHOSEN = Pattern.compile("\\?(?:sort|view)=[^&]*");
    private static final Pattern FILTERS =
            Pattern.compile("<form class=\"filters\" method=\"get\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<input type=\"(search|date)\" name=\"([^\"]+)\"|<select name=\"([^\"]+)\">(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");

    /** Of a choice among many the first ones stand for all. */
    private static final int OPTIONS = 6;

    /** A part of a number, letters that stand in names, and some that stand nowhere. */
    private static final List<String> TYPED = List.of("1000", "verft", "zzqx");

    private static final String DAY = "2026-03-01";

    private Offered() {}

    /** To all whose hot pages are measured. */
    static List<Hot> by(Scale scale, Stand stand) throws SQLException {
        var pages = new ArrayList<Hot>();
        for (var who : Hot.of(scale, stand).stream().map(Hot::who).distinct().toList()) {
            var visitor = Visitor.at(stand.baseUrl()).as(who);
            for (var list : lists(visitor.get("/home").well().text())) {
                var page = visitor.get(list);
                if (page.status() != 200) continue;
                for (var address : addresses(list, page.text())) pages.add(new Hot(who + " " + address, who, address));
            }
        }
        return pages;
    }

    private static Set<String> lists(String page) {
        var lists = new LinkedHashSet<String>();
        LIST.matcher(page).results().forEach(found -> lists.add(found.group(1)));
        return lists;
    }

    private static Set<String> addresses(String list, String page) {
        var addresses = new LinkedHashSet<String>();
        addresses.add(list);
        Pattern.compile("href=\"" + Pattern.quote(list) + "([^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(query -> CHOSEN.matcher(query).matches())
                .forEach(query -> {
                    addresses.add(list + query);
                    if (query.startsWith("?sort=") && !query.startsWith("?sort=-"))
                        addresses.add(list + query.replace("=", "=-"));
                });
        var filters = FILTERS.matcher(page);
        if (filters.find())
            FIELD.matcher(filters.group()).results().forEach(field -> {
                var name = field.group(2) == null ? field.group(3) : field.group(2);
                for (var value : values(field.group(1), field.group(4))) addresses.add(list + "?" + name + "=" + value);
            });
        return addresses;
    }

    private static List<String> values(String kind, String options) {
        if ("date".equals(kind)) return List.of(DAY);
        if ("search".equals(kind)) return TYPED;
        return OPTION.matcher(options)
                .results()
                .map(option -> option.group(1))
                .filter(value -> !value.isBlank())
                .limit(OPTIONS)
                .toList();
    }
}
