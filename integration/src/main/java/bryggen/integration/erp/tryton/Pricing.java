package bryggen.integration.erp.tryton;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.tryton.PriceLists.PriceList;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.prices.PriceRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the ERP what things cost, many at a time. */
final class Pricing {

    /** As many as a line of an order has. */
    private static final int DECIMALS = 4;

    /** What is asked in one call: a context decides the price, so its questions go together. */
    private record Question(@Nullable Long list, BigDecimal quantity, List<Long> taxes, @Nullable Long customer) {}

    private final Calls calls;
    private final PriceLists lists;

    Pricing(Calls calls, PriceLists lists) {
        this.calls = calls;
        this.lists = lists;
    }

    static String remoteId(long list, long product, int number) {
        return list + ":" + product + ":" + number;
    }

    Map<Long, List<Change<PriceRow>>> forEverybody(Collection<Goods> goods) {
        var rows = new LinkedHashMap<Long, List<Change<PriceRow>>>();
        var prices = ask(new Question(null, BigDecimal.ONE, List.of(), null), goods);
        for (var each : goods) {
            var from = PriceLists.start(each, calls.frame().units());
            rows.put(
                    each.id(),
                    List.of(row(remoteId(0, each.id(), 0), null, "list", each, from, prices.get(each.id()))));
        }
        return rows;
    }

    Map<Long, List<Change<PriceRow>>> ofList(PriceList list, Collection<Goods> goods) {
        var asked = new LinkedHashMap<Question, List<Goods>>();
        var steps = new HashMap<Long, List<BigDecimal>>();
        for (var each : goods) {
            var own = lists.steps(list, each, calls.frame().units());
            steps.put(each.id(), own);
            own.forEach(step -> asked.computeIfAbsent(question(list, each, step, null), q -> new ArrayList<>())
                    .add(each));
        }
        var answers = new HashMap<Question, Map<Long, BigDecimal>>();
        asked.forEach((question, about) -> answers.put(question, ask(question, about)));
        var rows = new LinkedHashMap<Long, List<Change<PriceRow>>>();
        for (var each : goods) {
            var own = steps.getOrDefault(each.id(), List.of());
            var priced = new ArrayList<Change<PriceRow>>();
            for (int n = 0; n < own.size(); n++) {
                var answer = answers.getOrDefault(question(list, each, own.get(n), null), Map.of());
                priced.add(row(
                        remoteId(list.id(), each.id(), n), list, list.name(), each, own.get(n), answer.get(each.id())));
            }
            rows.put(each.id(), priced);
        }
        return rows;
    }

    private static Question question(
            @Nullable PriceList list, Goods goods, BigDecimal quantity, @Nullable Long customer) {
        var taxes = list != null && list.taxIncluded() ? goods.taxes() : List.<Long>of();
        return new Question(list == null ? null : list.id(), quantity, taxes, customer);
    }

    private Change<PriceRow> row(
            String remoteId,
            @Nullable PriceList list,
            String source,
            Goods goods,
            BigDecimal from,
            @Nullable BigDecimal price) {
        var raw = "{\"price\":" + (price == null ? "null" : "\"" + price + "\"") + "}";
        try {
            if (price == null) throw new IllegalArgumentException("the ERP gives no price of " + goods.code());
            var unitPrice = new UnitPrice(price, calls.frame().currency(), BigDecimal.ONE);
            var key = list == null ? null : String.valueOf(list.id());
            return Change.of(remoteId, new PriceRow(null, key, goods.sku(), from, unitPrice, null, null, source), raw);
        } catch (IllegalArgumentException e) {
            return Change.unreadable(remoteId, raw, String.valueOf(e.getMessage()));
        }
    }

    /** What one customer pays for so much of these goods, by product. */
    Map<Long, BigDecimal> forCustomer(
            @Nullable Long list, long customer, BigDecimal quantity, Collection<Goods> goods) {
        var known = list == null ? null : lists.byId().get(list);
        var asked = new LinkedHashMap<Question, List<Goods>>();
        for (var each : goods)
            asked.computeIfAbsent(question(known, each, quantity, customer), q -> new ArrayList<>())
                    .add(each);
        var prices = new HashMap<Long, BigDecimal>();
        asked.forEach((question, about) -> prices.putAll(ask(question, about)));
        return prices;
    }

    private Map<Long, BigDecimal> ask(Question question, Collection<Goods> goods) {
        var context = new LinkedHashMap<String, Object>();
        context.put(
                "currency",
                calls.frame().currencies().get(calls.frame().currency().getCurrencyCode()));
        context.put("quantity", new Values.Real(question.quantity()));
        if (question.list() != null) context.put("price_list", question.list());
        if (question.customer() != null) context.put("customer", question.customer());
        if (!question.taxes().isEmpty()) context.put("taxes", question.taxes());
        var prices = new HashMap<Long, BigDecimal>();
        ask(calls.with(context), goods.stream().map(Goods::id).toList(), prices);
        return prices;
    }

    /** One product whose price cannot be computed fails the whole call; then the halves are asked. */
    private static void ask(Calls asking, List<Long> products, Map<Long, BigDecimal> prices) {
        if (products.isEmpty()) return;
        try {
            asking.read(Goods.MODEL, products, "sale_price_uom").forEach((id, row) -> {
                var price = row.numberOrNull("sale_price_uom");
                if (price != null) prices.put(id, price.setScale(DECIMALS, RoundingMode.HALF_EVEN));
            });
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.BROKEN && fault.kind() != Fault.Kind.REFUSED) throw fault;
            if (products.size() == 1) return;
            int half = products.size() / 2;
            ask(asking, products.subList(0, half), prices);
            ask(asking, products.subList(half, products.size()), prices);
        }
    }
}
