package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Answer;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.returns.ErpReturn;
import bryggen.integration.returns.ReturnRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes goods back: the ERP copies the sale with turned signs, we leave what comes back, give it our number and confirm it,
 * so that the warehouse expects the goods. A copy that an interrupted attempt has left under the order's own reference is
 * taken up again.
 */
final class Returning {

    private static final String SALE = OrderReader.SALE;
    private static final String LINE = "sale.line";
    private static final String[] HEAD = {
        "number",
        "reference",
        "party.code",
        "state",
        "origin",
        "shipment_returns",
        "invoices",
        "write_date",
        "create_date"
    };

    private final Calls calls;

    Returning(Calls calls) {
        this.calls = calls;
    }

    Answer request(ReturnRequest request) {
        var made = ours(request.customer(), request.number());
        try {
            if (made.isEmpty()) {
                var order = order(request);
                if (order.isEmpty()) return new Answer.Rejected("The ERP has no order " + request.order() + ".");
                var no = reasonAgainst(request, order.get());
                if (no.isPresent()) return new Answer.Rejected(no.get());
                draft(request, order.get());
                made = ours(request.customer(), request.number());
            }
            confirm(made.orElseThrow(() -> new Fault(Fault.Kind.LOST, "the return was made and is not there")));
        } catch (Fault fault) {
            if (fault.kind() == Fault.Kind.REFUSED) return new Answer.Rejected(fault.text());
            throw fault;
        }
        return find(request.customer(), request.number())
                .<Answer>map(Answer.Accepted::new)
                .orElseThrow(() -> new Fault(Fault.Kind.LOST, "the return was made and is not there"));
    }

    private Optional<Row> ours(AccountNumber customer, RequestNumber number) {
        var domain = List.of(where("party.code", "=", customer.value()), where("reference", "=", number.value()));
        return calls.all(SALE, domain, HEAD).stream().filter(Sales::isReturn).findFirst();
    }

    private Optional<Row> order(ReturnRequest request) {
        var domain = List.of(
                where("party.code", "=", request.customer().value()),
                where("number", "=", request.order()),
                where("state", "in", List.of("processing", "done")));
        return calls.all(SALE, domain, HEAD).stream()
                .filter(sale -> !Sales.isReturn(sale))
                .findFirst();
    }

    private Optional<String> reasonAgainst(ReturnRequest request, Row order) {
        var read = OrderReader.required(
                new OrderReader(calls).read(List.of(order.id())).get(order.id()));
        for (var wanted : request.lines()) {
            var shipped = read.lines().stream()
                    .filter(line ->
                            line.line() == wanted.orderLine() && line.sku().equals(wanted.sku()))
                    .map(line -> line.shipped())
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            if (shipped.compareTo(wanted.quantity()) < 0)
                return Optional.of("Of " + wanted.sku() + " on order " + request.order() + " only "
                        + shipped.toPlainString() + " was shipped.");
        }
        return Optional.empty();
    }

    private void draft(ReturnRequest request, Row order) {
        var copy = leftover(order).orElseGet(() -> copy(order));
        var originals = inOrder(calls.all(LINE, List.of(where("sale", "=", order.id())), "type", "sequence"));
        var copies = calls.all(LINE, List.of(where("sale", "=", copy.id())), "type", "quantity");
        var positions = Positions.of(originals.stream()
                .filter(line -> line.is("type", "line"))
                .sorted(Comparator.comparing(Row::id))
                .toList());
        var wanted = new HashMap<Integer, BigDecimal>();
        request.lines().forEach(line -> wanted.put(line.orderLine(), line.quantity()));
        var changes = new ArrayList<List<Object>>();
        for (int n = 0; n < copies.size(); n++) {
            var original = n < originals.size() ? originals.get(n) : null;
            var quantity = original == null ? null : wanted.get(positions.getOrDefault(original.id(), 0));
            if (quantity == null)
                changes.add(List.of("delete", List.of(copies.get(n).id())));
            else
                changes.add(List.of(
                        "write", List.of(copies.get(n).id()), Map.of("quantity", new Values.Real(quantity.negate()))));
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("reference", request.number().value());
        values.put("comment", request.reason());
        values.put("lines", changes);
        calls.call(SALE, "write", List.of(copy.id()), values);
    }

    /** As the ERP orders, and so copies, them. */
    private static List<Row> inOrder(List<Row> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(
                                (Row line) -> line.numberOrNull("sequence"),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Row::id))
                .toList();
    }

    private Optional<Row> leftover(Row order) {
        var domain = List.of(
                where("origin", "=", SALE + "," + order.id()),
                where("state", "=", "draft"),
                where("create_uid", "=", calls.user()));
        return calls.all(SALE, domain, HEAD).stream()
                .filter(sale -> Objects.equals(sale.text("reference"), order.text("reference")))
                .findFirst();
    }

    private Row copy(Row order) {
        try (var wizard =
                Wizard.about(calls, "sale.return_sale", SALE, order.id()).begin()) {
            wizard.go("return_");
        }
        return leftover(order).orElseThrow(() -> new Fault(Fault.Kind.LOST, "the return is not there"));
    }

    private void confirm(Row sale) {
        var state = String.valueOf(sale.text("state"));
        for (var step : List.of("draft quote", "quotation confirm", "confirmed process")) {
            if (!state.equals(step.substring(0, step.indexOf(' ')))) continue;
            calls.call(SALE, step.substring(step.indexOf(' ') + 1), List.of(sale.id()));
            state = Sales.state(calls, sale.id());
        }
    }

    Optional<ErpReturn> find(AccountNumber customer, RequestNumber number) {
        return ours(customer, number).map(sale -> {
            var order = sale.link("origin", SALE);
            var original = order == null
                    ? null
                    : calls.read(SALE, List.of(order), "number").get(order);
            var rows = calls.all(
                    LINE,
                    List.of(where("sale", "=", sale.id()), Positions.COUNTED.get(0)),
                    "sequence",
                    "product.code",
                    "quantity");
            var positions = Positions.of(rows);
            return new ErpReturn(
                    String.valueOf(sale.id()),
                    Objects.requireNonNullElse(sale.text("number"), String.valueOf(sale.id())),
                    number,
                    customer,
                    original == null ? "–" : String.valueOf(original.text("number")),
                    state(sale),
                    rows.stream()
                            .map(row -> new ErpReturn.Line(
                                    positions.getOrDefault(row.id(), 0),
                                    OrderReader.sku(row),
                                    Units.plain(row.number("quantity").negate())))
                            .toList(),
                    sale.changedAt());
        });
    }

    private ErpReturn.State state(Row sale) {
        if (sale.is("state", "cancelled")) return ErpReturn.State.REFUSED;
        if (!Sales.isOrdered(sale)) return ErpReturn.State.REQUESTED;
        boolean credited = calls.read("account.invoice", sale.links("invoices"), "state").values().stream()
                .anyMatch(row -> row.is("state", "posted") || row.is("state", "paid"));
        if (credited) return ErpReturn.State.CREDITED;
        var back = calls.read("stock.shipment.out.return", sale.links("shipment_returns"), "state")
                .values();
        boolean received = !back.isEmpty()
                && back.stream().allMatch(row -> row.is("state", "received") || row.is("state", "done"));
        return received ? ErpReturn.State.RECEIVED : ErpReturn.State.ACCEPTED;
    }
}
