package bryggen.portal.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as the operator sees it in a list: one that the portal owes ({@code out}), or a row of a feed that stands aside
 * ({@code in}).
 *
 * @param kind {@code order-submit} …, or {@code feed-item} …
 * @param state as {@link Receipt.State}; a row of a feed is {@code ASIDE} when it is bad, {@code WAITING} otherwise
 * @param businessKey the order's number, or the ERP's key of the row
 * @param account empty for rows of feeds
 */
public record MessageRow(
        UUID id,
        String direction,
        String kind,
        String state,
        String businessKey,
        String account,
        int attempt,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant next,
        @Nullable String reference,
        @Nullable String text) {}
