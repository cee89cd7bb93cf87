package bryggen.portal.catalogue;

import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed, as the catalogue's own words (CA17, CA18). Looked up among the catalogue's words, of which there are
 * few, and not among its items: so a typing error costs the same however large the catalogue is.
 */
@ApplicationScoped
public class SearchWords {
    private static final int MOST_WORDS = 8;
    private static final int MOST_NEAR = 4;
    /** Shorter words would be parts of too many others. */
    private static final int SHORTEST_PART = 4;

    private static final int SHORTEST_TO_CORRECT = 4;

    /** Below it, nearly every compound holds something that is alike. */
    private static final int SHORTEST_INSIDE = 6;

    private static final int MOST_HOLDING = 40;

    private static final String KNOWN =
            """
            select w.word,
                   exists (select 1 from catalogue_word k where k.word >= w.word and k.word < w.word || chr(1114111)),
                   array_to_string(array(
                     select k.word from catalogue_word k
                     where length(w.word) >= %d and k.word like '%%' || w.word || '%%' and not starts_with(k.word, w.word)
                     order by length(k.word), k.word limit 40), ' ')
            from regexp_split_to_table(catalogue_words(?), ' ') with ordinality as w(word, n)
            where w.word <> '' order by w.n limit %d"""
                    .formatted(SHORTEST_PART, MOST_WORDS);

    private static final String NEAR = "select k.word from catalogue_word k order by k.word <-> ? limit 60";

    /** By the likeness of the best part of the word, read off the same index. */
    private static final String HOLDING =
            "select k.word from catalogue_word k where length(k.word) > length(?) order by ? <<-> k.word limit 200";

    @Inject
    Sql sql;

    /**
     * @param folded lower case without accents: how a SKU would be typed
     * @param query for PostgreSQL's full text search; empty when there is no word in it
     * @param read how typing errors were read, in the order of the words; empty when nothing was corrected
     */
    record Typed(String folded, String query, String read) {}

    Typed read(String typed) {
        var folded = sql.cells("select catalogue_fold(?)", typed).get(0).text();
        var known = sql.cells(KNOWN, typed);
        var conditions = new ArrayList<String>();
        var read = new ArrayList<String>();
        boolean corrected = false;
        for (int i = 0; i < known.size(); i++) {
            var row = known.get(i);
            var word = row.text();
            boolean begins = row.yes();
            var parts = words(row.text());
            var near = !begins && parts.isEmpty() && isCorrigible(word) ? near(word) : List.<String>of();
            corrected |= !near.isEmpty();
            read.add(near.isEmpty() ? word : near.get(0));
            conditions.add(condition(word, parts, near, i == known.size() - 1));
        }
        return new Typed(folded, String.join(" & ", conditions), corrected ? String.join(" ", read) : "");
    }

    private static boolean isCorrigible(String word) {
        return word.length() >= SHORTEST_TO_CORRECT && word.chars().noneMatch(Character::isDigit);
    }

    private static String condition(String word, List<String> parts, List<String> near, boolean last) {
        boolean beginning = word.length() >= 3 || (last && word.length() == 2);
        var itself = Stream.of("'" + word + "'" + (beginning ? ":*" : ""));
        return Stream.of(
                        itself,
                        parts.stream().map(p -> "'" + p + "'"),
                        near.stream().map(n -> "'" + n + "'"))
                .flatMap(alternatives -> alternatives)
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    /** The known words at the smallest distance, if that is small: one slip in a short word, two in a longer one. */
    private List<String> near(String word) {
        int allowed = word.length() < 6 ? 1 : 2;
        var candidates = sql.cells(NEAR, word).stream().map(Cells::text).toList();
        for (int slips = 1; slips <= allowed; slips++) {
            int distance = slips;
            var found = candidates.stream()
                    .filter(candidate -> Slips.between(word, candidate) == distance)
                    .limit(MOST_NEAR)
                    .toList();
            if (!found.isEmpty()) return found;
        }
        return word.length() < SHORTEST_INSIDE ? List.of() : holding(word);
    }

    /** Compounds that hold something at one slip's distance: "ventli" is meant in "kuleventil". */
    private List<String> holding(String word) {
        return sql.cells(HOLDING, word, word).stream()
                .map(Cells::text)
                .filter(compound -> Slips.inside(word, compound) == 1)
                .limit(MOST_HOLDING)
                .toList();
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" ", -1));
    }
}
