package bryggen.portal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message with everything that happened to it.
 *
 * @param unsettled its outcome is unknown: it will be looked for in the ERP before it is sent
 * @param payload with customers' content masked (EX12)
 */
public record MessageCase(
        MessageRow row,
        @Nullable String lane,
        boolean unsettled,
        @Nullable String owner,
        @Nullable Instant leaseUntil,
        @Nullable String correlation,
        JsonNode payload,
        List<Happening> timeline) {

    /** {@code what} is one of owed, sending, looking, received, refused, parked, busy, unknown, stumbled, dead … */
    public record Happening(Instant at, int attempt, String what, @Nullable String text) {}

    public boolean mayRetry() {
        return switch (row.state()) {
            case "WAITING", "PARKED", "DEAD", "ASIDE" -> true;
            default -> false;
        };
    }

    /** EX15: only an order that the ERP has certainly not got. */
    public boolean mayEdit() {
        return row.kind().equals("order-submit")
                && !unsettled
                && (row.state().equals("PARKED") || row.state().equals("DEAD"));
    }

    public boolean mayPark() {
        return (row.direction().equals("out") && row.state().equals("WAITING"))
                || (stray() && row.state().equals("ASIDE"));
    }

    /** EX21: told by somebody other than the ERP. */
    public boolean stray() {
        return row.kind().equals("feed-event");
    }
}
