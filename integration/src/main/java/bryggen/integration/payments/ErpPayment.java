package bryggen.integration.payments;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Booked;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.PaymentNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands in the ERP's books. Where the ERP books each item on its own, there may be fewer than were sent
 * for a while: {@code amount} is what has been booked so far, without what credit notes among the items gave.
 *
 * @param key the ERP's opaque key
 * @param number the ERP's number of the entry or entries, as people say it
 * @param externalId the portal's number
 */
public record ErpPayment(
        String key,
        String number,
        @Nullable PaymentNumber externalId,
        AccountNumber customer,
        LocalDate bookedOn,
        Money amount,
        List<Item> items,
        Instant changedAt)
        implements Booked {

    /** Whether all of it has been booked; where credit notes are netted, the sum alone does not say so. */
    public boolean completes(PaymentRegistration payment) {
        if (!amount.equals(payment.total())) return false;
        var booked = items.stream().map(Item::invoice).collect(Collectors.toSet());
        return !payment.nets()
                || payment.items().stream()
                        .map(PaymentRegistration.Item::invoice)
                        .allMatch(booked::contains);
    }

    /** {@code invoice} is the ERP's key, {@code number} its number of the invoice or credit note; amounts are positive. */
    public record Item(String invoice, String number, Money amount) {}
}
