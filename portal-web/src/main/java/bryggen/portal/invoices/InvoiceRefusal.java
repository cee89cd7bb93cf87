package bryggen.portal.invoices;

import bryggen.portal.platform.Refusal;

/** Every way we say no about invoices. */
public abstract sealed class InvoiceRefusal extends Refusal {
    private InvoiceRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("invoices", kind, rule, code, arguments);
    }

    /** 422: IN13, the days are none, or too many for one file. */
    public static final class BadDays extends InvoiceRefusal {
        public BadDays(int most) {
            super(Kind.RULE, "IN13", "download-days", most);
        }
    }

    /** 409: IN13, as many as one person may have under way are. */
    public static final class TooManyDownloads extends InvoiceRefusal {
        public TooManyDownloads(int most) {
            super(Kind.CONFLICT, "IN13", "download-too-many", most);
        }
    }

    /** 404: IN1, there is no such invoice, or it is not yours. */
    public static final class Unknown extends InvoiceRefusal {
        public Unknown(String number) {
            super(Kind.MISSING, "IN1", "invoice-unknown", number);
        }
    }
}
