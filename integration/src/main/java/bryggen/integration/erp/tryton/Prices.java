package bryggen.integration.erp.tryton;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.IdPage;
import bryggen.integration.erp.tryton.PriceLists.PriceList;
import bryggen.integration.prices.PriceRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PRICE feed: the list price of all goods for everybody, and the price of every list at every break. Prices are
 * formulas that the ERP evaluates, product by product: goods are priced again when they moved, a whole list when it or
 * one of its lines did. A list that has nothing to say about a product has no row for it: everybody's price holds.
 *
 * <p>The rows of a product in a list are numbered by their breaks, {@code list:product:number}; where there are fewer
 * breaks than before, the numbers above are gone.
 */
final class Prices implements Source<PriceRow> {

    /** The list that stands for no list: everybody's prices. */
    private static final long EVERYBODY = 0;

    private final Reckoning reckoning = new Reckoning();

    @Override
    public List<Watch> watches(Calls calls, Mark mark) {
        var scope = mark.from() == null ? Goods.ON_OFFER : List.of();
        var watches = new ArrayList<Watch>();
        watches.add(Watch.on(Goods.MODEL, scope, "template.write_date", "template.create_date"));
        mark.notes().forEach((name, state) -> {
            if (name.startsWith("again "))
                watches.add(new Watch(
                        Goods.MODEL, Goods.ON_OFFER, List.of(), List.of(), name.substring("again ".length()) + ":"));
        });
        return watches;
    }

    /** Lists that are not as they were last time are priced again in this round. */
    @Override
    public Map<String, String> begin(Calls calls, Mark mark) {
        var notes = new LinkedHashMap<String, String>();
        var lists = calls.priceLists().byId();
        lists.forEach((id, list) ->
                notes.put("list " + id, list.state() + " " + list.breaks().size()));
        if (mark.from() == null) return notes;
        mark.notes().forEach((name, state) -> {
            if (!name.startsWith("list ") || state.equals(notes.get(name))) return;
            notes.put("again " + name.substring("list ".length()), state.substring(state.indexOf(' ') + 1));
        });
        lists.keySet().stream()
                .filter(id -> !mark.notes().containsKey("list " + id))
                .forEach(id -> notes.put("again " + id, "0"));
        return notes;
    }

    @Override
    public Map<String, String> end(Mark mark) {
        var notes = new LinkedHashMap<>(mark.notes());
        notes.keySet().removeIf(name -> name.startsWith("again "));
        return notes;
    }

    @Override
    public int spread(Calls calls) {
        return 1
                + calls.priceLists().byId().values().stream()
                        .filter(list -> !list.lines().isEmpty())
                        .mapToInt(list -> 1 + Math.min(3, list.breaks().size()))
                        .sum();
    }

    @Override
    public List<Change<PriceRow>> rows(Calls calls, Collection<String> found, Mark mark) {
        var lists = calls.priceLists();
        var products = found.stream().map(Prices::productOf).distinct().toList();
        var goods = Goods.onOffer(calls, products);
        var pricing = new Pricing(calls, lists, reckoning);
        var bases = pricing.bases(goods.values());
        var wanted = new LinkedHashMap<Long, List<Long>>();
        for (var each : found)
            listsOf(each, lists).forEach(list -> wanted.computeIfAbsent(list, none -> new ArrayList<>())
                    .add(productOf(each)));
        var changes = new ArrayList<Change<PriceRow>>();
        wanted.forEach((list, ids) -> {
            var all = lists.byId().get(list);
            var here = new LinkedHashSet<>(ids)
                    .stream().map(goods::get).filter(g -> g != null).toList();
            var rows = list == EVERYBODY
                    ? pricing.forEverybody(here, bases)
                    : all == null ? Map.<Long, List<Change<PriceRow>>>of() : pricing.ofList(all, here, bases);
            for (var id : new LinkedHashSet<>(ids)) {
                var priced = rows.getOrDefault(id, List.of());
                changes.addAll(priced);
                for (int n = priced.size(); n < mostRows(mark, list, all); n++)
                    changes.add(Change.gone(Pricing.remoteId(list, id, n)));
            }
        });
        return changes;
    }

    /** How many rows a product may have had in a list when it was last priced. */
    private static int mostRows(Mark mark, long list, @Nullable PriceList now) {
        if (list == EVERYBODY) return 1;
        if (mark.from() == null) return 0;
        var before = mark.notes().getOrDefault("again " + list, "0");
        return 1
                + Math.max(
                        Integer.parseInt(before), now == null ? 0 : now.breaks().size());
    }

    private static List<Long> listsOf(String found, PriceLists lists) {
        int colon = found.indexOf(':');
        if (colon > 0) return List.of(Long.parseLong(found.substring(0, colon)));
        var all = new ArrayList<Long>();
        all.add(EVERYBODY);
        all.addAll(lists.byId().keySet());
        return all;
    }

    private static long productOf(String found) {
        return Long.parseLong(found.substring(found.indexOf(':') + 1));
    }

    @Override
    public IdPage ids(Calls calls, @Nullable String cursor, int max) {
        var lists = calls.priceLists();
        var pricing = new Pricing(calls, lists, reckoning);
        return Ids.page(calls, Goods.MODEL, Goods.ON_OFFER, cursor, max, ids -> {
            var rows = new ArrayList<String>();
            var offered = Goods.onOffer(calls, ids).values();
            var bases = pricing.bases(offered);
            for (var goods : offered) {
                boolean none = bases.none(goods);
                if (!none) rows.add(Pricing.remoteId(EVERYBODY, goods.id(), 0));
                for (var list : lists.byId().values())
                    for (int n = 0; n < pricing.steps(list, goods, none).size(); n++)
                        rows.add(Pricing.remoteId(list.id(), goods.id(), n));
            }
            return rows;
        });
    }

    @Override
    public String findOf(String remoteId) {
        return remoteId.substring(0, Math.max(0, remoteId.lastIndexOf(':')));
    }
}
