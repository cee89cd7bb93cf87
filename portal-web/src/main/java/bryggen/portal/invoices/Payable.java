package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as somebody who pays sees it.
 *
 * @param remoteId its id in the ERP's feed
 * @param erpKey by which the ERP is told that it is paid
 * @param open what can still be paid: what the ERP says is open, without what payments on their way hold
 * @param locked what payments on their way hold
 */
public record Payable(
        String remoteId,
        String erpKey,
        String number,
        boolean creditNote,
        LocalDate issued,
        @Nullable LocalDate due,
        boolean overdue,
        Money gross,
        Money open,
        Money locked,
        @Nullable String paymentReference) {}
