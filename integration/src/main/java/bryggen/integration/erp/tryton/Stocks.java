package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.set;
import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.IdPage;
import bryggen.integration.stock.StockLevel;
import bryggen.integration.stock.StockLevel.Inbound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The STOCK feed: per product and warehouse what is on hand less what is promised to go out, and what is on its way
 * in. Only moves tell of changes; a product is not touched by them.
 */
final class Stocks implements Source<StockLevel> {

    private static final String MOVE = "stock.move";

    /** Moves that leave or reach a warehouse and are still to come, by product and warehouse. */
    private record Plans(Map<String, BigDecimal> out, Map<String, TreeMap<LocalDate, BigDecimal>> in) {}

    @Override
    public List<Watch> watches(Calls calls, Mark mark) {
        var scope = mark.from() == null ? Goods.ON_OFFER : List.of();
        return List.of(
                Watch.on(Goods.MODEL, scope, "template.write_date", "template.create_date"),
                Watch.through(MOVE, List.of(set("product")), "product"));
    }

    @Override
    public int spread(Calls calls) {
        return Math.max(1, calls.frame().warehouses().size());
    }

    @Override
    public List<Change<StockLevel>> rows(Calls calls, Collection<String> found, Mark mark) {
        var goods = Goods.onOffer(calls, Ids.of(found));
        var levels = levels(calls, goods.values());
        var changes = new ArrayList<Change<StockLevel>>();
        for (var id : found)
            for (var warehouse : calls.frame().warehouses()) {
                var remoteId = remoteId(Long.parseLong(id), warehouse);
                var level = levels.get(remoteId);
                changes.add(
                        level == null
                                ? Change.gone(remoteId)
                                : Change.of(
                                        remoteId, level, "{\"on hand less promised\":\"" + level.available() + "\"}"));
            }
        return changes;
    }

    /** The levels of these goods in all warehouses, by remote id. */
    static Map<String, StockLevel> levels(Calls calls, Collection<Goods> goods) {
        var levels = new LinkedHashMap<String, StockLevel>();
        var stocked = goods.stream().filter(Goods::stocked).toList();
        if (stocked.isEmpty()) return levels;
        var ids = stocked.stream().map(Goods::id).toList();
        var frame = calls.frame();
        var today = calls.now().atZone(frame.zone()).toLocalDate();
        var plans = plans(calls, ids, today);
        for (var warehouse : frame.warehouses()) {
            var there = calls.with(
                    Map.of("locations", List.of(warehouse.id()), "stock_date_end", today, "with_childs", true));
            var onHand = there.read(Goods.MODEL, ids, "quantity");
            for (var each : stocked) {
                var key = remoteId(each.id(), warehouse);
                var row = onHand.get(each.id());
                if (row == null) continue;
                var free = row.number("quantity").subtract(plans.out().getOrDefault(key, BigDecimal.ZERO));
                levels.put(
                        key,
                        new StockLevel(
                                each.sku(),
                                warehouse.code(),
                                warehouse.name(),
                                inSaleUnit(frame, each, free.max(BigDecimal.ZERO)),
                                inbound(frame, each, plans.in().getOrDefault(key, new TreeMap<>())),
                                calls.now()));
            }
        }
        return levels;
    }

    private static List<Inbound> inbound(Frame frame, Goods goods, Map<LocalDate, BigDecimal> planned) {
        return planned.entrySet().stream()
                .map(day -> new Inbound(day.getKey(), inSaleUnit(frame, goods, day.getValue())))
                .toList();
    }

    /** Of a unit that is only sold in wholes, what there is of a part cannot be bought. */
    private static BigDecimal inSaleUnit(Frame frame, Goods goods, BigDecimal quantity) {
        var there = frame.units().convert(quantity, goods.defaultUnit(), goods.saleUnit());
        return frame.units().wholesOnly(goods.saleUnit()) ? there.setScale(0, RoundingMode.FLOOR) : Units.plain(there);
    }

    private static Plans plans(Calls calls, List<Long> products, LocalDate today) {
        var plans = new Plans(new LinkedHashMap<>(), new LinkedHashMap<>());
        var domain = List.of(where("product", "in", products), where("state", "in", List.of("draft", "assigned")));
        for (var move : calls.all(
                MOVE,
                domain,
                "product",
                "internal_quantity",
                "planned_date",
                "from_location.warehouse",
                "to_location.warehouse")) {
            var from = move.link("from_location.warehouse");
            var to = move.link("to_location.warehouse");
            var quantity = move.number("internal_quantity");
            if (from != null && !from.equals(to))
                plans.out().merge(move.link("product") + "@" + from, quantity, BigDecimal::add);
            if (to != null && !to.equals(from)) {
                var planned = move.date("planned_date");
                var day = planned == null || planned.isBefore(today) ? today : planned;
                plans.in()
                        .computeIfAbsent(move.link("product") + "@" + to, key -> new TreeMap<>())
                        .merge(day, quantity, BigDecimal::add);
            }
        }
        return plans;
    }

    private static String remoteId(long product, Frame.Warehouse warehouse) {
        return product + "@" + warehouse.id();
    }

    @Override
    public IdPage ids(Calls calls, @Nullable String cursor, int max) {
        return Ids.page(
                calls, Goods.MODEL, Goods.ON_OFFER, cursor, max, ids -> Goods.onOffer(calls, ids).values().stream()
                        .filter(Goods::stocked)
                        .flatMap(goods ->
                                calls.frame().warehouses().stream().map(warehouse -> remoteId(goods.id(), warehouse)))
                        .toList());
    }

    @Override
    public String findOf(String remoteId) {
        return remoteId.substring(0, Math.max(0, remoteId.indexOf('@')));
    }
}
