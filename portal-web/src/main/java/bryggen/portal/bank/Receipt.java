package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money of one payer, as a bank file tells of it.
 *
 * @param account the supplier's own account that it came to
 * @param amount less than nothing for what was taken back
 * @param announced not booked yet
 * @param entry the bank's own word for the entry that it is part of
 * @param entryAmount of the whole entry, with the same sign
 * @param lump an entry of which the file says nothing but the sum
 * @param bankReference the bank's own word for this money
 * @param endToEnd the payer's own word for it
 * @param text what the payer wrote
 */
record Receipt(
        String account,
        LocalDate on,
        Money amount,
        boolean announced,
        @Nullable String entry,
        Money entryAmount,
        boolean lump,
        @Nullable String bankReference,
        @Nullable String endToEnd,
        @Nullable String payer,
        @Nullable String payerAccount,
        List<Reference> references,
        String text) {

    /** {@code amount}: so much of the money is for it, where the payer said so. */
    record Reference(String text, @Nullable Money amount) {}

    Receipt {
        references = List.copyOf(references);
    }

    boolean isTakenBack() {
        return amount.isNegative();
    }
}
