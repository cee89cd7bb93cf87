package bryggen.portal.exchange.api;

import bryggen.portal.exchange.MessageCase;
import bryggen.portal.exchange.MessageCase.Happening;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message with its time-line, newest first; the payload shows its form and what identifies it. */
public record MessageCaseJson(
        @JsonUnwrapped MessageJson message,
        @Nullable String lane,
        boolean unsettled,
        @Nullable String owner,
        @Nullable Instant leaseUntil,
        @Nullable String correlation,
        JsonNode payload,
        List<Happening> timeline) {

    static MessageCaseJson of(MessageCase message) {
        return new MessageCaseJson(
                MessageJson.of(message.row()),
                message.lane(),
                message.unsettled(),
                message.owner(),
                message.leaseUntil(),
                message.correlation(),
                message.payload(),
                message.timeline());
    }
}
