package bryggen.portal.exchange;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a message stands: "received by the ERP 10:02:11 as SO-88213", "waiting, attempt 3, next 10:05".
 *
 * @param reference the ERP's number, once it is known
 * @param at when it came into this state
 * @param attempt how often it has been sent
 * @param next when it is tried again, where it waits
 * @param text the ERP's last words, or the cause
 */
public record Receipt(
        State state,
        @Nullable String reference,
        Instant at,
        int attempt,
        @Nullable Instant next,
        @Nullable String text) {

    public enum State {
        WAITING,
        SENDING,
        RECEIVED,
        REFUSED,
        PARKED,
        DEAD,
        WITHDRAWN
    }

    /** The word of the contract; for a customer a dead letter is parked: somebody looks at it. */
    public String word() {
        return switch (state) {
            case DEAD -> "parked";
            case WITHDRAWN -> "refused";
            default -> state.name().toLowerCase(Locale.ROOT);
        };
    }
}
