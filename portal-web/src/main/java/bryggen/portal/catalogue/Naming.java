package bryggen.portal.catalogue;

import bryggen.integration.erp.Wire;
import bryggen.portal.platform.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CA1: in the reader's language, else in English, else in any; a thing that has no name at all shows its number. */
public final class Naming {
    private static final int LONGEST = 250;

    private Naming() {}

    /** @param names by ISO 639-1 language */
    public static String of(Map<String, String> names, Language language, String number) {
        var found = inOrder(names, language);
        return found == null ? number : found.length() > LONGEST ? found.substring(0, LONGEST) : found;
    }

    /** A text of any length by the same rule; empty when there is none. */
    static String unlimited(Map<String, String> texts, Language language) {
        var found = inOrder(texts, language);
        return found == null ? "" : found;
    }

    /** Texts by language as they stand in a column. */
    static Map<String, String> byLanguage(String json) {
        var texts = new HashMap<String, String>();
        try {
            Wire.JSON
                    .readTree(json)
                    .properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static @Nullable String inOrder(Map<String, String> names, Language language) {
        var wanted = Stream.of(language, Language.EN, Language.NB, Language.SV, Language.DA)
                .map(l -> names.get(l.code()));
        var others =
                names.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
        return Stream.concat(wanted, others)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
