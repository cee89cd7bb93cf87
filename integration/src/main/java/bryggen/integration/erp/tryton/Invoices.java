package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.set;
import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.IdPage;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The INVOICE feed: what was posted. Tryton knows a credit note as an invoice with negative amounts; here it is a type
 * of its own, and its signs are turned.
 */
final class Invoices implements Source<ErpInvoice> {

    private static final String INVOICE = "account.invoice";
    private static final List<Object> POSTED = List.of(
            where("type", "=", "out"),
            where("state", "in", List.of("posted", "paid", "cancelled")),
            set("number"),
            set("move"));
    private static final String[] FIELDS = {
        "number",
        "state",
        "party.code",
        "invoice_date",
        "payment_term_date",
        "currency.code",
        "untaxed_amount",
        "tax_amount",
        "total_amount",
        "amount_to_pay",
        "lines_to_pay",
        "invoice_report_format",
        "write_date",
        "create_date"
    };

    private record Load(
            Map<Long, List<Row>> lines, Map<Long, String> orders, Map<Long, List<Row>> taxes, Map<Long, Row> dues) {}

    @Override
    public List<Watch> watches(Calls calls, Mark mark) {
        return List.of(Watch.on(INVOICE, mark.from() == null ? POSTED : List.of()));
    }

    @Override
    public List<Change<ErpInvoice>> rows(Calls calls, Collection<String> found, Mark mark) {
        var domain = new ArrayList<Object>(POSTED);
        domain.add(where("id", "in", Ids.of(found)));
        var invoices = new HashMap<Long, Row>();
        calls.all(INVOICE, domain, FIELDS).forEach(row -> invoices.put(row.id(), row));
        var load = load(calls, invoices);
        var changes = new ArrayList<Change<ErpInvoice>>();
        for (var id : found) {
            var row = invoices.get(Long.parseLong(id));
            changes.add(row == null ? Change.gone(id) : change(calls.frame(), row, load));
        }
        return changes;
    }

    private static Load load(Calls calls, Map<Long, Row> invoices) {
        var lines = new HashMap<Long, List<Row>>();
        var taxes = new HashMap<Long, List<Row>>();
        if (invoices.isEmpty()) return new Load(lines, Map.of(), taxes, Map.of());
        var those = where("invoice", "in", List.copyOf(invoices.keySet()));
        var fields = new String[] {
            "invoice",
            "product.code",
            "product.name",
            "description",
            "quantity",
            "unit",
            "unit_price",
            "amount",
            "taxes",
            "origin"
        };
        var all = calls.all("account.invoice.line", List.of(those, where("type", "=", "line")), fields);
        all.forEach(line ->
                lines.computeIfAbsent(of(line), none -> new ArrayList<>()).add(line));
        calls.all("account.invoice.tax", List.of(those), "invoice", "tax", "base", "amount")
                .forEach(tax -> taxes.computeIfAbsent(of(tax), none -> new ArrayList<>())
                        .add(tax));
        var due = invoices.values().stream()
                .flatMap(row -> row.links("lines_to_pay").stream())
                .toList();
        return new Load(
                lines,
                InvoiceOrigins.orders(calls, all),
                taxes,
                calls.read("account.move.line", due, Instalments.FIELDS));
    }

    private static long of(Row row) {
        return Objects.requireNonNullElse(row.link("invoice"), 0L);
    }

    private static Change<ErpInvoice> change(Frame frame, Row row, Load load) {
        var id = String.valueOf(row.id());
        try {
            return Change.of(id, invoice(frame, row, load), row.raw());
        } catch (IllegalArgumentException e) {
            return Change.unreadable(id, row.raw(), String.valueOf(e.getMessage()));
        }
    }

