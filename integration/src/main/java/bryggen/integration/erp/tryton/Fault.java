package bryggen.integration.erp.tryton;

import bryggen.integration.erp.ErpHealth.Cause;
import java.util.List;
import java.util.Locale;

/** Why a call gave no result, by what it means for the caller. The message is for people and holds no secret. */
final class Fault extends RuntimeException {

    enum Kind {
        /** The ERP says no, in its own words. */
        REFUSED,
        /** The ERP asks something and waits for yes. */
        ASKED,
        /** Somebody else holds a lock, or was quicker: nothing was done. */
        LOCKED,
        /** The request did not reach the ERP, or it turned it away at the door: nothing was done. */
        UNREACHED,
        /** The ERP does not know us. */
        STRANGER,
        /** The request was sent and there is no answer: it may or may not have been done. */
        LOST,
        /** The ERP did not understand the request. */
        BROKEN
    }

    /** What PostgreSQL says, through Tryton, when a transaction had to give way. */
    private static final List<String> LOCKS = List.of(
            "could not obtain lock", "could not serialize", "deadlock detected", "lock timeout", "database is locked");

    /** The database went away under Tryton; the transaction's end is not known. */
    private static final List<String> OUTAGES = List.of(
            "connection already closed",
            "connection refused",
            "connection reset",
            "connection timed out",
            "could not connect",
            "server closed the connection",
            "terminating connection",
            "the database system is");

    private static final String OUT_OF_TIME = "no time left, goes on at the next attempt";

    private final Kind kind;
    private final Cause cause;
    private final String question;

    Fault(Kind kind, String message) {
        this(kind, usual(kind), "", message);
    }

    /** Where something else than usual has to be looked at. */
    Fault(Kind kind, Cause cause, String message) {
        this(kind, cause, "", message);
    }

    private Fault(Kind kind, Cause cause, String question, String message) {
        super(message.isBlank() ? kind.toString() : message, null, false, true);
        this.kind = kind;
        this.cause = cause;
        this.question = question;
    }

    private static Cause usual(Kind kind) {
        return switch (kind) {
            case UNREACHED, LOST -> Cause.SILENT;
            case STRANGER -> Cause.CREDENTIALS;
            case LOCKED -> Cause.BUSY;
            case REFUSED, ASKED, BROKEN -> Cause.RIGHTS;
        };
    }

    /** From the error that an answer carries. */
    static Fault of(String type, List<String> details) {
        var text = details.isEmpty() ? type : details.get(0);
        return switch (type) {
            case "UserError" -> new Fault(Kind.REFUSED, text);
            case "UserWarning" -> new Fault(Kind.ASKED, Cause.RIGHTS, text, details.size() > 1 ? details.get(1) : text);
            case "ConcurrencyException" -> new Fault(Kind.LOCKED, "changed by somebody else: " + text);
            case "LoginException" -> new Fault(Kind.STRANGER, "the ERP asks for another way to sign in");
            default -> unforeseen(type);
        };
    }

    private static Fault unforeseen(String error) {
        var first = error.lines().findFirst().orElse("");
        var words = error.toLowerCase(Locale.ROOT);
        if (LOCKS.stream().anyMatch(words::contains)) return new Fault(Kind.LOCKED, first);
        if (OUTAGES.stream().anyMatch(words::contains)) return new Fault(Kind.LOST, first);
        return new Fault(Kind.BROKEN, first);
    }

    /** There was no time left to ask; {@link Kind#UNREACHED} for a command, since nothing was done. */
    static Fault late() {
        return new Fault(Kind.UNREACHED, OUT_OF_TIME);
    }

    boolean outOfTime() {
        return OUT_OF_TIME.equals(getMessage());
    }

    Cause what() {
        return cause;
    }

    Kind kind() {
        return kind;
    }

    /** The name of what the ERP asks; empty for other kinds. */
    String question() {
        return question;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
