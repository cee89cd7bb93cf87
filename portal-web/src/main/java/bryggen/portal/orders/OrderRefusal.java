package bryggen.portal.orders;

import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every way an order says no. */
public abstract sealed class OrderRefusal extends Refusal {
    private final String rule;
    private final @Nullable String liftedBy;

    private OrderRefusal(Kind kind, String rule, @Nullable String liftedBy, String code, Object... arguments) {
        super("orders", kind, code, arguments);
        this.rule = rule;
        this.liftedBy = liftedBy;
    }

    private OrderRefusal(String rule, List<Finding> findings) {
        super(
                "orders",
                Kind.RULE,
                findings.get(0).code(),
                findings,
                findings.get(0).arguments().toArray());
        this.rule = rule;
        this.liftedBy = null;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public @Nullable String liftedBy() {
        return liftedBy;
    }

    /** 422: something in the order breaks a rule; every fault is named at its place, the first one gives the code. */
    public static final class Faulty extends OrderRefusal {
        private static final Map<String, String> RULES = Map.ofEntries(
                Map.entry("no-lines", "OR1"),
                Map.entry("too-many-lines", "OR1"),
                Map.entry("sku-needed", "OR2"),
                Map.entry("unknown-sku", "OR2"),
                Map.entry("bad-quantity", "OR3"),
                Map.entry("quantity-absurd", "OR3"),
                Map.entry("no-price", "OR5"),
                Map.entry("price-changed", "OR5"),
                Map.entry("mixed-currencies", "OR5"),
                Map.entry("text-too-long", "OR6"),
                Map.entry("text-unfit", "OR6"),
                Map.entry("unknown-ship-to", "OR7"),
                Map.entry("date-in-the-past", "OR7"),
                Map.entry("date-too-far", "OR7"),
                Map.entry("order-absurd", "OR3"));
        private static final String OF_A_PRODUCT = "OR4";

        public Faulty(List<Finding> findings) {
            super(RULES.getOrDefault(findings.get(0).code(), OF_A_PRODUCT), findings);
        }

        /** In the words of the first fault, which may be another room's. */
        @Override
        public String said(Texts texts) {
            return said(findings().get(0), texts);
        }
    }

    /** 422: the order is worth more than the credit that is left; the supplier's credit desk can lift it. */
    public static final class CreditExceeded extends OrderRefusal {
        public CreditExceeded(BigDecimal gross, BigDecimal available, String currency) {
            super(
                    Kind.RULE,
                    "OR8",
                    "credit-desk",
                    "credit-exceeded",
                    currency + " " + gross.toPlainString(),
                    currency + " " + available.toPlainString());
        }
    }

    /** 422: the company is closed for orders in the ERP, or the supplier has not opened it. */
    public static final class CompanyClosed extends OrderRefusal {
        public CompanyClosed() {
            super(Kind.RULE, "OR2", "supplier", "company-closed");
        }
    }

    /** 422: OR16, a list was asked for by something that is no status and no day. */
    public static final class BadFilter extends OrderRefusal {
        public BadFilter(String name, String code) {
            super("OR16", List.of(Finding.at(name, code)));
        }
    }

    /** 404: not there, or not yours. */
    public static final class Unknown extends OrderRefusal {
        public Unknown() {
            super(Kind.MISSING, "OR14", null, "order-unknown");
        }
    }

    /** 403: somebody else of the company placed it. */
    public static final class NotYours extends OrderRefusal {
        public NotYours(String placedBy) {
            super(Kind.FORBIDDEN, "OR13", "placed-by", "order-not-yours", placedBy);
        }
    }

    /** 409: too late, or not needed: shipped, refused, cancelled, or asked for already. */
    public static final class NotCancellable extends OrderRefusal {
        private NotCancellable(String code) {
            super(Kind.CONFLICT, "OR13", null, code);
        }

        static NotCancellable shipped() {
            return new NotCancellable("already-shipped");
        }

        static NotCancellable closed() {
            return new NotCancellable("already-closed");
        }

        static NotCancellable asked() {
            return new NotCancellable("cancellation-asked");
        }
    }

    /** 422: a cancellation says why, in at most 500 characters. */
    public static final class ReasonNeeded extends OrderRefusal {
        public ReasonNeeded() {
            super("OR13", List.of(Finding.at("/reason", "cancellation-reason-needed")));
        }
    }
}
