package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.IdPage;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.shipments.ErpShipment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SHIPMENT feed: what has left, or stands packed on the ramp, for orders. */
final class Shipments implements Source<ErpShipment> {

    static final String MODEL = "stock.shipment.out";

    private static final List<Object> LEFT =
            List.of(where("state", "in", List.of("packed", "done")), where("moves.origin", "like", "sale.line,%"));
    private static final String[] FIELDS = {
        "number", "reference", "state", "effective_date", "carrier.party.name", "write_date", "create_date"
    };

    /** One page's shipments with all that their rows need. */
    private record Load(
            Map<Long, List<Row>> moves,
            Map<Long, Row> lines,
            Map<Long, Row> sales,
            Map<Long, Integer> positions,
            Flow flow,
            Map<Long, List<String>> parcels) {}

    @Override
    public List<Watch> watches(Calls calls, Mark mark) {
        return List.of(
                Watch.on(MODEL, mark.from() == null ? LEFT : List.of()),
                Watch.through("stock.move", List.of(where("shipment", "like", MODEL + ",%")), "shipment"));
    }

    @Override
    public List<Change<ErpShipment>> rows(Calls calls, Collection<String> found, Mark mark) {
        var domain = new ArrayList<Object>(LEFT);
        domain.add(where("id", "in", Ids.of(found)));
        var shipments = new HashMap<Long, Row>();
        calls.all(MODEL, domain, FIELDS).forEach(row -> shipments.put(row.id(), row));
        var load = load(calls, shipments.keySet());
        var changes = new ArrayList<Change<ErpShipment>>();
        for (var id : found) {
            var row = shipments.get(Long.parseLong(id));
            changes.add(row == null ? Change.gone(id) : change(calls, row, load));
        }
        return changes;
    }

    private static Load load(Calls calls, Collection<Long> shipments) {
        var references = shipments.stream().map(id -> MODEL + "," + id).toList();
        var moves = new HashMap<Long, List<Row>>();
        var lineIds = new ArrayList<Long>();
        var domain = List.of(where("shipment", "in", references), where("origin", "like", "sale.line,%"));
        if (!shipments.isEmpty())
            for (var move : calls.all(
                    "stock.move",
                    domain,
                    "shipment",
                    "origin",
                    "quantity",
                    "uom",
                    "state",
                    "product.code",
                    "product.name")) {
                moves.computeIfAbsent(
                                Objects.requireNonNullElse(move.link("shipment", MODEL), 0L), none -> new ArrayList<>())
                        .add(move);
                Optional.ofNullable(move.link("origin", "sale.line")).ifPresent(lineIds::add);
            }
        var lines = calls.read(
                "sale.line",
                lineIds,
                "sale",
                "sequence",
                "quantity",
                "unit",
                "moves",
                "invoice_lines",
                "moves_ignored");
        var saleIds = lines.values().stream()
                .flatMap(line -> line.links("sale").stream())
                .toList();
        var sales = calls.read(OrderReader.SALE, saleIds, "number", "reference", "create_uid", "party.code");
        return new Load(
                moves,
                lines,
                sales,
                positions(calls, sales.keySet()),
                Flow.read(calls, lines.values()),
                parcels(calls, references));
    }

    private static Map<Long, Integer> positions(Calls calls, Collection<Long> sales) {
        var bySale = new HashMap<Long, List<Row>>();
        var positions = new HashMap<Long, Integer>();
        if (sales.isEmpty()) return positions;
        var domain = List.of(where("sale", "in", List.copyOf(sales)), Positions.COUNTED.get(0));
        for (var line : calls.all("sale.line", domain, "sale", "sequence"))
            bySale.computeIfAbsent(Objects.requireNonNullElse(line.link("sale"), 0L), none -> new ArrayList<>())
                    .add(line);
        bySale.values().forEach(lines -> positions.putAll(Positions.of(lines)));
        return positions;
    }

    private static Map<Long, List<String>> parcels(Calls calls, List<String> shipments) {
        var parcels = new HashMap<Long, List<String>>();
        if (shipments.isEmpty()) return parcels;
        var domain = List.of(where("shipment", "in", shipments));
        for (var row : calls.all("stock.package", domain, "shipment", "code")) {
            var code = row.text("code");
            if (code != null)
                parcels.computeIfAbsent(
                                Objects.requireNonNullElse(row.link("shipment", MODEL), 0L), none -> new ArrayList<>())
                        .add(code);
        }
        return parcels;
    }

    private static Change<ErpShipment> change(Calls calls, Row row, Load load) {
        var id = String.valueOf(row.id());
        try {
            return Change.of(id, shipment(calls, row, load), row.raw());
        } catch (IllegalArgumentException e) {
            return Change.unreadable(id, row.raw(), String.valueOf(e.getMessage()));
        }
    }

    private static ErpShipment shipment(Calls calls, Row row, Load load) {
        var lines = lines(calls.frame().units(), row.id(), load);
        var sale = load.moves().getOrDefault(row.id(), List.of()).stream()
                .flatMap(move -> Optional.ofNullable(move.link("origin", "sale.line")).stream())
                .flatMap(line -> Optional.ofNullable(load.lines().get(line)).stream())
                .flatMap(line -> Optional.ofNullable(load.sales().get(line.link("sale"))).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the shipment belongs to no order"));
        return new ErpShipment(
                String.valueOf(row.id()),
                Objects.requireNonNullElse(row.text("number"), String.valueOf(row.id())),
                // whose order it is; the goods may go to somebody else
                new AccountNumber(sale.required("party.code", "the customer has no code")),
                Objects.requireNonNullElse(sale.text("number"), String.valueOf(sale.id())),
                Sales.ours(calls, sale),
                shippedAt(row, calls.frame().zone()),
                row.text("carrier.party.name"),
                row.text("reference"),
                null,
                load.parcels().getOrDefault(row.id(), List.of()),
                lines,
                row.changedAt());
    }

    private static List<ErpShipment.Line> lines(Units units, long shipment, Load load) {
        var byLine = new LinkedHashMap<Long, ErpShipment.Line>();
        var left = load.flow().leftUpTo(load.lines().values(), shipment, units);
        for (var move : load.moves().getOrDefault(shipment, List.of())) {
            var id = move.link("origin", "sale.line");
            var line = id == null ? null : load.lines().get(id);
            if (id == null || line == null || move.is("state", "cancelled")) continue;
            var shipped = units.convert(move.number("quantity"), move.link("uom"), line.link("unit"));
            var before = byLine.get(id);
            if (before != null) shipped = shipped.add(before.shipped());
            var ordered = Units.plain(line.number("quantity"));
            var outstanding =
                    ordered.subtract(left.getOrDefault(id, BigDecimal.ZERO)).max(BigDecimal.ZERO);
            byLine.put(
                    id,
                    new ErpShipment.Line(
                            load.positions().getOrDefault(id, 1),
                            OrderReader.sku(move),
                            Objects.requireNonNullElse(move.text("product.name"), "–"),
                            ordered,
                            shipped,
                            outstanding));
        }
        return List.copyOf(byLine.values());
    }

    /** Tryton keeps the day; on that day the last change is the better guess, later it is noon. */
    private static Instant shippedAt(Row row, ZoneId zone) {
        var day = row.date("effective_date");
        var changed = row.changedAt();
        if (day == null || changed.atZone(zone).toLocalDate().equals(day)) return changed;
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    @Override
    public IdPage ids(Calls calls, @Nullable String cursor, int max) {
        return Ids.page(calls, MODEL, LEFT, cursor, max);
    }
}
