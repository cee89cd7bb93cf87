package bryggen.portal.insight.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a role sees first (IS1): one sentence that answers its first question, figures that lead on, short lists, a
 * picture.
 *
 * @param act the main button; none where there is nothing to begin
 * @param chart finished markup
 */
public record Greeting(
        String lead,
        @Nullable Entry act,
        List<Tile> tiles,
        List<Section> sections,
        @Nullable String chartTitle,
        @Nullable String chart) {

    /** A figure and where it leads; without an address it is only told. */
    public record Tile(String figure, String label, String href) {
        private static final int LONG = 8;

        /** How it looks: what counts nothing is not there on a telephone. */
        public String kind() {
            return figure.equals("0") ? "nothing" : figure.length() > LONG ? "long" : "";
        }
    }

    /** One line of a short list. */
    public record Entry(String when, String what, String href) {}

    /** A short list; {@code none} is said when it is empty, {@code more} leads to all of it, where there is more. */
    public record Section(String title, String none, List<Entry> entries, String more) {}
}
