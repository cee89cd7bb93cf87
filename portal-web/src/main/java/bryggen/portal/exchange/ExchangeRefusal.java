package bryggen.portal.exchange;

import bryggen.portal.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way the exchange says no to its operator. */
public abstract sealed class ExchangeRefusal extends Refusal {
    private ExchangeRefusal(
            Kind kind, @Nullable String rule, String code, List<Finding> findings, Object... arguments) {
        super("exchange", kind, rule, code, findings, arguments);
    }

    /** 409: it is in a sender's hands just now; what comes of it decides. */
    public static final class MessageBeingSent extends ExchangeRefusal {
        public MessageBeingSent() {
            super(Kind.CONFLICT, "EX2", "message-being-sent", List.of());
        }
    }

    /** 409: the business has its answer; it would not expect another. */
    public static final class MessageFinished extends ExchangeRefusal {
        public MessageFinished() {
            super(Kind.CONFLICT, "EX5", "message-finished", List.of());
        }
    }

    /** 409: only what the portal owes can be parked; a row from the ERP stands aside already. */
    public static final class MessageFromErp extends ExchangeRefusal {
        public MessageFromErp() {
            super(Kind.CONFLICT, "EX9", "message-from-erp", List.of());
        }
    }

    /** 409: only what the ERP has certainly not got may be changed (EX15). */
    public static final class MessageNotEditable extends ExchangeRefusal {
        public MessageNotEditable() {
            super(Kind.CONFLICT, "EX15", "message-not-editable", List.of());
        }
    }

    /** 422: EX15, a text that is too long or holds characters that no ERP takes, or a day that is none. */
    public static final class UnfitEdit extends ExchangeRefusal {
        public UnfitEdit(String field) {
            super(Kind.RULE, "EX15", "edit-unfit", List.of(Finding.at("/" + field, "edit-unfit")));
        }
    }

    /** 422: a connection needs a kind that there is and an address that can be asked (EX19). */
    public static final class UnfitConnection extends ExchangeRefusal {
        public UnfitConnection(String field) {
            super(Kind.RULE, "EX19", "connection-unfit", List.of(Finding.at("/" + field, "connection-unfit")));
        }
    }

    /** 422: who parks says why, in at most 500 characters. */
    public static final class ReasonNeeded extends ExchangeRefusal {
        public ReasonNeeded() {
            super(Kind.RULE, null, "reason-needed", List.of(Finding.at("/reason", "reason-needed")));
        }
    }

    /** 422: the demo's business clock shows a day between 2000 and 2100. */
    public static final class ClockUnfit extends ExchangeRefusal {
        public ClockUnfit() {
            super(Kind.RULE, "EX13", "clock-unfit", List.of(Finding.at("/to", "clock-unfit")));
        }
    }
}
