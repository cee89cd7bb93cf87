package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For others to hear, in the transaction that finds it: invoices are new, soon due or overdue. */
public record InvoicesTold(What what, List<Told> invoices) {
    public enum What {
        NEW,
        DUE_SOON,
        OVERDUE
    }

    /** @param amount of a new one all of it, else what is open */
    public record Told(String account, String number, LocalDate issued, @Nullable LocalDate due, Money amount) {}
}
