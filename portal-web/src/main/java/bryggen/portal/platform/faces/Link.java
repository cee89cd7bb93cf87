package bryggen.portal.platform.faces;

import org.jspecify.annotations.Nullable;

/** A step of a chain; {@code current} is where the reader stands, {@code href} where a step leads, if it opens to them. */
public record Link(String label, @Nullable String href, @Nullable Status status, boolean current) {
    public static Link to(String label, String href) {
        return new Link(label, href, null, false);
    }

    public static Link here(String label) {
        return new Link(label, null, null, true);
    }

    /** Known to be there, not to be opened. */
    public static Link told(String label) {
        return new Link(label, null, null, false);
    }
}
