package bryggen.portal.payments;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way we say no about payments. */
public abstract sealed class PaymentRefusal extends Refusal {
    private PaymentRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("payments", kind, rule, code, arguments);
    }

    private PaymentRefusal(Kind kind, String rule, List<Finding> findings) {
        super("payments", kind, rule, findings);
    }

    /** 404: there is no such payment, or it is not yours. */
    public static final class Unknown extends PaymentRefusal {
        public Unknown(String number) {
            super(Kind.MISSING, "PA9", "payment-unknown", number);
        }
    }

    /** 422: PA1, every fault at its place; the first one gives the code. */
    public static final class Faulty extends PaymentRefusal {
        Faulty(List<Finding> findings) {
            super(Kind.RULE, "PA1", findings);
        }
    }

    /** 409: PA2, somebody else has just begun to pay some of it. */
    public static final class Held extends PaymentRefusal {
        Held(List<Finding> findings) {
            super(Kind.CONFLICT, "PA2", findings);
        }
    }

    /** 422: PA11, this way of paying is not offered here. */
    public static final class NotOffered extends PaymentRefusal {
        public NotOffered(Method method) {
            super(Kind.RULE, "PA11", "payment-not-offered", method.word());
        }

        @Override
        public String liftedBy() {
            return "supplier";
        }
    }

    /** 422: neither card nor transfer. */
    public static final class UnknownMethod extends PaymentRefusal {
        public UnknownMethod() {
            super(Kind.RULE, "PA11", List.of(Finding.at("/method", "payment-unknown-method")));
        }
    }

    /** 422: a list is asked for a state that is none. */
    public static final class UnknownState extends PaymentRefusal {
        public UnknownState() {
            super(Kind.RULE, "PA3", List.of(Finding.at("state", "payment-unknown-state")));
        }
    }

    /** 503: the provider does not answer; nothing was begun. */
    public static final class ProviderAway extends PaymentRefusal {
        public ProviderAway() {
            super(Kind.UNAVAILABLE, "PA6", "payment-provider-away");
        }

        @Override
        public int retryAfter() {
            return 30;
        }
    }

    /** 409: PA3, it is paid, on its way or over already. */
    public static final class TooLate extends PaymentRefusal {
        public TooLate(String number) {
            super(Kind.CONFLICT, "PA3", "payment-too-late", number);
        }
    }

    /** 400: PA5, what came in is not signed by the provider, or not now. */
    public static final class BadEvent extends PaymentRefusal {
        public BadEvent() {
            super(Kind.UNREADABLE, "PA5", "payment-event-unfit");
        }
    }
}
