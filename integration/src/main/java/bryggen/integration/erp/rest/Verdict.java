package bryggen.integration.erp.rest;

import bryggen.integration.erp.Answer;
import bryggen.integration.erp.ErpHealth.Cause;
import bryggen.integration.erp.ErpUnavailable;
import bryggen.integration.kernel.Booked;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a reply to a command means. Wrongly "nothing was done" would double an order, wrongly "perhaps done" only costs a
 * look: in doubt it is {@link Answer.Unknown}.
 */
final class Verdict {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private final Transport transport;

    Verdict(Transport transport) {
        this.transport = transport;
    }

    /** @throws ErpUnavailable when there is no usable answer */
    <T> T read(Reply reply, Reader<T> reader) {
        if (!(reply instanceof Reply.Answered answered) || answered.status() != 200)
            throw new ErpUnavailable(say(reply), null);
        try {
            return reader.read(answered.body().object());
        } catch (Unreadable e) {
            throw new ErpUnavailable("The ERP's answer could not be read: " + e.getMessage(), e);
        }
    }

    interface Reader<T> {
        T read(JsonNode answer) throws Unreadable;
    }

    /** After a command was sent, or tried to be sent; {@code ours} tells the answer to it from any other. */
    <D extends Booked> Answer ofCommand(Reply reply, Class<D> type, Predicate<D> ours) {
        if (reply instanceof Reply.NotSent nothing) return new Answer.Busy(nothing.text(), PAUSE);
        if (reply instanceof Reply.Lost lost) return new Answer.Unknown(lost.text());
        if (reply instanceof Reply.TooLarge large) return new Answer.Unknown(large.text());
        var answered = (Reply.Answered) reply;
        int status = answered.status();
        if (status >= 200 && status < 300) return done(answered.body(), type, ours);
        return switch (status) {
            case 409, 422 -> refusal(answered);
            case 401, 403, 423, 425, 429, 503 -> busy(answered);
            case 301, 302, 303, 307, 308 -> busy(answered);
            case 408 -> new Answer.Unknown(told(answered));
            default ->
                status >= 400 && status < 500 ? new Answer.Defect(told(answered)) : new Answer.Unknown(told(answered));
        };
    }

    /** Before anything was sent: whatever went wrong, nothing was done. */
    Answer.Busy ofLookBefore(Reply reply, String text) {
        return new Answer.Busy(text, reply instanceof Reply.Answered answered ? pause(answered.headers()) : PAUSE);
    }

    /** One sentence for an operator; never a secret. */
    String say(Reply reply) {
        if (reply instanceof Reply.NotSent nothing) return nothing.text();
        if (reply instanceof Reply.Lost lost) return lost.text();
        if (reply instanceof Reply.TooLarge large) return large.text();
        return told((Reply.Answered) reply);
    }

    /** Of a reply that is not what was asked for. */
    static Cause cause(Reply reply) {
        if (!(reply instanceof Reply.Answered answered))
            return reply instanceof Reply.TooLarge ? Cause.STRANGER : Cause.SILENT;
        return switch (answered.status()) {
            case 401, 403 -> Cause.CREDENTIALS;
            case 301, 302, 303, 307, 308, 404, 405 -> Cause.ADDRESS;
            default -> answered.status() >= 500 || answered.status() == 429 ? Cause.BUSY : Cause.STRANGER;
        };
    }

    private static <D extends Booked> Answer done(Body body, Class<D> type, Predicate<D> ours) {
        try {
            var document = RowShape.read(body.object(), type);
            if (ours.test(document)) return new Answer.Accepted(document);
            return new Answer.Unknown("The ERP answered with something else: " + document.number());
        } catch (Unreadable e) {
            return new Answer.Unknown("The ERP's answer could not be read: " + e.getMessage());
        }
    }

    private Answer refusal(Reply.Answered answered) {
        // words that came mangled are no reason to call the message wrong: whatever they were, looking will tell
        if (answered.body().isGarbled())
            return new Answer.Unknown("The ERP answered " + answered.status() + " and its words could not be read.");
        var text = field(answered, "text").or(() -> field(answered, "detail"));
        var question = field(answered, "question");
        if (text.isEmpty()) return new Answer.Defect(told(answered));
        if (question.isPresent()) return new Answer.NeedsDecision(question.get(), text.get());
        return new Answer.Rejected(text.get());
    }

    private Answer.Busy busy(Reply.Answered answered) {
        return new Answer.Busy(told(answered), pause(answered.headers()));
    }

    private String told(Reply.Answered answered) {
        int status = answered.status();
        return switch (status) {
            case 401, 403 -> "The ERP does not accept our credentials (" + status + ").";
            case 301, 302, 303, 307, 308 -> "The ERP's address sends us elsewhere (" + status + "): is the URL right?";
            case 404, 405 -> "The ERP does not know this address (" + status + "): is the URL right?";
            default ->
                "The ERP answered " + status + "."
                        + field(answered, "text").map(text -> " " + text).orElse("");
        };
    }

    private Optional<String> field(Reply.Answered answered, String name) {
        try {
            var text = transport.discreet(
                    answered.body().object().path(name).asText("").strip());
            return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(0, Math.min(1000, text.length())));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Retry-After in seconds or as an HTTP date (RFC 9110, 10.2.3), kept between a second and an hour. */
    private static Duration pause(HttpHeaders headers) {
        var wish = headers.firstValue("Retry-After")
                .map(String::strip)
                .flatMap(Verdict::wished)
                .orElse(PAUSE);
        if (wish.compareTo(Duration.ofSeconds(1)) < 0) return Duration.ofSeconds(1);
        return wish.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wish;
    }

    private static Optional<Duration> wished(String value) {
        try {
            if (value.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            var at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(Instant.now(Clock.systemUTC()), at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
