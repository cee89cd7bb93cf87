package bryggen.sandbox.books;

import bryggen.integration.erp.Feed;
import bryggen.integration.erp.Wire;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.PaymentNumber;
import bryggen.integration.payments.ErpPayment;
import bryggen.integration.payments.PaymentRegistration;
import java.util.List;

/** Books payments. Knows nothing of idempotency: the same payment sent twice is booked twice where so much is open. */
public final class Cashier {
    private final Ledger ledger;

    public Cashier(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws SaysNo when an invoice is not there, is another customer's, or has less open; then nothing is booked */
    public ErpPayment book(PaymentRegistration wish) {
        var billing = new Billing(ledger);
        if (ledger.lock(Feed.CUSTOMER, wish.customer().value()).isEmpty())
            throw new SaysNo("Kunde " + wish.customer() + " finnes ikke hos oss.");
        for (var item : wish.items()) {
            var invoice = billing.pay(item.invoice(), item.amount());
            if (item.credit() != (invoice.type() == ErpInvoice.Type.CREDIT_NOTE))
                throw new SaysNo("Dokument " + invoice.number() + " er av et annet slag.");
            if (!invoice.customer().equals(wish.customer()))
                throw new SaysNo("Faktura " + invoice.number() + " gjelder en annen kunde.");
        }
        var number = "BET-" + ledger.next("payment");
        var payment = new ErpPayment(
                number,
                number,
                wish.number(),
                wish.customer(),
                ledger.clock().today(),
                wish.total(),
                wish.items().stream()
                        .map(item -> new ErpPayment.Item(item.invoice(), item.number(), item.amount()))
                        .toList(),
                ledger.clock().now());
        ledger.sql("insert into sandbox_erp.payment (id, body) values (?, ?::jsonb)", number, Wire.write(payment));
        return payment;
    }

    /** Oldest first: a payment may have been booked twice. */
    public List<ErpPayment> with(AccountNumber customer, PaymentNumber reference) {
        return read("customer = ? and reference = ? order by booked", customer.value(), reference.value());
    }

    /** All payments with this reference, whoever paid. */
    public List<ErpPayment> with(String reference) {
        return read("reference = ? order by booked", reference);
    }

    private List<ErpPayment> read(String where, Object... values) {
        return ledger.strings("select body from sandbox_erp.payment where " + where, values).stream()
                .map(body -> Wire.read(body, ErpPayment.class))
                .toList();
    }
}
