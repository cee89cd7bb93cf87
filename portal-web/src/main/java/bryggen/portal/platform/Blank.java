package bryggen.portal.platform;

import org.jspecify.annotations.Nullable;

/** A text of which nothing is left when its blanks are gone is none. */
public final class Blank {
    private Blank() {}

    /** The text without the blanks around it; none where that leaves nothing. */
    public static @Nullable String none(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
