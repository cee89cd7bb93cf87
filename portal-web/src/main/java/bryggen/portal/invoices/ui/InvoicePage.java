package bryggen.portal.invoices.ui;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.accounts.Seller;
import bryggen.portal.invoices.Disputes;
import bryggen.portal.invoices.Invoice;
import bryggen.portal.invoices.InvoiceDocuments;
import bryggen.portal.invoices.InvoiceHead;
import bryggen.portal.invoices.InvoiceWords;
import bryggen.portal.invoices.Invoices;
import bryggen.portal.invoices.Payable;
import bryggen.portal.invoices.Payables;
import bryggen.portal.orders.OrderDocuments;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.faces.Link;
import bryggen.portal.platform.faces.Place;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One invoice or credit note: what it is for, what is open of it, how it is paid. */
@Named
@RequestScoped
@Page("/invoices/invoice")
@Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
public class InvoicePage {
    @Inject
    Acting acting;

    @Inject
    Place here;

    @Inject
    Invoices invoices;

    @Inject
    OrderDocuments orders;

    @Inject
    Disputes disputes;

    @Inject
    InvoiceDocuments documents;

    @Inject
    Payables payables;

    private @Nullable Invoice invoice;
    private @Nullable List<Disputes.Dispute> disputed;
    private @Nullable Map<String, String> own;
    private @Nullable List<Payable> payable;

    /**
     * A line as it is read.
     *
     * @param own what the company calls the product; empty where it has no number of its own
     * @param disputed the number of the case in which it is disputed (IN12)
     */
    public record Line(
            int line,
            String sku,
            String own,
            String name,
            String quantity,
            String price,
            String net,
            @Nullable String disputed) {}

    /** A tax as it is read. */
    public record Tax(String category, String rate, String base, String amount) {}

    /** An instalment as it is read. */
    public record Instalment(String due, String amount, String open, Status status) {}

    /** An order that the invoice is about; without a link while the portal does not know it. */
    public record Order(String number, @Nullable String href) {}

    /** Says no before anything is written. */
    public void open() {
        getInvoice();
    }

    public Invoice getInvoice() {
        if (invoice == null) invoice = invoices.get(acting.actor(), number());
        return invoice;
    }

    public InvoiceHead getHead() {
        return getInvoice().head();
    }

    public String getTitle() {
        return here.getTexts()
                .say(
                        getHead().creditNote() ? "invoices.print.credit-note" : "invoices.print.invoice",
                        getHead().number());
    }

    public Status getStatus() {
        return InvoiceStatusWords.of(here.getTexts(), getHead());
    }

    /** Its orders, what of them is sent, and this invoice. */
    public List<Link> getChain() {
        var texts = here.getTexts();
        var chain = new ArrayList<Link>();
        for (var order : getOrders())
            if (order.href() != null)
                chain.add(Link.to(texts.say("invoices.print.line-order", order.number()), order.href()));
        var shipments = new TreeSet<String>();
        for (var order : getInvoice().erpOrders())
            shipments.addAll(orders.shipmentsOf(getHead().account(), order));
        for (var shipment : shipments)
            chain.add(Link.to(
                    texts.say("invoices.shipment", shipment), here.link("/shipments/shipment", "number", shipment)));
        chain.add(Link.here(getTitle()));
        return chain;
    }

    /** Something of it can be paid. */
    public boolean isPayable() {
        return !getHead().creditNote() && getHead().open().signum() > 0;
    }

    public String getPayLink() {
        var number = getHead().number();
        return dueNow().map(now -> here.link(
                        "/payments/review",
                        "i",
                        number,
                        "a." + number,
                        here.getFormats().field(now, now.scale())))
                .orElseGet(() -> here.link("/payments/review", "i", number));
    }

    /** What the button does. */
    public String getPay() {
        return dueNow().map(now -> here.getTexts().say("invoices.pay-part", money(now)))
                .orElseGet(() -> here.getTexts().get("invoices.pay"));
    }

    /** What is proposed where it is paid in instalments (IN16). */
    private Optional<BigDecimal> dueNow() {
        if (payable == null)
            payable = getInvoice().instalments().isEmpty()
                    ? List.of()
                    : payables.of(acting.actor().own(), List.of(getHead().number()));
        return payable.stream()
                .map(one -> one.proposed().amount())
                .filter(amount -> amount.signum() > 0)
                .findFirst();
    }

    public String getIssued() {
        return here.getFormats().date(getHead().issued());
    }

    public String getDue() {
        return getHead().creditNote() ? "" : here.getFormats().date(getHead().due());
    }

    public String money(BigDecimal amount) {
        return here.getFormats().money(amount, getHead().currency());
    }

    public List<Order> getOrders() {
        var known = getInvoice().knownOrders();
        return getHead().orders().stream()
                .map(o -> new Order(o, known.contains(o) ? here.link("/orders/order", "number", o) : null))
                .toList();
    }

    public List<Line> getLines() {
        var texts = here.getTexts();
        var formats = here.getFormats();
        var currency = getHead().currency();
        return getInvoice().lines().stream()
                .map(line -> new Line(
                        line.line(),
                        line.sku() == null ? "" : line.sku(),
                        line.sku() == null || !own().containsKey(line.sku())
                                ? ""
                                : texts.say("catalogue.own-number", own().get(line.sku())),
                        line.name(),
                        formats.number(line.quantity()) + "\u00a0" + InvoiceWords.unit(texts, line.unit()),
                        InvoiceWords.price(texts, formats, line, currency),
                        formats.money(line.net(), currency),
                        disputed().stream()
                                .filter(d -> d.line() == line.line())
                                .map(Disputes.Dispute::caseNumber)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private Map<String, String> own() {
        if (own == null) own = documents.ownNumbers(getInvoice());
        return own;
    }

    private List<Disputes.Dispute> disputed() {
        if (disputed == null)
            disputed = disputes.of(getHead().account(), getHead().number());
        return disputed;
    }

    /** IN12: what of it is not reminded of; empty where nothing is. */
    public String getDisputed() {
        return disputed().stream()
                .map(d -> d.amount().amount())
                .reduce(BigDecimal::add)
                .map(this::money)
                .orElse("");
    }

    /** Who pays may dispute a line of what is still open. */
    public boolean isDisputable() {
        return isPayable() && acting.actor().has(PAYABLES);
    }

    /** IN16: empty where all is due at once. */
    public List<Instalment> getInstalments() {
        return getInvoice().instalments().stream()
                .map(part -> new Instalment(
                        here.getFormats().date(part.due()),
                        money(part.amount()),
                        money(part.open()),
                        InvoiceStatusWords.of(here.getTexts(), part.status())))
                .toList();
    }

    public List<Tax> getTaxes() {
        var texts = here.getTexts();
        return getInvoice().taxes().stream()
                .map(tax -> new Tax(
                        InvoiceWords.taxCategory(texts, tax.category()),
                        here.getFormats().number(tax.percent()) + "\u00a0%",
                        money(tax.base()),
                        money(tax.amount())))
                .toList();
    }

    /** IN10: the code that a bank's app reads; empty where there is none. */
    public String getQr() {
        return getHead()
                .qr(Seller.of(Settings.current()))
                .map(code -> code.dataAddress(4))
                .orElse("");
    }

    public String getDocumentLink() {
        return here.link("/invoices/document", "number", getHead().number());
    }

    private String number() {
        var number = here.param("number");
        if (number == null) throw PlatformRefusal.missing();
        return number;
    }
}
