package bryggen.portal.quotes;

import bryggen.integration.kernel.Money;
import bryggen.portal.accounts.Party;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Markup;
import bryggen.portal.platform.PdfPress;
import bryggen.portal.platform.Texts;
import bryggen.portal.quotes.QuoteLine.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document for the end customer (QU7), in its language. It is given lines and sums and writes of them what the customer
 * may know: neither costs nor margins nor special prices are ever asked for here.
 */
final class QuotePrint {
    /** The partner's logo; {@code type} as in "image/png". */
    @SuppressWarnings("ArrayRecordComponent") // bytes as they are; never compared
    record Picture(String type, byte[] bytes) {}

    private final Texts t;
    private final Formats formats;
    private final Markup out = new Markup();

    QuotePrint(Formats formats) {
        this.t = Texts.in(formats.language());
        this.formats = formats;
    }

    byte[] of(Quote quote, Party partner, @Nullable Picture logo) {
        var head = quote.head();
        var title = t.say("quotes.print.title", head.number(), head.version());
        foot(title, partner);
        top(title, head, partner, logo);
        customer(head.customer());
        facts(head, partner);
        if (!head.text().isEmpty()) for (var paragraph : head.text().split("\\R", -1)) out.put("p", "words", paragraph);
        var counted = QuoteTotals.counted(quote.lines());
        table(counted, head, "quotes.print.line");
        sums(quote.totals(), head);
        var others = quote.lines().stream()
                .filter(line -> line.kind() != Kind.LINE && !line.chosen())
                .toList();
        if (!others.isEmpty()) {
            out.put("h2", "others", t.get("quotes.print.others"));
            table(others, head, "quotes.print.other");
        }
        return PdfPress.print(formats.language(), title, out);
    }

    private void foot(String title, Party partner) {
        out.open("div", "foot").open("span", "foot-left").text(partner.name() + " \u00b7 " + title);
        out.close("span").open("span", "foot-right").text(t.get("quotes.print.page") + " ");
        out.open("span", "page-now").close("span").text(" " + t.get("quotes.print.of") + " ");
        out.open("span", "page-all").close("span").close("span").close("div");
    }

    private void top(String title, QuoteHead head, Party partner, @Nullable Picture logo) {
        out.open("div", "top").open("div", "seller");
        if (logo != null) out.picture("logo", partner.name(), logo.type(), logo.bytes());
        out.put("p", "name", partner.name());
        for (var line : partner.address()) out.put("p", "", line);
        if (partner.organisationNumber() != null)
            out.put("p", "", t.say("quotes.print.organisation-number", partner.organisationNumber()));
        out.close("div").open("div", "title").put("h1", "", title);
        if (!head.title().isEmpty()) out.put("p", "", head.title());
        out.close("div").open("div", "clear").close("div").close("div");
    }

    private void customer(Customer customer) {
        out.open("div", "buyer").put("h2", "", t.get("quotes.print.to")).put("p", "", customer.name());
        if (!customer.contact().isEmpty()) out.put("p", "", customer.contact());
        for (var line : customer.address()) out.put("p", "", line);
        if (!customer.organisationNumber().isEmpty())
            out.put("p", "", t.say("quotes.print.organisation-number", customer.organisationNumber()));
        out.close("div");
    }

    private void facts(QuoteHead head, Party partner) {
        out.open("div", "facts").open("table", "");
        fact("quotes.print.number", t.say("quotes.print.version", head.number(), head.version()));
        fact("quotes.print.date", formats.date(day(head)));
        fact("quotes.print.valid-until", formats.date(head.validUntil()));
        fact("quotes.print.seller", head.ownerName());
        if (partner.email() != null) fact("quotes.print.email", partner.email());
        out.close("table").close("div").open("div", "clear").close("div");
    }

    private java.time.LocalDate day(QuoteHead head) {
        return java.time.LocalDate.ofInstant(head.sentAt() == null ? head.changedAt() : head.sentAt(), formats.zone());
    }

    private void fact(String key, String value) {
        out.open("tr", "").head("row", "", t.get(key)).put("td", "", value).close("tr");
    }

    private void table(List<QuoteLine> lines, QuoteHead head, String first) {
        out.open("table", "lines").open("thead", "").open("tr", "").head("col", "", t.get(first));
        for (var key : List.of("quantity", "price", "discount", "net"))
            out.head("col", "end", t.get("quotes.print." + key));
        out.close("tr").close("thead").open("tbody", "");
        for (var line : lines) line(line, head);
        out.close("tbody").close("table");
    }

    private void line(QuoteLine line, QuoteHead head) {
        var currency = head.currency().getCurrencyCode();
        out.open("tr", "").open("td", "").put("p", "", line.name());
        if (line.sku() != null) out.put("p", "quiet", line.sku());
        if (line.delivery() != null)
            out.put("p", "quiet", t.say("quotes.print.delivery", formats.date(line.delivery())));
        if (line.kind() == Kind.ALTERNATIVE && !line.chosen()) out.put("p", "quiet", t.get("quotes.print.alternative"));
        var price = formats.price(line.price(), currency);
        out.close("td")
                .put("td", "end", formats.number(line.quantity()) + "\u00a0" + QuoteUnits.word(t, line.unit()))
                .put(
                        "td",
                        "end",
                        line.base().compareTo(BigDecimal.ONE) == 0
                                ? price
                                : t.say("quotes.price-per", price, formats.number(line.base())))
                .put("td", "end", line.discount().signum() == 0 ? "" : formats.number(line.discount()) + "\u00a0%")
                .put("td", "end", money(line.net(head.currency())))
                .close("tr");
    }

    private void sums(QuoteTotals sums, QuoteHead head) {
        out.open("div", "sums").open("div", "totals").open("table", "");
        if (sums.freight().amount().signum() > 0) {
            fact("quotes.print.goods", money(sums.goods()));
            fact("quotes.print.freight", money(sums.freight()));
        }
        fact("quotes.print.net-sum", money(sums.net()));
        out.open("tr", "")
                .head("row", "", t.say("quotes.tax", formats.number(head.rate().percent())))
                .put("td", "", money(sums.tax()))
                .close("tr");
        out.open("tr", "gross")
                .head("row", "", t.get("quotes.print.gross"))
                .put("td", "", money(sums.gross()))
                .close("tr");
        out.close("table");
        var note = "quotes.tax." + head.rate().category();
        if (t.has(note)) out.put("p", "quiet", t.get(note));
        out.close("div").open("div", "clear").close("div").close("div");
    }

    private String money(Money money) {
        return formats.money(money.amount(), money.currency().getCurrencyCode());
    }
}
