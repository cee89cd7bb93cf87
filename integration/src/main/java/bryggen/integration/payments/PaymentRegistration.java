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
 * idempotency key on every hop. All items together are one payment: booked all or none, as far as the ERP can. Credit
 * notes among the items are used against the invoices beside them: the money is what is left to pay, and may be nothing.
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

    /**
     * @throws IllegalArgumentException without an invoice, with one document twice, in two currencies, with nothing paid of
     *     an item, or with credit notes that hold more than the invoices take
     */
    public PaymentRegistration {
        items = List.copyOf(items);
        if (items.stream().allMatch(Item::credit)) throw new IllegalArgumentException("a payment without invoices");
        var invoices = new HashSet<String>();
        for (var item : items) {
            if (!invoices.add(item.invoice())) throw new IllegalArgumentException(item.number() + " is there twice");
            if (item.amount().amount().signum() <= 0)
                throw new IllegalArgumentException("nothing is paid of " + item.number());
            if (!item.amount().currency().equals(items.get(0).amount().currency()))
                throw new IllegalArgumentException("a payment is in one currency");
        }
        if (sum(items).isNegative()) throw new IllegalArgumentException("more is credited than paid");
    }

    /** What was paid in all: the invoices without the credit notes. */
    public Money total() {
        return sum(items);
    }

    /** Whether credit notes are among the items: only for an ERP that takes {@code netting}. */
    public boolean nets() {
        return items.stream().anyMatch(Item::credit);
    }

    private static Money sum(List<Item> items) {
        var sum = Money.zero(items.get(0).amount().currency());
        for (var item : items) sum = item.credit() ? sum.minus(item.amount()) : sum.plus(item.amount());
        return sum;
    }

    /**
     * @param invoice the ERP's key of the invoice or credit note
     * @param number its number as people say it
     * @param amount more than zero; less than what is open is a part payment
     * @param credit a credit note: so much of it is used
     */
    public record Item(String invoice, String number, Money amount, boolean credit) {

        /** So much of an invoice. */
        public Item(String invoice, String number, Money amount) {
            this(invoice, number, amount, false);
        }
    }
}
