package bryggen.portal.orders;

import bryggen.portal.platform.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Every way an order says no. */
public abstract sealed class OrderRefusal extends Refusal {
    private OrderRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("orders", kind, rule, code, arguments);
    }

    private OrderRefusal(String rule, List<Finding> findings) {
        super("orders", Kind.RULE, rule, findings);
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
                Map.entry("agreement-unfit", "OR20"),
                Map.entry("agreement-exhausted", "OR20"),
                Map.entry("order-absurd", "OR3"));
        private static final String OF_A_PRODUCT = "OR4";

        public Faulty(List<Finding> findings) {
            super(RULES.getOrDefault(findings.get(0).code(), OF_A_PRODUCT), findings);
        }
    }

    /** 422: the order is worth more than the credit that is left; the supplier's credit desk can lift it. */
    public static final class CreditExceeded extends OrderRefusal {
        public CreditExceeded(BigDecimal gross, BigDecimal available, String currency) {
            super(
                    Kind.RULE,
                    "OR8",
                    "credit-exceeded",
                    currency + " " + gross.toPlainString(),
                    currency + " " + available.toPlainString());
        }

        @Override
        public String liftedBy() {
            return "credit-desk";
        }
    }

    /** 422: the company is closed for orders in the ERP, or the supplier has not opened it. */
    public static final class CompanyClosed extends OrderRefusal {
        public CompanyClosed() {
            super(Kind.RULE, "OR2", "company-closed");
        }

        @Override
        public String liftedBy() {
            return "supplier";
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
            super(Kind.MISSING, "OR14", "order-unknown");
        }
    }

    /** 409: OR19, it does not wait for an approval any more. */
    public static final class NotAwaiting extends OrderRefusal {
        public NotAwaiting() {
            super(Kind.CONFLICT, "OR19", "order-not-awaiting");
        }
    }

    /** 409: OR19, a price has moved while the order waited: its buyer orders again at the new one. */
    public static final class PriceMoved extends OrderRefusal {
        PriceMoved(Finding moved) {
            super(Kind.CONFLICT, "OR19", "price-moved", moved.arguments().toArray());
        }

        @Override
        public String liftedBy() {
            return "placed-by";
        }
    }

    /** 403: somebody else of the company placed it. */
    public static final class NotYours extends OrderRefusal {
        public NotYours(String placedBy) {
            super(Kind.FORBIDDEN, "OR13", "order-not-yours", placedBy);
        }

        @Override
        public String liftedBy() {
            return "placed-by";
        }
    }

    /** 409: too late, or not needed: shipped, refused, cancelled, or asked for already. */
    public static final class NotCancellable extends OrderRefusal {
        private NotCancellable(String code) {
            super(Kind.CONFLICT, "OR13", code);
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
