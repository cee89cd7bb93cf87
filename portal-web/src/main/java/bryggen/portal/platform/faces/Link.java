package bryggen.portal.platform.faces;

import org.jspecify.annotations.Nullable;

/** A step of a chain; without {@code href} it is where the reader stands. */
public record Link(String label, @Nullable String href, @Nullable Status status) {
    public static Link to(String label, String href) {
        return new Link(label, href, null);
    }

    public static Link here(String label) {
        return new Link(label, null, null);
    }
}
