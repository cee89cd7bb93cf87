package bryggen.portal.platform.rest;

import bryggen.portal.platform.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list on the wire. */
public record PageJson<T>(List<T> items, int page, int size, int total, boolean more, @Nullable String next) {
    public static <T> PageJson<T> of(Listing<T> listing) {
        return new PageJson<>(
                listing.items(), listing.page(), listing.size(), listing.total(), listing.more(), listing.next());
    }
}
