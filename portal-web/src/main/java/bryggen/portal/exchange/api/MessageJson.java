package bryggen.portal.exchange.api;

import bryggen.portal.exchange.MessageRow;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message in a list. */
public record MessageJson(
        UUID id,
        String direction,
        String kind,
        String state,
        String businessKey,
        @Nullable String account,
        int attempt,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant next,
        @Nullable String reference,
        @Nullable String text) {

    static MessageJson of(MessageRow row) {
        return new MessageJson(
                row.id(),
                row.direction(),
                row.kind(),
                row.state().toLowerCase(Locale.ROOT),
                row.businessKey(),
                row.account().isEmpty() ? null : row.account(),
                row.attempt(),
                row.createdAt(),
                row.changedAt(),
                row.next(),
                row.reference(),
                row.text());
    }
}
