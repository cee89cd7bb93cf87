package bryggen.portal.payments.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.Seller;
import bryggen.portal.invoices.EpcQr;
import bryggen.portal.payments.Method;
import bryggen.portal.payments.Paying;
import bryggen.portal.payments.Payment;
import bryggen.portal.payments.PaymentState;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment: where it stands, what it pays, what to write on a transfer. A payer comes back here from the provider's
 * page and is never asked to pay again.
 */
@Named
@RequestScoped
@Page("/payments/payment")
@Allows({Role.PAYABLES, Role.SERVICE})
public class PaymentPage {
    @Inject
    Here here;

    @Inject
    Paying paying;

    @Inject
    HttpServletRequest request;

    private @Nullable Payment payment;

    /** An invoice that is paid by it, or a credit note that is used. {@code left} stayed open; empty where nothing did. */
    public record Row(String number, String href, String amount, String left) {}

    /** A step as it is read. */
    public record Happened(String at, String what, String text) {}

    /** Before anything is shown: gives it up when that was posted. */
    public void open() {
        var number = here.needed("number");
        if (request.getMethod().equals("POST")) {
            try {
                here.go(here.link("/payments/payment", "number", number, "said", act(number), "about", number));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        getPayment();
    }

    /** @return what to say when it is done */
    private String act(String number) {
        if ("seen".equals(here.param("act"))) {
            paying.seen(here.getActor(), number);
            return "payments.seen";
        }
        paying.cancel(here.getActor(), number);
        return "payments.cancelled";
    }

    public Payment getPayment() {
        if (payment == null) payment = paying.get(here.getActor(), here.needed("number"));
        return payment;
    }

    public Status getStatus() {
        return PaymentWords.status(here.getTexts(), getPayment().state());
    }

    /** What the state means for the reader, and what comes next. */
    public String getMeaning() {
        var p = getPayment();
        var texts = here.getTexts();
        var key =
                switch (p.state()) {
                    case PENDING ->
                        p.method() == Method.TRANSFER ? "transfer" : p.processing() ? "processing" : "pending";
                    case SUCCEEDED -> p.bookedAt() != null || p.method() == Method.TRANSFER ? "booked" : "succeeded";
                    case FAILED -> "failed";
                    case CANCELLED -> "cancelled";
                };
        return texts.get("payments.meaning." + key);
    }

    public String getAmount() {
        return PaymentWords.money(here.getFormats(), getPayment().amount());
    }

    public String getMethod() {
        return here.getTexts().get("payments.method." + getPayment().method().word());
    }

    public String getBegun() {
        return here.getFormats().dateTime(getPayment().createdAt()) + " · "
                + getPayment().createdBy();
    }

    public @Nullable String getReferenceLabel() {
        var transfer = getPayment().transfer();
        return transfer == null
                ? null
                : here.getTexts().get("payments.reference." + transfer.kind().name());
    }

    /** Transfer details are shown for as long as they are of use. */
    public boolean isToTransfer() {
        return getPayment().isPending() && getPayment().method() == Method.TRANSFER;
    }

    /** The code that a bank's app reads; empty where there is none. */
    public String getQr() {
        var transfer = getPayment().transfer();
        if (transfer == null) return "";
        var seller = Seller.of(Settings.current());
        return EpcQr.of(
                        getPayment().amount(),
                        seller.party().name(),
                        transfer.payTo(),
                        seller.iban() != null && plain(seller.iban()).equals(plain(transfer.payTo()))
                                ? seller.bic()
                                : null,
                        transfer.reference())
                .map(code -> code.dataAddress(4))
                .orElse("");
    }

    private static String plain(String account) {
        return account.replace(" ", "");
    }

    /** Only for who has just left the provider's page without paying: the very same page again, nothing new. */
    public @Nullable String getBackToPay() {
        if (here.param("left") == null) return null;
        var p = getPayment();
        var session = p.session();
        return p.canBeWithdrawn() && session != null && here.may("/payments/pay") ? session.page() : null;
    }

    public boolean isWithdrawable() {
        return getPayment().canBeWithdrawn() && here.may("/payments/pay");
    }

    /** Something is still happening by itself. */
    public boolean isMoving() {
        var p = getPayment();
        return p.method() != Method.TRANSFER
                && (p.isPending() || (p.state() == PaymentState.SUCCEEDED && p.bookedAt() == null));
    }

    /** For the supplier's people: why they have to look at it, in the ERP's words where it was the ERP. */
    public @Nullable String getAttention() {
        var attention = getPayment().attention();
        if (attention == null || here.may("/payments/pay")) return null;
        return here.getTexts().say("payments.attention." + attention.why().name(), attention.text());
    }

    public List<Row> getRows() {
        return getPayment().items().stream()
                .map(item -> new Row(
                        item.invoice(),
                        here.link("/invoices/invoice", "number", item.invoice()),
                        PaymentWords.amount(here.getFormats(), item),
                        PaymentWords.left(here.getFormats(), item)))
                .toList();
    }

    /** Credit notes are among them: then the table has a sum. */
    public boolean isNetted() {
        return getPayment().items().stream().anyMatch(Payment.Item::credit);
    }

    public List<Happened> getHappenings() {
        return paying.happenings(getPayment()).stream()
                .map(step -> new Happened(
                        here.getFormats().dateTime(step.at()),
                        here.getTexts().get("payments.step." + step.what()),
                        step.text()))
                .toList();
    }
}
