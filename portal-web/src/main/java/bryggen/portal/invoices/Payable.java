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
 * @param disputed lines of it that are talked about in a case, with their tax
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
        Money disputed,
        @Nullable String paymentReference) {

    /** What there is no quarrel about: what can be paid without the lines in dispute, nothing at least (IN12). */
    public Money undisputed() {
        return open.compareTo(disputed) <= 0 ? Money.zero(open.currency()) : open.minus(disputed);
    }
}
