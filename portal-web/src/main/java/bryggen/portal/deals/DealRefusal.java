package bryggen.portal.deals;

import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Texts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every way a deal says no. */
public abstract sealed class DealRefusal extends Refusal {
    private DealRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("deals", kind, rule, code, arguments);
    }

    private DealRefusal(String rule, List<Finding> findings) {
        super("deals", Kind.RULE, rule, findings);
    }

    /** 422: what was written down breaks a rule; every fault is named at its place, the first one gives the code. */
    public static final class Faulty extends DealRefusal {
        private static final Map<String, String> RULES = Map.ofEntries(
                Map.entry("deal-organisation-needed", "DE2"),
                Map.entry("deal-contact-needed", "DE2"),
                Map.entry("deal-reach-needed", "DE2"),
                Map.entry("deal-family-needed", "DE2"),
                Map.entry("deal-project-needed", "DE2"),
                Map.entry("deal-value-needed", "DE2"),
                Map.entry("deal-family-unknown", "DE3"),
                Map.entry("deal-reason-needed", "DE8"),
                Map.entry("deal-bad-days", "DE10"),
                Map.entry("deal-bad-extension", "DE12"),
                Map.entry("deal-became-needed", "DE14"),
                Map.entry("deal-bad-limit", "DE6"),
                Map.entry("deal-lead-unknown", "DE15"));

        public Faulty(List<Finding> findings) {
            super(RULES.getOrDefault(findings.get(0).code(), "DE1"), findings);
        }

        public static Faulty at(String pointer, String code, Object... arguments) {
            return new Faulty(List.of(Finding.at(pointer, code, arguments)));
        }
    }

    /** 422: DE17, a list was asked for by what is no status, or by words that are none. */
    public static final class BadFilter extends DealRefusal {
        public BadFilter(String name, String code) {
            super("DE17", List.of(Finding.at(name, code)));
        }
    }

    /** 404: not there, or not yours. */
    public static final class Unknown extends DealRefusal {
        public Unknown() {
            super(Kind.MISSING, "DE16", "deal-unknown");
        }
    }

    /** 409: somebody else has registered the same; we do not say who. */
    public static final class Taken extends DealRefusal {
        private final @Nullable LocalDate until;

        /** @param until the last day, where the supplier tells it and there is one */
        public Taken(@Nullable LocalDate until) {
            super(Kind.CONFLICT, "DE5", until == null ? "deal-taken" : "deal-taken-until", until == null ? "" : until);
            this.until = until;
        }

        @Override
        public String said(Texts texts) {
            return texts.say("deals.refusal." + code(), new Formats(texts.language(), ZoneOffset.UTC).date(until));
        }

        @Override
        public String liftedBy() {
            return "supplier";
        }
    }

    /** 409: the own company has registered it already; it is named. */
    public static final class Own extends DealRefusal {
        public Own(String number) {
            super(Kind.CONFLICT, "DE5", "deal-own", number);
        }
    }

    /** 409: the lead has an open deal already; it is named. */
    public static final class Again extends DealRefusal {
        public Again(String number) {
            super(Kind.CONFLICT, "DE15", "deal-of-lead", number);
        }
    }

    /** 429: the submissions of the day are used up. */
    public static final class UsedUp extends DealRefusal {
        private final int seconds;

        /** @param seconds until the next business day begins */
        public UsedUp(int most, int seconds) {
            super(Kind.TOO_MANY, "DE6", "deal-checks-used-up", most);
            this.seconds = seconds;
        }

        @Override
        public int retryAfter() {
            return seconds;
        }
    }

    /** 409: as it stands that cannot be done with it. */
    public static final class NotSo extends DealRefusal {
        private static final Map<String, String> RULES = Map.of(
                "deal-not-editable", "DE9",
                "deal-not-waiting", "DE8",
                "deal-not-protected", "DE10",
                "deal-over", "DE13",
                "deal-wish-waits", "DE12",
                "deal-no-wish", "DE12");

        public NotSo(String code) {
            super(Kind.CONFLICT, RULES.getOrDefault(code, "DE8"), code);
        }
    }
}
