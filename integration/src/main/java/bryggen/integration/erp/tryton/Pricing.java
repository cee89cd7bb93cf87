package bryggen.integration.erp.tryton;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.tryton.PriceLists.Line;
import bryggen.integration.erp.tryton.PriceLists.PriceList;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.prices.PriceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of the PRICE feed: asked of the ERP, or reckoned where it has answered the same before. */
final class Pricing {

    /** One product in one list from one quantity on. */
    private record Spot(Goods goods, BigDecimal from) {}

    private final Calls calls;
    private final PriceLists lists;
    private final Reckoning reckoning;
    private final Asking asking;

    Pricing(Calls calls, PriceLists lists, Reckoning reckoning) {
        this.calls = calls;
        this.lists = lists;
        this.reckoning = reckoning;
        this.asking = new Asking(calls);
    }

    static String remoteId(long list, long product, int number) {
        return list + ":" + product + ":" + number;
    }

    /** What the goods cost without a list; a product without a price of its own has none. */
    Asking.Prices bases(Collection<Goods> goods) {
        return asking.ask(new Asking.Question(null, BigDecimal.ONE, List.of(), null), goods);
    }

    Map<Long, List<Change<PriceRow>>> forEverybody(Collection<Goods> goods, Asking.Prices bases) {
        var rows = new LinkedHashMap<Long, List<Change<PriceRow>>>();
        for (var each : goods) {
            var from = PriceLists.start(each, calls.frame().units());
            var row = new ArrayList<Change<PriceRow>>();
            if (!bases.none(each)) row.add(row(remoteId(0, each.id(), 0), null, "list", each, from, bases.of(each)));
            rows.put(each.id(), row);
        }
        return rows;
    }

    Map<Long, List<Change<PriceRow>>> ofList(PriceList list, Collection<Goods> goods, Asking.Prices bases) {
        var steps = new LinkedHashMap<Goods, List<BigDecimal>>();
        for (var each : goods) steps.put(each, steps(list, each, bases.none(each)));
        var prices = new LinkedHashMap<Spot, @Nullable BigDecimal>();
        var asked = new LinkedHashMap<BigDecimal, List<Goods>>();
        var samples = new LinkedHashMap<Line, Spot>();
        var waiting = new LinkedHashMap<Spot, Line>();
        steps.forEach((each, own) -> own.forEach(from -> {
            var line = readable(list, each, from, bases);
            var trust = line == null ? Reckoning.Trust.DIFFERS : reckoning.of(list, line);
            boolean sample = trust == Reckoning.Trust.UNTRIED && !samples.containsKey(line);
            if (sample) samples.put(Objects.requireNonNull(line), new Spot(each, from));
            if (trust == Reckoning.Trust.DIFFERS || sample)
                asked.computeIfAbsent(from, none -> new ArrayList<>()).add(each);
            else waiting.put(new Spot(each, from), Objects.requireNonNull(line));
        }));
        ask(list, asked, prices);
        samples.forEach(
                (line, spot) -> reckoning.proven(list, line, reckon(line, spot.goods(), bases), prices.get(spot)));
        asked.clear();
        waiting.forEach((spot, line) -> {
            if (reckoning.of(list, line) == Reckoning.Trust.AGREES) prices.put(spot, reckon(line, spot.goods(), bases));
            else asked.computeIfAbsent(spot.from(), none -> new ArrayList<>()).add(spot.goods());
        });
        ask(list, asked, prices);
        var rows = new LinkedHashMap<Long, List<Change<PriceRow>>>();
        steps.forEach((each, own) -> rows.put(each.id(), rows(list, each, own, prices)));
        return rows;
    }

    /** Without a price of its own a product costs only what a line of the list says without asking for one. */
    List<BigDecimal> steps(PriceList list, Goods goods, boolean noPrice) {
        var steps = lists.steps(list, goods, calls.frame().units());
        if (!noPrice) return steps;
        return steps.stream()
                .filter(from -> goods.soldAsCounted() && !list.taxIncluded())
                .filter(from -> lists.line(list, goods, from)
                        .map(line -> Formula.of(line.formula(), null))
                        .filter(result -> result.known() && result.price() != null)
                        .isPresent())
                .toList();
    }

    /** The line whose formula we could reckon ourselves. */
    private @Nullable Line readable(PriceList list, Goods goods, BigDecimal from, Asking.Prices bases) {
        if (list.taxIncluded() || !goods.soldAsCounted() || bases.unknown(goods)) return null;
        return lists.line(list, goods, from)
                .filter(line -> Formula.of(line.formula(), bases.of(goods)).known())
                .orElse(null);
    }

    private static @Nullable BigDecimal reckon(Line line, Goods goods, Asking.Prices bases) {
        return Formula.of(line.formula(), bases.of(goods)).price();
    }

    private void ask(PriceList list, Map<BigDecimal, List<Goods>> asked, Map<Spot, @Nullable BigDecimal> prices) {
        asked.forEach((from, about) -> {
            var byTaxes = new LinkedHashMap<Asking.Question, List<Goods>>();
            for (var each : about)
                byTaxes.computeIfAbsent(Asking.Question.about(list, each, from, null), none -> new ArrayList<>())
                        .add(each);
            byTaxes.forEach((question, goods) -> {
                var answers = asking.ask(question, goods);
                for (var each : goods) if (!answers.unknown(each)) prices.put(new Spot(each, from), answers.of(each));
            });
        });
    }

    private List<Change<PriceRow>> rows(
            PriceList list, Goods goods, List<BigDecimal> steps, Map<Spot, @Nullable BigDecimal> prices) {
        var rows = new ArrayList<Change<PriceRow>>();
        for (var from : steps) {
            var id = remoteId(list.id(), goods.id(), rows.size());
            rows.add(row(id, list, list.name(), goods, from, prices.get(new Spot(goods, from))));
        }
        return rows;
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
            var unitPrice = new UnitPrice(asking.asOnALine(price), calls.frame().currency(), BigDecimal.ONE);
            var key = list == null ? null : String.valueOf(list.id());
            return Change.of(remoteId, new PriceRow(null, key, goods.sku(), from, unitPrice, null, null, source), raw);
        } catch (IllegalArgumentException e) {
            return Change.unreadable(remoteId, raw, String.valueOf(e.getMessage()));
        }
    }
}
