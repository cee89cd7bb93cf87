package bryggen.portal.orders.api;

import bryggen.portal.orders.OrderFiles;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of order lines on the wire. {@code left}: accepted lines that are in no order and no cart yet. */
public record UploadJson(
        String id,
        String name,
        String state,
        @Nullable Integer total,
        int read,
        int accepted,
        int changed,
        int refused,
        @Nullable FailureJson failure,
        int left,
        List<String> orders,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Why the file was refused as a whole. */
    public record FailureJson(String code, String detail) {}

    static UploadJson of(OrderFiles.Sheet file) {
        return new UploadJson(
                file.id(),
                file.name(),
                file.state(),
                file.total(),
                file.accepted() + file.changed() + file.refused(),
                file.accepted(),
                file.changed(),
                file.refused(),
                file.failure() == null ? null : new FailureJson(file.failure(), String.valueOf(file.said())),
                file.left(),
                file.orders(),
                file.startedAt(),
                file.endedAt());
    }
}
