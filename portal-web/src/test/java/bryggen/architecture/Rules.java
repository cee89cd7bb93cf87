package bryggen.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The numbered rules of the rooms, and where they are named. */
final class Rules {
    private Rules() {}

    /** As they begin a line of the package-info. */
    static Set<String> of(String room, String code) {
        var text = Rooms.texts(Rooms.JAVA.resolve("bryggen/portal/" + room), "package-info.java")
                .get(Rooms.JAVA.resolve("bryggen/portal/" + room + "/package-info.java"));
        var rules = new TreeSet<String>();
        Pattern.compile("(?m)^ \\* (?:<p>|<li>)?(" + code + "\\d+)\\b")
                .matcher(text)
                .results()
                .forEach(found -> rules.add(found.group(1)));
        return rules;
    }

    /** By place: what refusals, comments and the names of tests call a rule. */
    static Map<String, String> named(List<String> codes) {
        var rule = Pattern.compile("\\b((?:" + String.join("|", codes) + ")[1-9]\\d?)\\b");
        var named = new TreeMap<String, String>();
        for (var folder : List.of(Rooms.JAVA, Rooms.MODULE.resolve("src/test/java/bryggen/portal")))
            Rooms.texts(folder, ".java").forEach((file, text) -> rule.matcher(text)
                    .results()
                    .forEach(found -> named.put(file.getFileName() + ":" + found.group(1), found.group(1))));
        return named;
    }
}
