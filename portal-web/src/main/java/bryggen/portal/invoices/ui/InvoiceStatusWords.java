package bryggen.portal.invoices.ui;

import bryggen.portal.invoices.InvoiceHead;
import bryggen.portal.invoices.InvoiceStatus;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;

/** Where an invoice stands, with icon and word. */
final class InvoiceStatusWords {
    private InvoiceStatusWords() {}

    static Status of(Texts t, InvoiceHead head) {
        if (head.creditNote())
            return head.open().signum() == 0
                    ? Status.idle(t.get("invoices.status.used"))
                    : Status.info(t.get("invoices.status.unused"));
        return of(t, head.status());
    }

    /** Of what is to be paid. */
    static Status of(Texts t, InvoiceStatus status) {
        return switch (status) {
            case OPEN -> Status.waits(t.get("invoices.status.open"));
            case OVERDUE -> Status.bad(t.get("invoices.status.overdue"));
            case PENDING -> Status.waits(t.get("invoices.status.pending"));
            case PAID -> Status.ok(t.get("invoices.status.paid"));
        };
    }
}
