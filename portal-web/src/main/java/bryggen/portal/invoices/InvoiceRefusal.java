package bryggen.portal.invoices;

import bryggen.portal.platform.Refusal;

/** Every way we say no about invoices. */
public abstract sealed class InvoiceRefusal extends Refusal {
    private InvoiceRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("invoices", kind, rule, code, arguments);
    }

    /** 404: IN1, there is no such invoice, or it is not yours. */
    public static final class Unknown extends InvoiceRefusal {
        public Unknown(String number) {
            super(Kind.MISSING, "IN1", "invoice-unknown", number);
        }
    }
}
