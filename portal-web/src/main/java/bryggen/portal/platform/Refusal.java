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
    private final @Nullable String rule;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Finding> findings;
    private final transient @Nullable Finding first;

    /** @param rule its number in the room's package-info (OR3); none where no rule says no */
    protected Refusal(String room, Kind kind, @Nullable String rule, String code, Object... arguments) {
        this(room, kind, rule, code, List.of(), null, arguments);
    }

    /** The same with what is wrong at which place. */
    protected Refusal(
            String room, Kind kind, @Nullable String rule, String code, List<Finding> findings, Object... arguments) {
        this(room, kind, rule, code, findings, null, arguments);
    }

    /** Every fault at its place; the first one, which may be another room's, gives code and words. */
    protected Refusal(String room, Kind kind, String rule, List<Finding> findings) {
        this(
                room,
                kind,
                rule,
                findings.get(0).code(),
                findings,
                findings.get(0),
                findings.get(0).arguments().toArray());
    }

    private Refusal(
            String room,
            Kind kind,
            @Nullable String rule,
            String code,
            List<Finding> findings,
            @Nullable Finding first,
            Object[] arguments) {
        super(room + " refuses: " + code);
        this.room = room;
        this.kind = kind;
        this.rule = rule;
        this.code = code;
        this.findings = List.copyOf(findings);
        this.first = first;
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
        return rule;
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
        return first == null ? texts.say(room + ".refusal." + code, arguments.toArray()) : said(first, texts);
    }

    public String said(Finding finding, Texts texts) {
        var words = finding.room().isEmpty() ? room : finding.room();
        return texts.say(
                words + ".refusal." + finding.code(), finding.arguments().toArray());
    }
}
