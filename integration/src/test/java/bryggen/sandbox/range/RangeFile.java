package bryggen.sandbox.range;

import bryggen.integration.items.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the range files: one per category, made of blocks. The notation is explained at the head of pumps.txt. */
final class RangeFile {
    private RangeFile() {}

    static List<Series> read(String name) {
        var found = new ArrayList<Series>();
        Item.Category top = null;
        Item.Category here = null;
        for (var line : lines(name)) {
            var word = line.split("\\s+", 2)[0];
            var rest = line.substring(word.length()).strip();
            switch (word) {
                case "category" -> here = top = category(rest, null);
                case "sub" -> here = category(rest, Objects.requireNonNull(top).code());
                case "series" -> found.add(new Series(here));
                default -> found.get(found.size() - 1).line(word, rest);
            }
        }
        return found;
    }

    /** Names of technical data in the four languages, by their short word. */
    static Map<String, Map<String, String>> words() {
        var words = new HashMap<String, Map<String, String>>();
        for (var line : lines("words")) {
            var word = line.split("\\s+", 2)[0];
            words.put(word, languages(line.substring(word.length()).strip()));
        }
        return words;
    }

    private static Item.Category category(String rest, String parent) {
        var code = rest.split("\\s+", 2)[0];
        return new Item.Category(
                code, parent, languages(rest.substring(code.length()).strip()));
    }

    private static Map<String, String> languages(String text) {
        var parts = text.split("\\s*\\|\\s*", -1);
        var names = new HashMap<String, String>();
        for (int i = 0; i < Series.LANGUAGES.size(); i++) names.put(Series.LANGUAGES.get(i), parts[i]);
        return names;
    }

    private static List<String> lines(String name) {
        var resource = "/bryggen/sandbox/range/" + name + ".txt";
        try (var in = Objects.requireNonNull(RangeFile.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
