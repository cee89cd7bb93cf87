package bryggen.portal.quotes;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.platform.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a quote without its lines.
 *
 * @param current whether there is no newer version
 * @param edition rises with every change of a draft (QU6)
 * @param owner the seller whose it is
 * @param validUntil the last day on which it can be accepted
 * @param cost what the lines in the sum cost the partner
 */
public record QuoteHead(
        UUID id,
        String number,
        int version,
        boolean current,
        String account,
        QuoteStatus status,
        int edition,
        UUID owner,
        String ownerName,
        UUID thread,
        @Nullable String lead,
        @Nullable String campaign,
        String title,
        Customer customer,
        Language language,
        Currency currency,
        LocalDate validUntil,
        Money freight,
        TaxRate rate,
        String text,
        Money net,
        Money tax,
        Money gross,
        Money cost,
        Instant madeAt,
        Instant changedAt,
        @Nullable Instant sentAt,
        @Nullable String documentHash,
        @Nullable Decision decision,
        @Nullable Ordered ordered) {

    /**
     * The customer's answer.
     *
     * @param from the address of the request, or who of the partner wrote it down
     * @param hash SHA-256 of the document that was answered
     * @param reason of a decline
     */
    public record Decision(Instant at, String by, String from, @Nullable String hash, String reason) {}

    /** @param account whose order it is: the partner's, or the customer's for whom it was placed */
    public record Ordered(String number, String account, Instant at) {}

    public boolean isOnBehalf() {
        return ordered != null && !ordered.account().equals(account);
    }
}
