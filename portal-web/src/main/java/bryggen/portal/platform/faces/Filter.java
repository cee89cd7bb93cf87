package bryggen.portal.platform.faces;

import java.util.List;

/** One question above a list; its answer stands in the address under {@code name}. */
public record Filter(String name, String label, Kind kind, List<Option> options) {
    public enum Kind {
        SEARCH,
        SELECT,
        DATE
    }

    public record Option(String value, String label) {}

    public static Filter search(String name, String label) {
        return new Filter(name, label, Kind.SEARCH, List.of());
    }

    public static Filter select(String name, String label, List<Option> options) {
        return new Filter(name, label, Kind.SELECT, options);
    }

    public static Filter date(String name, String label) {
        return new Filter(name, label, Kind.DATE, List.of());
    }
}
