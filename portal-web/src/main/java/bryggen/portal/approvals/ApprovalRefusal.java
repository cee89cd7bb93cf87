package bryggen.portal.approvals;

import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every way the frame of a company says no. Each names its rule and who can lift it. */
public abstract sealed class ApprovalRefusal extends Refusal {
    private final @Nullable String liftedBy;

    private ApprovalRefusal(Kind kind, String rule, String code, @Nullable String liftedBy, Object... arguments) {
        super("approvals", kind, rule, code, arguments);
        this.liftedBy = liftedBy;
    }

    private ApprovalRefusal(String rule, List<Finding> findings) {
        super("approvals", Kind.RULE, rule, findings);
        this.liftedBy = null;
    }

    /** Each of them has one. */
    @Override
    public String rule() {
        return Objects.requireNonNull(super.rule());
    }

    @Override
    public @Nullable String liftedBy() {
        return liftedBy;
    }

    /** 422: a rule of the company forbids the order; it is named in words. */
    public static final class Forbidden extends ApprovalRefusal {
        private final transient Function<Texts, String> inWords;

        public Forbidden(Function<Texts, String> inWords) {
            super(Kind.RULE, "AP2", "order-forbidden", "company-admin");
            this.inWords = inWords;
        }

        @Override
        public String said(Texts texts) {
            return texts.say("approvals.refusal.order-forbidden", inWords.apply(texts));
        }
    }

    /** 422: it would have to be approved, and nobody could. */
    public static final class NobodyApproves extends ApprovalRefusal {
        public NobodyApproves() {
            super(Kind.RULE, "AP13", "approval-nobody", "company-admin");
        }
    }

    /** 404: not there, or not yours to see. */
    public static final class Unknown extends ApprovalRefusal {
        public Unknown() {
            super(Kind.MISSING, "AP11", "approval-unknown", null);
        }
    }

    /** 403: who placed it does not approve it. */
    public static final class OwnOrder extends ApprovalRefusal {
        public OwnOrder() {
            super(Kind.FORBIDDEN, "AP7", "approval-own-order", "approver");
        }
    }

    /** 403: somebody else decides about it now. */
    public static final class NotYourTurn extends ApprovalRefusal {
        public NotYourTurn() {
            super(Kind.FORBIDDEN, "AP8", "approval-not-your-turn", "approver");
        }
    }

    /** 403: another person decides on the next level. */
    public static final class DecidedBelow extends ApprovalRefusal {
        public DecidedBelow() {
            super(Kind.FORBIDDEN, "AP9", "approval-decided-below", "approver");
        }
    }

    /** 409: somebody was faster, or its buyer has withdrawn it; who and how is said. */
    public static final class Decided extends ApprovalRefusal {
        public Decided(Request request) {
            super(Kind.CONFLICT, "AP12", code(request), null, Objects.requireNonNullElse(request.endedBy(), ""));
        }

        /** approval-approved, approval-declined or approval-withdrawn. */
        private static String code(Request request) {
            return "approval-" + request.state().word();
        }
    }

    /** 404: AP17, the link is none of ours, or its time is over. */
    public static final class LinkOver extends ApprovalRefusal {
        public LinkOver() {
            super(Kind.MISSING, "AP17", "approval-link-over", null);
        }
    }

    /** 403: AP17, above the company's amount a link alone does not decide. */
    public static final class SignInNeeded extends ApprovalRefusal {
        public SignInNeeded() {
            super(Kind.FORBIDDEN, "AP17", "approval-sign-in-needed", "company-admin");
        }
    }

    /** 422: what was set breaks a rule; every fault is named at its place. */
    public static final class Faulty extends ApprovalRefusal {
        private static final Map<String, String> RULES = Map.of(
                "approval-reason-needed", "AP10",
                "budget-bad-amount", "AP5",
                "budget-bad-days", "AP5",
                "budget-reference-needed", "AP5",
                "budget-overlaps", "AP5",
                "deputy-unfit", "AP15",
                "deputy-bad-days", "AP15");

        public Faulty(List<Finding> findings) {
            super(RULES.getOrDefault(findings.get(0).code(), "AP1"), findings);
        }

        static Faulty at(String pointer, String code, Object... arguments) {
            return new Faulty(List.of(Finding.at(pointer, code, arguments)));
        }
    }

    /** 422: AP16, a list was asked for by what is no state. */
    public static final class BadFilter extends ApprovalRefusal {
        public BadFilter() {
            super("AP16", List.of(Finding.at("state", "approval-bad-state")));
        }
    }
}
