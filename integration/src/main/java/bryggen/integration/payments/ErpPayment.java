package bryggen.integration.payments;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Booked;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.PaymentNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands in the ERP's books. Where the ERP books each item on its own, there may be fewer than were sent
 * for a while: {@code amount} is what has been booked so far.
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

    /** Whether all of it has been booked. */
    public boolean completes(PaymentRegistration payment) {
        return amount.equals(payment.total());
    }

    /** {@code invoice} is the ERP's key, {@code number} its number of the invoice. */
    public record Item(String invoice, String number, Money amount) {}
}
