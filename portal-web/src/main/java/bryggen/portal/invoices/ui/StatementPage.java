package bryggen.portal.invoices.ui;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.invoices.Payables;
import bryggen.portal.invoices.Statement;
import bryggen.portal.invoices.StatementPrint;
import bryggen.portal.invoices.Statements;
import bryggen.portal.platform.Typed;
import bryggen.portal.platform.faces.Csv;
import bryggen.portal.platform.faces.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The company's account, currency by currency: what was owed, what moved it, what is owed, and how old it is (IN11). */
@Named
@RequestScoped
@Page("/invoices/statement")
@Allows({Role.PAYABLES})
public class StatementPage {
    private static final int SHOWN = 100;
    private static final int MOST = 100_000;
    private static final int PRINTED = 2_000;

    @Inject
    Acting acting;

    @Inject
    Place here;

    @Inject
    Statements statements;

    @Inject
    Payables payables;

    @Inject
    StatementPrint print;

    private @Nullable List<Sheet> sheets;

    /** One currency as it is read; an address is empty where there is nothing behind it. */
    public record Sheet(
            String currency,
            String opening,
            String charged,
            String settled,
            String closing,
            boolean cut,
            List<Row> rows,
            List<Age> ages) {}

    /** A movement as it is read. */
    public record Row(String day, String number, String href, String what, String amount, String balance) {}

    /** What is open of one age. */
    public record Age(String label, String amount) {}

    /** Before anything is shown: sends the file where one was asked for. */
    public void open() throws IOException {
        var format = String.valueOf(here.param("format"));
        if (format.equals("csv")) csv();
        else if (format.equals("pdf"))
            send("application/pdf", "pdf", print.of(acting.actor(), acting.language(), getFrom(), getTo(), PRINTED));
    }

    private void csv() throws IOException {
        var answer = answer("text/csv; charset=UTF-8", "csv");
        var file = new Csv(answer.getExternalContext().getResponseOutputStream());
        var texts = here.getTexts();
        file.row(List.of(
                texts.get("invoices.statement.day"),
                texts.get("invoices.number"),
                texts.get("invoices.type"),
                texts.get("invoices.statement.currency"),
                texts.get("invoices.statement.amount"),
                texts.get("invoices.statement.balance")));
        for (var statement : statements.of(acting.actor(), getFrom(), getTo(), MOST)) {
            var currency = statement.opening().currency().getCurrencyCode();
            file.row(line(getFrom(), "", texts.get("invoices.statement.opening"), currency, null, statement.opening()));
            for (var move : statement.movements())
                file.row(line(move.day(), move.number(), what(move), currency, move.amount(), move.balance()));
            file.row(line(getTo(), "", texts.get("invoices.statement.closing"), currency, null, statement.closing()));
        }
        file.flush();
        answer.responseComplete();
    }

    private List<String> line(
            LocalDate day, String number, String what, String currency, @Nullable Money amount, Money balance) {
        return List.of(day.toString(), number, what, currency, amount == null ? "" : plain(amount), plain(balance));
    }

    /** As a spreadsheet of the reader's reads a number. */
    private String plain(Money money) {
        char point =
                DecimalFormatSymbols.getInstance(acting.language().locale()).getDecimalSeparator();
        return money.amount().toPlainString().replace('.', point);
    }

    private void send(String type, String suffix, byte[] content) throws IOException {
        var answer = answer(type, suffix);
        answer.getExternalContext().setResponseContentLength(content.length);
        answer.getExternalContext().getResponseOutputStream().write(content);
        answer.responseComplete();
    }

    private FacesContext answer(String type, String suffix) {
        var faces = FacesContext.getCurrentInstance();
        var name = "statement-" + acting.actor().account().number() + "-" + getFrom() + "-" + getTo() + "." + suffix;
        faces.getExternalContext().setResponseContentType(type);
        faces.getExternalContext()
                .setResponseHeader(
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        return faces;
    }

    public LocalDate getFrom() {
        var said = day("from");
        return said == null ? getTo().minusMonths(1).withDayOfMonth(1) : said;
    }

    public LocalDate getTo() {
        var said = day("to");
        return said == null ? payables.today() : said;
    }

    private @Nullable LocalDate day(String name) {
        return Typed.in(acting.language()).day(here.param(name)).orElse(null);
    }

    public List<Sheet> getSheets() {
        if (sheets == null)
            sheets = statements.of(acting.actor(), getFrom(), getTo(), SHOWN).stream()
                    .map(this::sheet)
                    .toList();
        return sheets;
    }

    public String file(String format) {
        return here.link(
                "/invoices/statement", "from", getFrom().toString(), "to", getTo().toString(), "format", format);
    }

    private Sheet sheet(Statement statement) {
        var age = statement.ageing();
        return new Sheet(
                statement.opening().currency().getCurrencyCode(),
                money(statement.opening()),
                money(statement.charged()),
                money(statement.settled()),
                money(statement.closing()),
                statement.cut(),
                statement.movements().stream()
                        .map(move -> new Row(
                                here.getFormats().date(move.day()),
                                move.number(),
                                here.link("/invoices/invoice", "number", move.number()),
                                what(move),
                                money(move.amount()),
                                money(move.balance())))
                        .toList(),
                List.of(
                        age("not-due", age.notDue()),
                        age("to30", age.to30()),
                        age("to60", age.to60()),
                        age("to90", age.to90()),
                        age("older", age.older()),
                        age("credit", age.credit())));
    }

    private String what(Statement.Movement move) {
        return here.getTexts()
                .get("invoices.statement." + move.kind().name() + (move.credit() ? ".credit-note" : ".invoice"));
    }

    private Age age(String label, Money amount) {
        return new Age(here.getTexts().get("invoices.age." + label), money(amount));
    }

    private String money(Money money) {
        return here.getFormats().money(money.amount(), money.currency().getCurrencyCode());
    }
}
