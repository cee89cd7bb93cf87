package bryggen.portal.agreements;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way an agreement says no. At a line of an order it says so by the order's own refusal. */
public abstract sealed class AgreementRefusal extends Refusal {
    private AgreementRefusal(Kind kind, String rule, String code) {
        super("agreements", kind, rule, code);
    }

    private AgreementRefusal(String rule, List<Finding> findings) {
        super("agreements", Kind.RULE, rule, findings);
    }

    /** 404: not there, or not yours. */
    public static final class Unknown extends AgreementRefusal {
        public Unknown() {
            super(Kind.MISSING, "AG7", "agreement-unknown");
        }
    }

    /** 422: what was typed is no agreement; every fault is named at its place. */
    public static final class Faulty extends AgreementRefusal {
        public Faulty(List<Finding> findings) {
            super("AG1", findings);
        }
    }

    /** 422: AG9, a list was asked for by something that is no state. */
    public static final class BadFilter extends AgreementRefusal {
        public BadFilter() {
            super("AG9", List.of(Finding.at("state", "unknown-agreement-state")));
        }
    }
}
