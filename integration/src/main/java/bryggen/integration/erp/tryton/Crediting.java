package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.credits.CreditRequest;
import bryggen.integration.erp.Answer;
import bryggen.integration.erp.Change;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.RequestNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes credit notes: the ERP copies the invoice with turned signs, we leave what was asked for, put our number where the
 * ERP keeps the reference, and post. A copy that an interrupted attempt has left without our number is taken up again.
 */
final class Crediting {

    private static final String INVOICE = "account.invoice";
    private static final String LINE = "account.invoice.line";

    private final Calls calls;

    Crediting(Calls calls) {
        this.calls = calls;
    }

    Answer request(CreditRequest request) {
        var made = ours(request.customer(), request.number());
        try {
            if (made.isEmpty()) {
                var no = reasonAgainst(request);
                if (no.isPresent()) return new Answer.Rejected(no.get());
                made = Optional.of(draft(request));
            }
            if (!isPosted(made.get())) {
                var today = calls.now().atZone(calls.frame().zone()).toLocalDate();
                calls.call(INVOICE, "write", List.of(made.get().id()), Map.of("invoice_date", today));
                calls.call(INVOICE, "post", List.of(made.get().id()));
            }
        } catch (Fault fault) {
            if (fault.kind() == Fault.Kind.REFUSED) return new Answer.Rejected(fault.text());
            throw fault;
        }
        return find(request.customer(), request.number())
                .<Answer>map(Answer.Accepted::new)
                .orElseThrow(() -> new Fault(Fault.Kind.LOST, "the credit note was made and is not there"));
    }

    Optional<ErpInvoice> find(AccountNumber customer, RequestNumber number) {
        return ours(customer, number).filter(Crediting::isPosted).flatMap(row -> {
            var read = new Invoices().rows(calls, List.of(String.valueOf(row.id())), Mark.read(null));
            return read.stream().map(Change::row).filter(Objects::nonNull).findFirst();
        });
    }

    private Optional<Row> ours(AccountNumber customer, RequestNumber number) {
        var domain = List.of(
                where("type", "=", "out"),
                where("party.code", "=", customer.value()),
                where("reference", "=", number.value()),
                where("state", "!=", "cancelled"));
        return calls.all(INVOICE, domain, "state").stream().findFirst();
    }

    private static boolean isPosted(Row row) {
        return row.is("state", "posted") || row.is("state", "paid");
    }

    private Optional<String> reasonAgainst(CreditRequest request) {
        long id = Long.parseLong(request.invoice());
        var invoice = calls.read(INVOICE, List.of(id), "party.code", "type", "state", "total_amount")
                .get(id);
        if (invoice == null
                || !invoice.is("type", "out")
                || !invoice.is("party.code", request.customer().value()))
            return Optional.of("The ERP has no invoice " + request.invoiceNumber() + " of this customer.");
        if (!isPosted(invoice) || invoice.number("total_amount").signum() <= 0)
            return Optional.of(request.invoiceNumber() + " cannot be credited.");
        var lines = lines(id);
        for (var wanted : request.lines()) {
            var there =
                    wanted.line() <= lines.size() ? lines.get(wanted.line() - 1).number("quantity") : BigDecimal.ZERO;
            if (there.compareTo(wanted.quantity()) < 0)
                return Optional.of("Line " + wanted.line() + " of " + request.invoiceNumber() + " is over "
                        + Units.plain(there).toPlainString() + ".");
        }
        return Optional.empty();
    }

    /** In the order in which the feed numbers them. */
    private List<Row> lines(long invoice) {
        return calls.all(LINE, List.of(where("invoice", "=", invoice), where("type", "=", "line")), "quantity");
    }

    private Row draft(CreditRequest request) {
        long invoice = Long.parseLong(request.invoice());
        var lines = lines(invoice);
        var copy = leftover(lines).orElseGet(() -> copy(invoice, lines));
        var wanted = new HashMap<Long, BigDecimal>();
        request.lines().forEach(line -> wanted.put(lines.get(line.line() - 1).id(), line.quantity()));
        var changes = new ArrayList<List<Object>>();
        var domain = List.of(where("invoice", "=", copy.id()), where("type", "=", "line"));
        for (var line : request.lines().isEmpty() ? List.<Row>of() : calls.all(LINE, domain, "origin", "quantity")) {
            var quantity = wanted.get(line.link("origin", LINE));
            if (quantity == null) changes.add(List.of("delete", List.of(line.id())));
            else
                changes.add(
                        List.of("write", List.of(line.id()), Map.of("quantity", new Values.Real(quantity.negate()))));
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("reference", request.number().value());
        values.put("comment", request.reason());
        if (!changes.isEmpty()) values.put("lines", changes);
        calls.call(INVOICE, "write", List.of(copy.id()), values);
        return copy;
    }

    /** A credit note of ours over these lines that has no number of ours yet. */
    private Optional<Row> leftover(List<Row> lines) {
        var origins = lines.stream().map(line -> LINE + "," + line.id()).toList();
        var domain = List.of(
                where("origin", "in", origins),
                where("invoice.state", "=", "draft"),
                where("invoice.reference", "=", ""),
                where("invoice.create_uid", "=", calls.user()));
        var unnamed = new ArrayList<Object>(domain);
        unnamed.set(2, Values.any(List.of(where("invoice.reference", "=", ""), Values.unset("invoice.reference"))));
        return calls.all(LINE, unnamed, "invoice").stream()
                .flatMap(line -> Optional.ofNullable(line.link("invoice")).stream())
                .findFirst()
                .flatMap(id -> Optional.ofNullable(
                        calls.read(INVOICE, List.of(id), "state").get(id)));
    }

    private Row copy(long invoice, List<Row> lines) {
        try (var wizard =
                Wizard.about(calls, "account.invoice.credit", INVOICE, invoice).begin()) {
            wizard.form("start").put("with_refund", false);
            wizard.go("credit");
        }
        return leftover(lines).orElseThrow(() -> new Fault(Fault.Kind.LOST, "the credit note is not there"));
    }
}
