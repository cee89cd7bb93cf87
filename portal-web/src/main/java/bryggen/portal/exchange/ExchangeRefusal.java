package bryggen.portal.exchange;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way the exchange says no to its operator. */
public abstract sealed class ExchangeRefusal extends Refusal {
    private ExchangeRefusal(Kind kind, String code, List<Finding> findings, Object... arguments) {
        super("exchange", kind, code, findings, arguments);
    }

    /** 409: it is in a sender's hands just now; what comes of it decides. */
    public static final class MessageBeingSent extends ExchangeRefusal {
        public MessageBeingSent() {
            super(Kind.CONFLICT, "message-being-sent", List.of());
        }

        @Override
        public String rule() {
            return "EX2";
        }
    }

    /** 409: the business has its answer; it would not expect another. */
    public static final class MessageFinished extends ExchangeRefusal {
        public MessageFinished() {
            super(Kind.CONFLICT, "message-finished", List.of());
        }

        @Override
        public String rule() {
            return "EX5";
        }
    }

    /** 409: only what the portal owes can be parked; a row from the ERP stands aside already. */
    public static final class MessageFromErp extends ExchangeRefusal {
        public MessageFromErp() {
            super(Kind.CONFLICT, "message-from-erp", List.of());
        }

        @Override
        public String rule() {
            return "EX9";
        }
    }

    /** 409: only what the ERP has certainly not got may be changed (EX15). */
    public static final class MessageNotEditable extends ExchangeRefusal {
        public MessageNotEditable() {
            super(Kind.CONFLICT, "message-not-editable", List.of());
        }

        @Override
        public String rule() {
            return "EX15";
        }
    }

    /** 422: EX15, a text that is too long or holds characters that no ERP takes, or a day that is none. */
    public static final class UnfitEdit extends ExchangeRefusal {
        public UnfitEdit(String field) {
            super(Kind.RULE, "edit-unfit", List.of(Finding.at("/" + field, "edit-unfit")));
        }

        @Override
        public String rule() {
            return "EX15";
        }
    }

    /** 422: a connection needs a kind that there is and an address that can be asked (EX19). */
    public static final class UnfitConnection extends ExchangeRefusal {
        public UnfitConnection(String field) {
            super(Kind.RULE, "connection-unfit", List.of(Finding.at("/" + field, "connection-unfit")));
        }

        @Override
        public String rule() {
            return "EX19";
        }
    }

    /** 422: who parks says why, in at most 500 characters. */
    public static final class ReasonNeeded extends ExchangeRefusal {
        public ReasonNeeded() {
            super(Kind.RULE, "reason-needed", List.of(Finding.at("/reason", "reason-needed")));
        }
    }

    /** 422: the demo's business clock shows a day between 2000 and 2100. */
    public static final class ClockUnfit extends ExchangeRefusal {
        public ClockUnfit() {
            super(Kind.RULE, "clock-unfit", List.of(Finding.at("/to", "clock-unfit")));
        }

        @Override
        public String rule() {
            return "EX13";
        }
    }
}
