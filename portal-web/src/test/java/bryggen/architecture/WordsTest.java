package bryggen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every word in four languages, every "no" with its words and its page. */
class WordsTest {
    private static final Set<String> LANGUAGES = Set.of("", "_nb", "_sv", "_da");
    private static final Path MESSAGES = Rooms.RESOURCES.resolve("messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    @Test
    @DisplayName("every bundle is a room's and has the same keys in four languages, with the same arguments")
    void complete() {
        var missing = new ArrayList<String>();
        for (var room : bundles()) {
            if (!room.equals("platform")) assertThat(Rooms.all()).containsKey(room);
            var english = words(room, "");
            for (var language : LANGUAGES) {
                var words = words(room, language);
                english.forEach((key, text) -> {
                    if (words.getOrDefault(key, "").isBlank()) missing.add(room + language + ": " + key);
                    else if (!arguments(text).equals(arguments(words.get(key))))
                        missing.add(room + language + ": " + key + " has other arguments");
                });
                words.keySet().stream()
                        .filter(key -> !english.containsKey(key))
                        .forEach(key -> missing.add(room + ": " + key + " is only in " + language));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("a text with arguments doubles its apostrophes, else they vanish")
    void apostrophes() {
        var wrong = new ArrayList<String>();
        for (var room : bundles())
            for (var language : LANGUAGES)
                words(room, language).forEach((key, text) -> {
                    if (ARGUMENT.matcher(text).find() && text.replace("''", "").contains("'"))
                        wrong.add(room + language + ": " + key);
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("every key that a page or a class names is there")
    void used() {
        var inPages = Pattern.compile("t(?:\\['|\\.say\\('|\\.get\\(')([a-z]+\\.[a-z0-9.-]+)'");
        var inJava = Pattern.compile("(?:say|get)\\(\\s*\"([a-z]+\\.[A-Za-z0-9.-]+[a-z0-9])\"");
        var keys = new TreeMap<String, Set<String>>();
        bundles().forEach(room -> keys.put(room, words(room, "").keySet()));
        var missing = new ArrayList<String>();
        Rooms.texts(Rooms.WEBAPP, ".xhtml").forEach((file, text) -> look(file, text, inPages, keys, missing));
        Rooms.texts(Rooms.JAVA, ".java").forEach((file, text) -> look(file, text, inJava, keys, missing));
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("every code of a refusal has words in its bundle and a page below docs/problems")
    void refusals() {
        var missing = new ArrayList<String>();
        var explained = Rooms.files(Rooms.DOCS.resolve("problems"), ".md").stream()
                .map(file -> file.getFileName().toString().replace(".md", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        var worded = new TreeSet<String>();
        for (var room : bundles())
            words(room, "").keySet().stream()
                    .filter(key -> key.startsWith("refusal."))
                    .forEach(key -> worded.add(key.substring("refusal.".length())));
        worded.stream().filter(code -> !explained.contains(code)).forEach(code -> missing.add("no page: " + code));
        explained.stream()
                .filter(code -> !worded.contains(code) && !code.equals("README"))
                .forEach(code -> missing.add("a page about nothing: " + code));
        RefusalCodes.inSources().forEach((place, code) -> {
            if (!worded.contains(code)) missing.add("no words: " + code + " in " + place);
        });
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("everybody who can lift a refusal is called something")
    void lifters() {
        var sayings = List.of(
                Pattern.compile("liftedBy\\(\\) \\{\\s*return \"([a-z-]+)\""),
                Pattern.compile("super\\(\\s*Kind\\.[A-Z]+,\\s*\"[A-Z]{2}\\d+\",\\s*\"[a-z-]+\",\\s*\"([a-z-]+)\""));
        var known = words("platform", "");
        var lifters = new TreeSet<String>();
        Rooms.texts(Rooms.JAVA, "Refusal.java").forEach((file, text) -> {
            for (var saying : sayings) saying.matcher(text).results().forEach(found -> lifters.add(found.group(1)));
        });
        assertThat(lifters).contains("credit-desk", "company-admin", "supplier").allSatisfy(who -> assertThat(known)
                .containsKey("lifted-by." + who));
    }

    private static void look(
            Path file, String text, Pattern pattern, Map<String, Set<String>> keys, List<String> missing) {
        pattern.matcher(text).results().forEach(found -> {
            var key = found.group(1);
            var room = key.substring(0, key.indexOf('.'));
            var rest = key.substring(room.length() + 1);
            if (keys.containsKey(room) && !keys.get(room).contains(rest) && !rest.endsWith("."))
                missing.add(file.getFileName() + ": " + key);
        });
    }

    private static Set<String> bundles() {
        return Rooms.files(MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString().replaceAll("(_(nb|sv|da))?\\.properties", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String room, String language) {
        var file = MESSAGES.resolve(room + language + ".properties");
        var words = new TreeMap<String, String>();
        if (!Files.exists(file)) return words;
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            properties.forEach((key, text) -> words.put((String) key, (String) text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
