package bryggen.portal.cases;

import bryggen.portal.platform.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Every way we say no about cases. */
public abstract sealed class CaseRefusal extends Refusal {
    private CaseRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("cases", kind, rule, code, arguments);
    }

    private CaseRefusal(String rule, List<Finding> findings) {
        super("cases", Kind.RULE, rule, findings);
    }

    /** 404: CE1, there is no such case, or it is not yours. */
    public static final class Unknown extends CaseRefusal {
        public Unknown() {
            super(Kind.MISSING, "CE1", "case-unknown");
        }
    }

    /** 404: CE1, there is no such file, or it is not for you. */
    public static final class FileUnknown extends CaseRefusal {
        public FileUnknown() {
            super(Kind.MISSING, "CE1", "case-file-unknown");
        }
    }

    /** 422: what was written down breaks a rule; every fault is named at its place, the first one gives the code. */
    public static final class Faulty extends CaseRefusal {
        private static final Map<String, String> RULES = Map.ofEntries(
                Map.entry("case-too-many-files", "CE6"),
                Map.entry("case-owner-unknown", "CE5"),
                Map.entry("case-quantity-unfit", "CE8"),
                Map.entry("case-nothing-left", "CE8"),
                Map.entry("case-nothing-chosen", "CE8"),
                Map.entry("case-source-needed", "CE8"),
                Map.entry("case-reason-needed", "CE9"),
                Map.entry("case-line-unknown", "CE2"),
                Map.entry("case-serial-unknown", "CE14"),
                Map.entry("case-serial-count", "CE14"),
                Map.entry("case-serial-returned", "CE14"),
                Map.entry("case-serial-unfit", "CE14"),
                Map.entry("case-invoice-line-needed", "CE11"));

        public Faulty(List<Finding> findings) {
            super(RULES.getOrDefault(findings.get(0).code(), "CE2"), findings);
        }

        public static Faulty at(String pointer, String code, Object... arguments) {
            return new Faulty(List.of(Finding.at(pointer, code, arguments)));
        }
    }

    /** 422: a list was asked for by what it does not know. */
    public static final class BadFilter extends CaseRefusal {
        public BadFilter(String name) {
            super("CE2", List.of(Finding.at(name, "case-filter-unknown")));
        }
    }

    /** 409: CE3, as it stands that cannot be done with it. */
    public static final class NotNow extends CaseRefusal {
        public NotNow(CaseAct act) {
            super(Kind.CONFLICT, "CE3", "case-not-now", act.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** 409: CE9, the return stands elsewhere. */
    public static final class ReturnNotNow extends CaseRefusal {
        public ReturnNotNow() {
            super(Kind.CONFLICT, "CE9", "return-not-now");
        }
    }

    /** 409: CE11, the line is disputed already; its case is named. */
    public static final class Disputed extends CaseRefusal {
        public Disputed(String number) {
            super(Kind.CONFLICT, "CE11", "case-line-disputed", number);
        }
    }

    /** 409: CE12, somebody has confirmed the shipment already. */
    public static final class Confirmed extends CaseRefusal {
        public Confirmed(String who, Instant at) {
            super(Kind.CONFLICT, "CE12", "shipment-confirmed", who, java.util.Date.from(at));
        }
    }
}
