package bryggen.integration.erp;

import static bryggen.integration.erp.Feed.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.payments.PaymentRegistration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connector that declares {@link Command#NETTING} must pass besides. */
public abstract class NettingKit extends ConnectorKit {
    @Test
    void aCreditNoteIsUsedAgainstAnInvoiceInOnePayment() {
        var invoices = new FeedReader<>(erp, INVOICE);
        var invoice = anInvoice(invoices);
        hands.credit(invoice.orders().get(0));
        var note = appears(
                "the credit note",
                invoices,
                i -> i.type() == ErpInvoice.Type.CREDIT_NOTE && i.orders().equals(invoice.orders()));
        var other = anInvoice(invoices);
        var little = least(other);
        var part = note.open().minus(little);
        var payment = payment(
                other.customer(),
                List.of(
                        new PaymentRegistration.Item(other.key(), other.number(), other.gross()),
                        new PaymentRegistration.Item(note.key(), note.number(), part, true)));

        var booked = paid(erp.registerPayment(payment));

        assertThat(booked.amount()).isEqualTo(other.gross().minus(part));
        assertThat(booked.completes(payment)).isTrue();
        assertThat(paid(erp.registerPayment(payment)).key()).as("sent again").isEqualTo(booked.key());
        appears(
                "paid " + other.number(),
                invoices,
                i -> i.key().equals(other.key()) && i.open().amount().signum() == 0);
        appears(
                "used " + note.number(),
                invoices,
                i -> i.key().equals(note.key()) && i.open().equals(little));
    }
}
