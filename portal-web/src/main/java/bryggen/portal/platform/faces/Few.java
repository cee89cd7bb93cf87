package bryggen.portal.platform.faces;

import java.util.List;

/**
 * A list that is shown in part while nobody asks for all of it.
 *
 * @param first as many as are always shown
 * @param more how many there are beyond them
 * @param rest those
 */
public record Few(String first, int more, String rest) {
    private static final String BETWEEN = ", ";

    public static Few of(List<String> all, int most) {
        int shown = Math.min(all.size(), most);
        var rest = all.subList(shown, all.size());
        return new Few(String.join(BETWEEN, all.subList(0, shown)), rest.size(), String.join(BETWEEN, rest));
    }
}
