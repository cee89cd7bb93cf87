package bryggen.portal.leads;

import bryggen.portal.platform.Refusal;
import java.util.List;
import java.util.Map;

/** Every way a lead says no. */
public abstract sealed class LeadRefusal extends Refusal {
    private LeadRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("leads", kind, rule, code, arguments);
    }

    private LeadRefusal(String rule, List<Finding> findings) {
        super("leads", Kind.RULE, rule, findings);
    }

    /** 422: what was written down breaks a rule; every fault is named at its place, the first one gives the code. */
    public static final class Faulty extends LeadRefusal {
        private static final Map<String, String> RULES = Map.ofEntries(
                Map.entry("bad-organisation-number", "LE2"),
                Map.entry("bad-phone", "LE3"),
                Map.entry("bad-postal-code", "LE3"),
                Map.entry("partner-unknown", "LE8"),
                Map.entry("next-step-needed", "LE10"),
                Map.entry("revenue-needed", "LE10"),
                Map.entry("decline-reason-needed", "LE10"),
                Map.entry("decline-text-needed", "LE10"),
                Map.entry("bad-working-hours", "LE11"),
                Map.entry("bad-special-day", "LE11"),
                Map.entry("unknown-stage", "LE14"),
                Map.entry("lead-date-unfit", "LE14"),
                Map.entry("bad-weight", "LE6"),
                Map.entry("bad-territory", "LE5"));

        public Faulty(List<Finding> findings) {
            super(RULES.getOrDefault(findings.get(0).code(), "LE1"), findings);
        }

        static Faulty at(String pointer, String code, Object... arguments) {
            return new Faulty(List.of(Finding.at(pointer, code, arguments)));
        }
    }

    /** 422: LE18, a list was asked for by what is no status, or by too many words. */
    public static final class BadFilter extends LeadRefusal {
        public BadFilter(String name, String code) {
            super("LE18", List.of(Finding.at(name, code)));
        }
    }

    /** 404: not there, or not yours. */
    public static final class Unknown extends LeadRefusal {
        public Unknown() {
            super(Kind.MISSING, "LE15", "lead-unknown");
        }
    }

    /** 409: another partner was faster; we do not say which. */
    public static final class Taken extends LeadRefusal {
        public Taken() {
            super(Kind.CONFLICT, "LE9", "lead-taken");
        }
    }

    /** 409: the clock has ended, and the lead has gone on or is about to. */
    public static final class TooLate extends LeadRefusal {
        public TooLate() {
            super(Kind.CONFLICT, "LE13", "answer-too-late");
        }
    }

    /** 409: there is nothing to answer any more. */
    public static final class Answered extends LeadRefusal {
        public Answered() {
            super(Kind.CONFLICT, "LE13", "lead-answered");
        }
    }

    /** 409: a lead is worked by the partner that has accepted it, until it is won or lost. */
    public static final class NotAtWork extends LeadRefusal {
        public NotAtWork(LeadStatus status) {
            super(Kind.CONFLICT, "LE14", status.isOpen() ? "lead-not-accepted" : "lead-closed");
        }
    }

    /** 409: it cannot be offered, put into the pool or merged as it stands. */
    public static final class NotMovable extends LeadRefusal {
        public NotMovable() {
            super(Kind.CONFLICT, "LE8", "lead-not-movable");
        }
    }

    /** 409: nobody may claim it: no partner's territory covers it. */
    public static final class NoCandidate extends LeadRefusal {
        public NoCandidate() {
            super(Kind.CONFLICT, "LE5", "no-candidate");
        }
    }

    /** 422: the file cannot be read as leads at all. */
    public static final class BadFile extends LeadRefusal {
        public BadFile(String code, Object... arguments) {
            super("LE16", List.of(Finding.at("/file", code, arguments)));
        }
    }
}
