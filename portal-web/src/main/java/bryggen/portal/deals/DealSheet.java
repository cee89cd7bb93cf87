package bryggen.portal.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A deal with its history and the wishes for a later end. */
public record DealSheet(DealHead head, List<Event> events, List<Extension> extensions) {

    /** @param changes by field: what it was, what it is */
    public record Event(Instant at, String kind, String who, String text, Map<String, List<String>> changes) {}

    /** @param granted none while it waits */
    public record Extension(
            LocalDate until,
            String reason,
            Instant askedAt,
            String askedBy,
            @Nullable Boolean granted,
            @Nullable Instant answeredAt,
            String answeredBy,
            String text) {}
}
