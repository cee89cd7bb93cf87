package bryggen.portal.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How fresh one feed is.
 *
 * @param readAt when a page was last taken, empty or not
 * @param changedAt when a row last came
 * @param lag how long ago it was last read to its end; none before the first time
 * @param failures in a row; {@code error} is the last one's reason, also when it is over
 * @param cursor how far it has been read, in the ERP's own opaque words
 * @param aside bad rows, and {@code waiting} those that refer to something unknown
 */
public record FeedState(
        String feed,
        @Nullable Instant readAt,
        @Nullable Instant changedAt,
        @Nullable Duration lag,
        long rows,
        int failures,
        @Nullable Instant failedAt,
        @Nullable String error,
        int aside,
        int waiting,
        @Nullable LocalDate sweptOn,
        @Nullable String sweep,
        @Nullable String cursor) {}
