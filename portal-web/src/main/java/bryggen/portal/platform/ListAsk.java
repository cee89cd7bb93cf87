package bryggen.portal.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, in which order. {@code sort} is a name that the list knows, descending with a leading minus.
 * {@code next} goes on behind a cursor instead of counting pages. Who has been told how many rows there are need not be
 * {@code counting} them again.
 */
public record ListAsk(int page, int size, @Nullable String sort, @Nullable String next, boolean counting) {
    public static final int LARGEST = 200;
    public static final int USUAL = 20;

    /** @throws PlatformRefusal 422 when the size is above 200 or page × size goes beyond 10,000 */
    public ListAsk {
        if (page < 1) throw PlatformRefusal.badParameter("page", "page-too-small");
        if (size < 1 || size > LARGEST) throw PlatformRefusal.badParameter("size", "size-out-of-range");
        if ((long) page * size > Listing.MOST_COUNTED) throw PlatformRefusal.badParameter("page", "page-too-deep");
    }

    public ListAsk(int page, int size, @Nullable String sort, @Nullable String next) {
        this(page, size, sort, next, true);
    }

    /** The rows behind the cursor alone: its listing says nothing of how many there are in all. */
    public static ListAsk further(int size, @Nullable String sort, String next) {
        return new ListAsk(1, size, sort, next, false);
    }

    public static ListAsk first(int size) {
        return new ListAsk(1, size, null, null);
    }
}
