package bryggen.portal.invoices;

import bryggen.portal.accounts.Party;
import bryggen.portal.accounts.Seller;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Markup;
import bryggen.portal.platform.PdfPress;
import bryggen.portal.platform.Texts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The portal's own print of an invoice or credit note (IN6), in one language. */
final class InvoicePrint {
    private final Texts t;
    private final Formats formats;
    private final Markup out = new Markup();

    InvoicePrint(Formats formats) {
        this.t = Texts.in(formats.language());
        this.formats = formats;
    }

    /** @param own what the buyer calls the products, by SKU */
    byte[] of(Invoice invoice, Seller seller, Party buyer, Map<String, String> own) {
        var head = invoice.head();
        var title = t.say(head.creditNote() ? "invoices.print.credit-note" : "invoices.print.invoice", head.number());
        foot(title, seller.party());
        top(title, seller.party());
        buyer(buyer);
        facts(head);
        lines(invoice, own);
        out.open("div", "sums");
        taxes(invoice);
        totals(head);
        out.open("div", "clear").close("div").close("div");
        if (!invoice.instalments().isEmpty()) instalments(invoice);
        if (!head.creditNote() && head.open().signum() > 0) payment(head, seller);
        return PdfPress.print(formats.language(), title, out);
    }

    private void foot(String title, Party seller) {
        out.open("div", "foot").open("span", "foot-left").text(seller.name() + " \u00b7 " + title);
        out.close("span").open("span", "foot-right").text(t.get("invoices.print.page") + " ");
        out.open("span", "page-now").close("span").text(" " + t.get("invoices.print.of") + " ");
        out.open("span", "page-all").close("span").close("span").close("div");
    }

    private void top(String title, Party seller) {
        out.open("div", "top").open("div", "seller").put("p", "name", seller.name());
        for (var line : seller.address()) out.put("p", "", line);
        if (seller.organisationNumber() != null)
            out.put("p", "", t.say("invoices.print.organisation-number", seller.organisationNumber()));
        if (seller.email() != null) out.put("p", "", seller.email());
        out.close("div").open("div", "title").put("h1", "", title).close("div");
        out.open("div", "clear").close("div").close("div");
    }

    private void buyer(Party buyer) {
        out.open("div", "buyer").put("h2", "", t.get("invoices.print.to")).put("p", "", buyer.name());
        for (var line : buyer.address()) if (!line.equals(buyer.name())) out.put("p", "", line);
        if (buyer.organisationNumber() != null)
            out.put("p", "", t.say("invoices.print.organisation-number", buyer.organisationNumber()));
        out.close("div");
    }

    private void facts(InvoiceHead head) {
        out.open("div", "facts").open("table", "");
        fact("invoices.print.issued", formats.date(head.issued()));
        if (head.due() != null && !head.creditNote()) fact("invoices.print.due", formats.date(head.due()));
        fact("invoices.print.customer", head.account());
        if (!head.orders().isEmpty()) fact("invoices.print.orders", String.join(", ", head.orders()));
        out.close("table").close("div").open("div", "clear").close("div");
    }

    private void fact(String key, String value) {
        out.open("tr", "").head("row", "", t.get(key)).put("td", "", value).close("tr");
    }

    private void lines(Invoice invoice, Map<String, String> own) {
        out.open("table", "lines").open("thead", "").open("tr", "");
        out.head("col", "sku", t.get("invoices.line.sku")).head("col", "", t.get("invoices.line.name"));
        for (var key : new String[] {"quantity", "price", "tax", "net"})
            out.head("col", "end", t.get("invoices.line." + key));
        out.close("tr").close("thead").open("tbody", "");
        for (var line : invoice.lines()) line(line, own, invoice.head().currency());
        out.close("tbody").close("table");
    }

    private void line(Invoice.Line line, Map<String, String> own, String currency) {
        out.open("tr", "").put("td", "", line.sku()).open("td", "").put("p", "", line.name());
        var number = line.sku() == null ? null : own.get(line.sku());
        if (number != null) out.put("p", "quiet", t.say("catalogue.own-number", number));
        if (line.order() != null) out.put("p", "quiet", t.say("invoices.print.line-order", line.order()));
        out.close("td")
                .put("td", "end", formats.number(line.quantity()) + "\u00a0" + InvoiceWords.unit(t, line.unit()))
                .put("td", "end", InvoiceWords.price(t, formats, line, currency))
                .put("td", "end", percent(line.taxPercent()))
                .put("td", "end", formats.money(line.net(), currency))
                .close("tr");
    }

    private void taxes(Invoice invoice) {
        if (invoice.taxes().isEmpty()) return;
        out.open("div", "taxes").open("table", "").open("thead", "").open("tr", "");
        out.head("col", "", t.get("invoices.tax.category")).head("col", "end", t.get("invoices.tax.rate"));
        out.head("col", "end", t.get("invoices.tax.base")).head("col", "end", t.get("invoices.tax.amount"));
        out.close("tr").close("thead").open("tbody", "");
        for (var tax : invoice.taxes())
            out.open("tr", "")
                    .put("td", "", InvoiceWords.taxCategory(t, tax.category()))
                    .put("td", "end", percent(tax.percent()))
                    .put("td", "end", formats.money(tax.base(), invoice.head().currency()))
                    .put("td", "end", formats.money(tax.amount(), invoice.head().currency()))
                    .close("tr");
        out.close("tbody").close("table").close("div");
    }

    private void totals(InvoiceHead head) {
        out.open("div", "totals").open("table", "");
        fact("invoices.net", formats.money(head.net(), head.currency()));
        fact("invoices.tax", formats.money(head.tax(), head.currency()));
        out.open("tr", "gross")
                .head("row", "", t.get(head.creditNote() ? "invoices.credited" : "invoices.gross"))
                .put("td", "", formats.money(head.gross(), head.currency()))
                .close("tr");
        out.close("table").close("div");
    }

    private void instalments(Invoice invoice) {
        out.open("div", "pay").put("h2", "", t.get("invoices.instalments")).open("table", "");
        for (var part : invoice.instalments())
            out.open("tr", "")
                    .head("row", "", formats.date(part.due()))
                    .put("td", "", formats.money(part.amount(), invoice.head().currency()))
                    .close("tr");
        out.close("table").close("div");
    }

    private void payment(InvoiceHead head, Seller seller) {
        out.open("div", "pay").put("h2", "", t.get("invoices.print.payment")).open("table", "");
        fact("invoices.print.to-pay", formats.money(head.open(), head.currency()));
        if (head.due() != null) fact("invoices.print.due", formats.date(head.due()));
        if (head.paymentReference() != null) fact("invoices.payment-reference", head.paymentReference());
        if (seller.bankAccount() != null) fact("invoices.print.bank-account", seller.bankAccount());
        if (seller.iban() != null) fact("invoices.print.iban", seller.iban());
        if (seller.bic() != null) fact("invoices.print.bic", seller.bic());
        out.close("table");
        head.qr(seller).ifPresent(code -> out.picture("qr", t.get("invoices.qr"), "image/png", code.png(4)));
        out.close("div");
    }

    private String percent(java.math.@Nullable BigDecimal percent) {
        return percent == null ? "" : formats.number(percent) + "\u00a0%";
    }
}
