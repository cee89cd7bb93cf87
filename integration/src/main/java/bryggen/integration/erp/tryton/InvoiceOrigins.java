package bryggen.integration.erp.tryton;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a line of an invoice back to its order: straight, or for a credit note by way of the credited line. */
final class InvoiceOrigins {

    private static final String SALE_LINE = "sale.line";
    private static final String INVOICE_LINE = "account.invoice.line";

    private InvoiceOrigins() {}

    /** The number of the order by the id of the invoice line; lines without an order are absent. */
    static Map<Long, String> orders(Calls calls, Collection<Row> lines) {
        var credited = calls.read(INVOICE_LINE, links(lines, INVOICE_LINE), "origin");
        var saleLines = new ArrayList<>(links(lines, SALE_LINE));
        saleLines.addAll(links(credited.values(), SALE_LINE));
        var numbers = new HashMap<Long, String>();
        calls.read(SALE_LINE, saleLines, "sale.number")
                .forEach((id, line) ->
                        Optional.ofNullable(line.text("sale.number")).ifPresent(number -> numbers.put(id, number)));
        var orders = new HashMap<Long, String>();
        for (var line : lines) {
            var saleLine = line.link("origin", SALE_LINE);
            var before = line.link("origin", INVOICE_LINE);
            if (saleLine == null && before != null)
                saleLine = Optional.ofNullable(credited.get(before))
                        .map(row -> row.link("origin", SALE_LINE))
                        .orElse(null);
            if (saleLine != null && numbers.containsKey(saleLine)) orders.put(line.id(), numbers.get(saleLine));
        }
        return orders;
    }

    private static List<Long> links(Collection<Row> rows, String model) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.link("origin", model)).stream())
                .distinct()
                .toList();
    }
}
