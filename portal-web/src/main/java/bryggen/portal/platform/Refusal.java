package bryggen.portal.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every way we say no, in one idea with two voices: the API answers application/problem+json, a page a message at the
 * field. Each room has one sealed child. The words stand in the room's bundle under {@code refusal.<code>} and are
 * explained on the page {@code docs/problems/<code>.md}.
 */
public abstract class Refusal extends RuntimeException {

    /** What kind of "no" it is; carries the HTTP status of the contract. */
    public enum Kind {
        UNREADABLE(400),
        SIGNED_OUT(401),
        FORBIDDEN(403),
        MISSING(404),
        CONFLICT(409),
        TOO_LARGE(413),
        WRONG_TYPE(415),
        RULE(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * One fault at one place of the input.
     *
     * @param room whose bundle has the words; empty: the room that refuses
     * @param pointer RFC 6901 pointer into the request ({@code /lines/0/quantity}), or the name of the parameter
     * @param code key of the words, as for the refusal itself
     */
    public record Finding(String room, String pointer, String code, List<Object> arguments) {
        public static Finding at(String pointer, String code, Object... arguments) {
            return new Finding("", pointer, code, List.of(arguments));
        }

        /** A fault that another room found with its own check and its own words. */
        public static Finding of(String room, String pointer, String code, Object... arguments) {
            return new Finding(room, pointer, code, List.of(arguments));
        }
    }

    private final String room;
    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Finding> findings;

    protected Refusal(String room, Kind kind, String code, Object... arguments) {
        this(room, kind, code, List.of(), arguments);
    }

    protected Refusal(String room, Kind kind, String code, List<Finding> findings, Object... arguments) {
        super(room + " refuses: " + code);
        this.room = room;
        this.kind = kind;
        this.code = code;
        this.findings = List.copyOf(findings);
        this.arguments = List.of(arguments);
    }

    public String room() {
        return room;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The number of the rule in the room's package-info (OR3), where one says no. */
    public @Nullable String rule() {
        return null;
    }

    /** Who can lift it, in the reader's words' key ({@code lifted-by.<who>} of the platform bundle). */
    public @Nullable String liftedBy() {
        return null;
    }

    /** Seconds after which it makes sense to try again; only for TOO_MANY and UNAVAILABLE. */
    public int retryAfter() {
        return 5;
    }

    public String said(Texts texts) {
        return texts.say(room + ".refusal." + code, arguments.toArray());
    }

    public String said(Finding finding, Texts texts) {
        var words = finding.room().isEmpty() ? room : finding.room();
        return texts.say(
                words + ".refusal." + finding.code(), finding.arguments().toArray());
    }
}
