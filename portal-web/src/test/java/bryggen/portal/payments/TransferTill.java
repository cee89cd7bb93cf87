package bryggen.portal.payments;

import bryggen.integration.payments.PaymentRegistration;
import bryggen.portal.platform.jpa.PlainSql;
import java.util.List;

/** The transfers of one company on a real database, for those who bring money from the bank. */
public final class TransferTill {
    private final Till till;

    public TransferTill(String database) {
        till = new Till(database);
    }

    public PlainSql sql() {
        return till.sql();
    }

    public Receiving receiving() {
        return till.receiving();
    }

    public ReceivedSums sums() {
        var sums = new ReceivedSums();
        sums.sql = till.sql();
        return sums;
    }

    public void empty() {
        till.empty();
    }

    /** An invoice with a payment reference of its own. */
    public void invoice(String id, String open, String reference) {
        till.invoice(id, open);
        till.sql().transaction(() -> till.sql()
                .run("update invoices_invoice set payment_reference = ? where remote_id = ?", reference, id));
    }

    public void creditNote(String id, String open) {
        till.creditNote(id, open);
    }

    /** Begins a transfer of these, whole. */
    public String begin(String... ids) {
        return till.beginTransfer(ids);
    }

    public String reference(String payment) {
        return "KID" + payment.substring("PAY-".length());
    }

    public String state(String payment) {
        return till.state(payment).name();
    }

    public String attention(String payment) {
        return till.attention(payment);
    }

    public String held(String id) {
        return till.held(id);
    }

    public List<PaymentRegistration> owed() {
        return till.allOwed();
    }
}
