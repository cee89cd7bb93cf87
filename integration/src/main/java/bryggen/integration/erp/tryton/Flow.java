package bryggen.integration.erp.tryton;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What has become of the lines of sales: moves of goods and lines of invoices, and what was given up. */
final class Flow {

    /** In the unit of the line. {@code given} up: moves that were cancelled and shall not be made again. */
    record Done(BigDecimal shipped, BigDecimal invoiced, BigDecimal given) {

        /** A discount is a line with a negative price; here it is one with a negative quantity. */
        Done turned() {
            return new Done(shipped.negate(), invoiced.negate(), given.negate());
        }
    }

    private static final Set<String> BILLED = Set.of("posted", "paid");

    private final Map<Long, Row> moves;
    private final Map<Long, Row> invoiceLines;
    private final Map<Long, Row> shipments;

    private Flow(Map<Long, Row> moves, Map<Long, Row> invoiceLines, Map<Long, Row> shipments) {
        this.moves = moves;
        this.invoiceLines = invoiceLines;
        this.shipments = shipments;
    }

    static Flow read(Calls calls, Collection<Row> lines) {
        var moves = calls.read(
                "stock.move",
                ids(lines, "moves"),
                "state",
                "quantity",
                "uom",
                "shipment",
                "to_location.type",
                "effective_date",
                "origin");
        var invoiceLines =
                calls.read("account.invoice.line", ids(lines, "invoice_lines"), "quantity", "unit", "invoice.state");
        var shipping = moves.values().stream()
                .flatMap(move -> Stream.ofNullable(move.link("shipment", Shipments.MODEL)))
                .toList();
        return new Flow(moves, invoiceLines, calls.read(Shipments.MODEL, shipping, "state"));
    }

    private static List<Long> ids(Collection<Row> lines, String field) {
        return lines.stream()
                .flatMap(line -> line.links(field).stream())
                .distinct()
                .toList();
    }

    Done of(Row line, Units units) {
        var unit = line.link("unit");
        var shipped = BigDecimal.ZERO;
        var given = BigDecimal.ZERO;
        var ignored = Set.copyOf(line.links("moves_ignored"));
        for (var id : line.links("moves")) {
            var move = moves.get(id);
            if (move == null) continue;
            var quantity = units.convert(move.number("quantity"), move.link("uom"), unit);
            if (hasLeft(move))
                shipped = move.is("to_location.type", "customer") ? shipped.add(quantity) : shipped.subtract(quantity);
            else if (ignored.contains(id)) given = given.add(quantity);
        }
        var invoiced = BigDecimal.ZERO;
        for (var id : line.links("invoice_lines")) {
            var billed = invoiceLines.get(id);
            if (billed != null && BILLED.contains(String.valueOf(billed.text("invoice.state"))))
                invoiced = invoiced.add(units.convert(billed.number("quantity"), billed.link("unit"), unit));
        }
        return new Done(shipped, invoiced, given);
    }

    /** The goods of a packed shipment stand on the ramp: they count as sent, as its shipment does. */
    private boolean hasLeft(Row move) {
        if (move.is("state", "done")) return true;
        var shipment = move.link("shipment", Shipments.MODEL);
        var row = shipment == null ? null : shipments.get(shipment);
        return row != null && row.is("state", "packed") && !move.is("state", "cancelled");
    }

    /** Of each line of a sale, how much had left with this shipment or one before it. */
    Map<Long, BigDecimal> leftUpTo(Collection<Row> lines, long shipment, Units units) {
        var left = new HashMap<Long, BigDecimal>();
        for (var line : lines) {
            var sum = BigDecimal.ZERO;
            for (var id : line.links("moves")) {
                var move = moves.get(id);
                var carried = move == null ? null : move.link("shipment", Shipments.MODEL);
                if (move != null && carried != null && carried <= shipment && hasLeft(move))
                    sum = sum.add(units.convert(move.number("quantity"), move.link("uom"), line.link("unit")));
            }
            left.put(line.id(), sum);
        }
        return left;
    }
}
