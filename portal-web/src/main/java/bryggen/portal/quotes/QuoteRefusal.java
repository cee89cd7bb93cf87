package bryggen.portal.quotes;

import bryggen.portal.platform.Refusal;
import java.util.List;
import java.util.Map;

/** Every way a quote says no. */
public abstract sealed class QuoteRefusal extends Refusal {
    private QuoteRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("quotes", kind, rule, code, arguments);
    }

    private QuoteRefusal(String rule, List<Finding> findings) {
        super("quotes", Kind.RULE, rule, findings);
    }

    /** 422: what was written down breaks a rule; every fault is named at its place, the first one gives the code. */
    public static final class Faulty extends QuoteRefusal {
        private static final Map<String, String> RULES = Map.ofEntries(
                Map.entry("quote-price-needed", "QU2"),
                Map.entry("quote-bad-percent", "QU2"),
                Map.entry("quote-bad-amount", "QU2"),
                Map.entry("quote-other-currency", "QU2"),
                Map.entry("quote-alternative-unfit", "QU3"),
                Map.entry("quote-country-unfit", "QU4"),
                Map.entry("quote-name-needed", "QU9"),
                Map.entry("quote-day-unfit", "QU10"),
                Map.entry("quote-too-many-files", "QU20"),
                Map.entry("quote-choice-unfit", "QU19"),
                Map.entry("quote-choice-unseen", "QU19"),
                Map.entry("behalf-currency", "QU13"),
                Map.entry("special-reason-needed", "QU15"),
                Map.entry("special-price-unfit", "QU15"),
                Map.entry("behalf-not-allowed", "QU13"));

        public Faulty(List<Finding> findings) {
            super(RULES.getOrDefault(findings.get(0).code(), "QU1"), findings);
        }

        static Faulty at(String pointer, String code, Object... arguments) {
            return new Faulty(List.of(Finding.at(pointer, code, arguments)));
        }
    }

    /** 422: QU17, a list was asked for by what is no status, or by too many words. */
    public static final class BadFilter extends QuoteRefusal {
        BadFilter(Finding finding) {
            super("QU17", List.of(finding));
        }
    }

    /** 404: not there, or not yours. */
    public static final class Unknown extends QuoteRefusal {
        public Unknown() {
            super(Kind.MISSING, "QU5", "quote-unknown");
        }
    }

    /** 409: somebody has changed the draft meanwhile. */
    public static final class Changed extends QuoteRefusal {
        Changed() {
            super(Kind.CONFLICT, "QU6", "quote-changed");
        }
    }

    /** 409: it was sent; a new version can be made. */
    public static final class Sent extends QuoteRefusal {
        Sent() {
            super(Kind.CONFLICT, "QU8", "quote-sent");
        }
    }

    /** 409: what was asked for cannot be done as it stands: not sent yet, settled, or replaced. */
    public static final class NotNow extends QuoteRefusal {
        NotNow() {
            super(Kind.CONFLICT, "QU8", "quote-not-now");
        }
    }

    /** 409: its last day is over. */
    public static final class Expired extends QuoteRefusal {
        Expired() {
            super(Kind.CONFLICT, "QU10", "quote-expired");
        }
    }

    /** 409: the customer has answered already. */
    public static final class Answered extends QuoteRefusal {
        Answered() {
            super(Kind.CONFLICT, "QU10", "quote-answered");
        }
    }

    /** 404: the link is none, or has ended; we do not say which. */
    public static final class OfferOver extends QuoteRefusal {
        OfferOver() {
            super(Kind.MISSING, "QU11", "quote-link-over");
        }
    }

    /** 409: it is an order already. */
    public static final class OrderedAlready extends QuoteRefusal {
        private final String order;

        OrderedAlready(String order) {
            super(Kind.CONFLICT, "QU12", "quote-ordered", order);
            this.order = order;
        }

        /** The one order that it became. */
        public String order() {
            return order;
        }
    }

    /** 422: nothing in its sum is a product of the supplier. */
    public static final class NothingToOrder extends QuoteRefusal {
        NothingToOrder() {
            super(Kind.RULE, "QU12", "quote-nothing-to-order");
        }
    }

    /** 404: there is no such question for a special price, or it is not yours. */
    public static final class UnknownSpecial extends QuoteRefusal {
        UnknownSpecial() {
            super(Kind.MISSING, "QU15", "special-unknown");
        }
    }

    /** 409: it is answered already, or asked already. */
    public static final class SpecialClosed extends QuoteRefusal {
        SpecialClosed() {
            super(Kind.CONFLICT, "QU15", "special-closed");
        }
    }
}
