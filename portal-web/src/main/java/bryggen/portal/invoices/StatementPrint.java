package bryggen.portal.invoices;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.accounts.Parties;
import bryggen.portal.accounts.Party;
import bryggen.portal.accounts.Seller;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Markup;
import bryggen.portal.platform.PdfPress;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The statement as a document (IN11), in the reader's language. */
@ApplicationScoped
public class StatementPrint {
    @Inject
    Statements statements;

    @Inject
    Parties parties;

    @Inject
    ErpConnector erp;

    /** @param most so many movements of each currency; the page has a file with all */
    public byte[] of(Actor actor, Language language, LocalDate from, LocalDate to, int most) {
        var formats = new Formats(language, erp.capabilities().zone());
        return print(
                formats,
                parties.of(actor.account().number()),
                Seller.of(Settings.current()).party(),
                formats.date(from) + " – " + formats.date(to),
                statements.of(actor, from, to, most));
    }

    static byte[] print(Formats formats, Party buyer, Party seller, String days, List<Statement> statements) {
        var t = Texts.in(formats.language());
        var title = t.say("invoices.statement.print", days);
        var out = new Markup();
        out.open("div", "foot")
                .open("span", "foot-left")
                .text(seller.name() + " · " + title)
                .close("span");
        out.open("span", "foot-right")
                .text(t.get("invoices.print.page") + " ")
                .open("span", "page-now")
                .close("span");
        out.text(" " + t.get("invoices.print.of") + " ")
                .open("span", "page-all")
                .close("span")
                .close("span");
        out.close("div").open("div", "top").open("div", "seller").put("p", "name", seller.name());
        for (var line : seller.address()) out.put("p", "", line);
        out.close("div").open("div", "title").put("h1", "", title).close("div");
        out.open("div", "clear").close("div").close("div");
        out.open("div", "buyer").put("h2", "", t.get("invoices.print.to")).put("p", "", buyer.name());
        for (var line : buyer.address()) if (!line.equals(buyer.name())) out.put("p", "", line);
        out.close("div").open("div", "clear").close("div");
        for (var statement : statements) sheet(out, t, formats, statement);
        return PdfPress.print(formats.language(), title, out);
    }

    private static void sheet(Markup out, Texts t, Formats formats, Statement statement) {
        out.put("h2", "others", statement.opening().currency().getCurrencyCode());
        out.open("table", "lines").open("thead", "").open("tr", "");
        out.head("col", "", t.get("invoices.statement.day")).head("col", "", t.get("invoices.statement.what"));
        out.head("col", "", t.get("invoices.number")).head("col", "end", t.get("invoices.statement.amount"));
        out.head("col", "end", t.get("invoices.statement.balance"))
                .close("tr")
                .close("thead")
                .open("tbody", "");
        line(out, "", t.get("invoices.statement.opening"), "", "", money(formats, statement.opening()));
        for (var move : statement.movements())
            line(
                    out,
                    formats.date(move.day()),
                    t.get("invoices.statement." + move.kind().name() + (move.credit() ? ".credit-note" : ".invoice")),
                    move.number(),
                    money(formats, move.amount()),
                    money(formats, move.balance()));
        if (statement.cut()) line(out, "", t.get("invoices.statement.cut"), "", "", "");
        line(out, "", t.get("invoices.statement.closing"), "", "", money(formats, statement.closing()));
        out.close("tbody")
                .close("table")
                .open("div", "sums")
                .open("div", "totals")
                .open("table", "");
        var age = statement.ageing();
        fact(out, t.get("invoices.age.not-due"), money(formats, age.notDue()));
        fact(out, t.get("invoices.age.to30"), money(formats, age.to30()));
        fact(out, t.get("invoices.age.to60"), money(formats, age.to60()));
        fact(out, t.get("invoices.age.to90"), money(formats, age.to90()));
        fact(out, t.get("invoices.age.older"), money(formats, age.older()));
        fact(out, t.get("invoices.age.credit"), money(formats, age.credit()));
        out.close("table").close("div").open("div", "clear").close("div").close("div");
    }

    private static void line(Markup out, String day, String what, String number, String amount, String balance) {
        out.open("tr", "").put("td", "", day).put("td", "", what).put("td", "", number);
        out.put("td", "end", amount).put("td", "end", balance).close("tr");
    }

    private static void fact(Markup out, String label, String value) {
        out.open("tr", "").head("row", "", label).put("td", "", value).close("tr");
    }

    private static String money(Formats formats, Money money) {
        return formats.money(money.amount(), money.currency().getCurrencyCode());
    }
}
