package bryggen.integration.payments;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.PaymentNumber;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that the portal has received and the ERP is to book against invoices, whole or in part. {@code number} is the
 * idempotency key on every hop. All items together are one payment: booked all or none, as far as the ERP can.
 *
 * @param paidOn the day on which the money was taken
 * @param method how it was paid, by its UN/ECE 4461 code: {@code 48} card, {@code 30} credit transfer, {@code 68} online
 *     payment service
 * @param providerReference what the payment provider calls it, for the bookkeeping's reconciliation
 */
public record PaymentRegistration(
        PaymentNumber number,
        AccountNumber customer,
        LocalDate paidOn,
        String method,
        @Nullable String providerReference,
        List<Item> items) {

    /** @throws IllegalArgumentException without items, with two of one invoice, in two currencies, or with nothing to pay */
    public PaymentRegistration {
        items = List.copyOf(items);
        if (items.isEmpty()) throw new IllegalArgumentException("a payment without items");
        var invoices = new HashSet<String>();
        for (var item : items) {
            if (!invoices.add(item.invoice())) throw new IllegalArgumentException(item.number() + " is there twice");
            if (item.amount().amount().signum() <= 0)
                throw new IllegalArgumentException("nothing is paid of " + item.number());
            if (!item.amount().currency().equals(items.get(0).amount().currency()))
                throw new IllegalArgumentException("a payment is in one currency");
        }
    }

    /** What was paid in all. */
    public Money total() {
        return items.stream().map(Item::amount).reduce(Money::plus).orElseThrow();
    }

    /**
     * @param invoice the ERP's key of the invoice
     * @param number the invoice's number as people say it
     * @param amount more than zero; less than what is open is a part payment
     */
    public record Item(String invoice, String number, Money amount) {}
}