    private static ErpInvoice invoice(Frame frame, Row row, Load load) {
        var currency = Currency.getInstance(row.required("currency.code", "the invoice has no currency"));
        boolean credit = row.number("total_amount").signum() < 0
                || (row.number("total_amount").signum() == 0
                        && row.number("untaxed_amount").signum() < 0);
        var sign = credit ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        var number = row.required("number", "the invoice has no number");
        var issued = row.date("invoice_date");
        if (issued == null) throw new IllegalArgumentException("the invoice has no date");
        var lines = new ArrayList<ErpInvoice.Line>();
        for (var line : load.lines().getOrDefault(row.id(), List.of()))
            lines.add(line(
                    frame, line, lines.size() + 1, sign, currency, load.orders().get(line.id())));
        var open = row.is("state", "cancelled")
                ? BigDecimal.ZERO
                : row.number("amount_to_pay").multiply(sign);
        return new ErpInvoice(
                String.valueOf(row.id()),
                number,
                credit ? ErpInvoice.Type.CREDIT_NOTE : ErpInvoice.Type.INVOICE,
                new AccountNumber(row.required("party.code", "the customer has no code")),
                issued,
                due(row, load, issued),
                Money.rounded(row.number("untaxed_amount").multiply(sign), currency),
                Money.rounded(row.number("tax_amount").multiply(sign), currency),
                Money.rounded(row.number("total_amount").multiply(sign), currency),
                Money.rounded(open, currency),
                credit
                        ? List.of()
                        : Instalments.of(
                                dues(row, load),
                                Money.rounded(row.number("total_amount"), currency),
                                Money.rounded(open, currency)),
                number,
                lines.stream()
                        .map(ErpInvoice.Line::order)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                lines,
                taxes(frame, load.taxes().getOrDefault(row.id(), List.of()), sign, currency),
                row.is("invoice_report_format", "pdf"),
                row.changedAt());
    }

    private static LocalDate due(Row row, Load load, LocalDate issued) {
        var agreed = row.date("payment_term_date");
        return dues(row, load).stream()
                .map(line -> line.date("maturity_date"))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(agreed == null ? issued : agreed);
    }

    private static List<Row> dues(Row row, Load load) {
        return row.links("lines_to_pay").stream()
                .map(load.dues()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static ErpInvoice.Line line(
            Frame frame, Row row, int position, BigDecimal sign, Currency currency, @Nullable String order) {
        var price = row.number("unit_price");
        var quantity = row.number("quantity").multiply(sign);
        if (price.signum() < 0) {
            price = price.negate();
            quantity = quantity.negate();
        }
        var code = row.text("product.code");
        var name = row.text("description") == null ? row.text("product.name") : row.text("description");
        return new ErpInvoice.Line(
                position,
                code != null && Goods.isSku(code) ? new Sku(code) : null,
                Objects.requireNonNullElse(name, "–"),
                new Quantity(quantity, frame.units().unit(row.link("unit"))),
                new UnitPrice(price, currency, BigDecimal.ONE),
                Money.rounded(row.number("amount").multiply(sign), currency),
                frame.taxes().first(row.links("taxes")),
                order);
    }

    /** One per rate: the ERP keeps another for what was given back within the same invoice. */
    private static List<ErpInvoice.Tax> taxes(Frame frame, List<Row> rows, BigDecimal sign, Currency currency) {
        var taxes = new LinkedHashMap<TaxRate, ErpInvoice.Tax>();
        for (var row : rows) {
            var known = frame.taxes().rate(row.link("tax"));
            var rate = known == null ? new TaxRate("Z", BigDecimal.ZERO) : known;
            var tax = new ErpInvoice.Tax(
                    rate,
                    Money.rounded(row.number("base").multiply(sign), currency),
                    Money.rounded(row.number("amount").multiply(sign), currency));
            taxes.merge(rate, tax, Invoices::sum);
        }
        return List.copyOf(taxes.values());
    }

    private static ErpInvoice.Tax sum(ErpInvoice.Tax one, ErpInvoice.Tax other) {
        return new ErpInvoice.Tax(
                one.rate(), one.base().plus(other.base()), one.amount().plus(other.amount()));
    }

    @Override
    public IdPage ids(Calls calls, @Nullable String cursor, int max) {
        return Ids.page(calls, INVOICE, POSTED, cursor, max);
    }
}
