package bryggen.portal.deliveries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** DL12: when the goods of an order may come, whom to call and what stands in the way; all of it may be absent. */
public record Site(
        @Nullable LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String access) {
    public static final Site NONE = new Site(null, null, null, null, null, null);

    /** Who said so, and when. */
    public record Said(Site site, Instant at, String who) {}
}
