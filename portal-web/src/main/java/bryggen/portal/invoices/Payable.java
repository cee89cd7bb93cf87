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
 * @param dueNow where it is paid in instalments: those that are due, or the next one (IN16)
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
        @Nullable Money dueNow,
        @Nullable String paymentReference) {

    /** What there is no quarrel about: what can be paid without the lines in dispute, nothing at least (IN12). */
    public Money undisputed() {
        return open.compareTo(disputed) <= 0 ? Money.zero(open.currency()) : open.minus(disputed);
    }

    /** What a payer is asked for: the instalment that is due, or all, without what there is a quarrel about. */
    public Money proposed() {
        var undisputed = undisputed();
        return dueNow == null || undisputed.compareTo(dueNow) < 0 ? undisputed : dueNow;
    }
}
