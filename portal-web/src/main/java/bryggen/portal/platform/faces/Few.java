package bryggen.portal.platform.faces;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A list that is shown in part while nobody asks for all of it; each word with the comma behind it.
 *
 * @param first as many as are always shown
 * @param rest those beyond them
 */
public record Few(List<String> first, List<String> rest) {

    private static final int SHOWN = 6;

    public static Few of(List<String> all) {
        int shown = Math.min(all.size(), SHOWN);
        return new Few(listed(all.subList(0, shown)), listed(all.subList(shown, all.size())));
    }

    private static List<String> listed(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> i < words.size() - 1 ? words.get(i) + "," : words.get(i))
                .toList();
    }
}
