package bryggen.integration.erp.tryton;

import bryggen.integration.erp.tryton.PriceLists.PriceList;
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
final class Asking {

    /** What is asked in one call: a context decides the price, so its questions go together. */
    record Question(@Nullable Long list, BigDecimal quantity, List<Long> taxes, @Nullable Long customer) {

        static Question about(@Nullable PriceList list, Goods goods, BigDecimal quantity, @Nullable Long customer) {
            var taxes = list != null && list.taxIncluded() ? goods.taxes() : List.<Long>of();
            return new Question(list == null ? null : list.id(), quantity, taxes, customer);
        }
    }

    /** Answers by product: a price, or that there is none. What the ERP could not answer is unknown. */
    record Prices(Map<Long, @Nullable BigDecimal> byProduct) {

        @Nullable
        BigDecimal of(Goods goods) {
            return byProduct.get(goods.id());
        }

        boolean unknown(Goods goods) {
            return !byProduct.containsKey(goods.id());
        }

        boolean none(Goods goods) {
            return byProduct.containsKey(goods.id()) && byProduct.get(goods.id()) == null;
        }
    }

    private final Calls calls;

    Asking(Calls calls) {
        this.calls = calls;
    }

    /** Prices have as many decimals as the ERP keeps on a line of an order. */
    BigDecimal asOnALine(BigDecimal price) {
        return price.setScale(calls.priceDecimals(), RoundingMode.HALF_EVEN);
    }

    /** What one customer pays for so much of these goods; nothing where there is no price. */
    Map<Long, BigDecimal> forCustomer(
            @Nullable PriceList list, long customer, BigDecimal quantity, Collection<Goods> goods) {
        var prices = new HashMap<Long, BigDecimal>();
        for (var each : byQuestion(list, customer, quantity, goods).entrySet())
            ask(each.getKey(), each.getValue()).byProduct().forEach((id, price) -> {
                if (price != null) prices.put(id, asOnALine(price));
            });
        return prices;
    }

    private static Map<Question, List<Goods>> byQuestion(
            @Nullable PriceList list, long customer, BigDecimal quantity, Collection<Goods> goods) {
        var asked = new LinkedHashMap<Question, List<Goods>>();
        for (var each : goods)
            asked.computeIfAbsent(Question.about(list, each, quantity, customer), none -> new ArrayList<>())
                    .add(each);
        return asked;
    }

    Prices ask(Question question, Collection<Goods> goods) {
        var context = new LinkedHashMap<String, Object>();
        context.put(
                "currency",
                calls.frame().currencies().get(calls.frame().currency().getCurrencyCode()));
        context.put("quantity", new Values.Real(question.quantity()));
        if (question.list() != null) context.put("price_list", question.list());
        if (question.customer() != null) context.put("customer", question.customer());
        if (!question.taxes().isEmpty()) context.put("taxes", question.taxes());
        var prices = new HashMap<Long, @Nullable BigDecimal>();
        ask(calls.with(context), goods.stream().map(Goods::id).distinct().toList(), prices);
        return new Prices(prices);
    }

    /** One product whose price cannot be computed fails the whole call; then the halves are asked. */
    private static void ask(Calls asking, List<Long> products, Map<Long, @Nullable BigDecimal> prices) {
        if (products.isEmpty()) return;
        try {
            asking.read(Goods.MODEL, products, "sale_price_uom")
                    .forEach((id, row) -> prices.put(id, row.numberOrNull("sale_price_uom")));
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.BROKEN && fault.kind() != Fault.Kind.REFUSED) throw fault;
            if (products.size() == 1) return;
            int half = products.size() / 2;
            ask(asking, products.subList(0, half), prices);
            ask(asking, products.subList(half, products.size()), prices);
        }
    }
}
