package bryggen.portal.exchange.api;

import bryggen.portal.exchange.FeedState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How fresh a feed is; {@code lagSeconds} counts from when it was last read to its end. */
public record FeedJson(
        String feed,
        @Nullable Instant readAt,
        @Nullable Instant changedAt,
        @Nullable Long lagSeconds,
        long rows,
        int failures,
        @Nullable Instant failedAt,
        @Nullable String error,
        int aside,
        int waiting,
        @Nullable LocalDate sweptOn,
        @Nullable String sweep,
        @Nullable String cursor) {

    static FeedJson of(FeedState feed) {
        return new FeedJson(
                feed.feed(),
                feed.readAt(),
                feed.changedAt(),
                feed.lag() == null ? null : feed.lag().toSeconds(),
                feed.rows(),
                feed.failures(),
                feed.failedAt(),
                feed.error(),
                feed.aside(),
                feed.waiting(),
                feed.sweptOn(),
                feed.sweep(),
                feed.cursor());
    }
}
