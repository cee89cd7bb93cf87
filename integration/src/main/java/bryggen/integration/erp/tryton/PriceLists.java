package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The active price lists with their lines. What a line's formula gives is asked, never computed here. */
record PriceLists(Map<Long, PriceList> byId, Map<Long, List<Long>> parents) {

    /** @param state moves when the list or any of its lines was changed, added or taken away */
    record PriceList(long id, String name, boolean taxIncluded, boolean inSaleUnit, List<Line> lines, String state) {

        /** The quantities of the list at which a price may change, the lowest first. */
        SortedSet<BigDecimal> breaks() {
            var breaks = new TreeSet<BigDecimal>();
            lines.forEach(line -> breaks.add(line.from()));
            return breaks;
        }
    }

    /** For one product, the products of one category, or all; from a quantity on. */
    record Line(@Nullable Long product, @Nullable Long category, BigDecimal from) {
        boolean fits(long id, Collection<Long> categories) {
            return (product == null || product == id) && (category == null || categories.contains(category));
        }
    }

    static PriceLists read(Calls calls) {
        var lists = new LinkedHashMap<Long, PriceList>();
        if (!calls.knows("party.party", "sale_price_list")) return new PriceLists(lists, Map.of());
        var lines = new LinkedHashMap<Long, List<Row>>();
        for (var row : calls.all(
                "product.price_list.line",
                List.of(),
                "price_list",
                "product",
                "category",
                "quantity",
                "write_date",
                "create_date"))
            lines.computeIfAbsent(Objects.requireNonNullElse(row.link("price_list"), 0L), list -> new ArrayList<>())
                    .add(row);
        var active = List.of(where("active", "=", true), where("company", "=", calls.company()));
        for (var row :
                calls.all("product.price_list", active, "name", "tax_included", "unit", "write_date", "create_date")) {
            var own = lines.getOrDefault(row.id(), List.of());
            lists.put(row.id(), list(row, own));
        }
        return new PriceLists(lists, parents(calls));
    }

    private static PriceList list(Row row, List<Row> lines) {
        var state = new StringBuilder().append(row.changedAt());
        lines.forEach(line -> state.append(line.id()).append(line.changedAt()));
        var sum = new CRC32();
        sum.update(state.toString().getBytes(StandardCharsets.UTF_8));
        return new PriceList(
                row.id(),
                Objects.requireNonNullElse(row.text("name"), String.valueOf(row.id())),
                row.flag("tax_included"),
                row.is("unit", "product_sale"),
                lines.stream()
                        .map(line -> new Line(
                                line.link("product"),
                                line.link("category"),
                                line.number("quantity").stripTrailingZeros()))
                        .toList(),
                Long.toHexString(sum.getValue()));
    }

    /** Each category with all above it. */
    private static Map<Long, List<Long>> parents(Calls calls) {
        var parent = new LinkedHashMap<Long, Long>();
        for (var row : calls.all("product.category", List.of(), "parent"))
            parent.put(row.id(), Objects.requireNonNullElse(row.link("parent"), 0L));
        var all = new LinkedHashMap<Long, List<Long>>();
        for (var category : parent.keySet()) {
            var line = new ArrayList<Long>();
            for (Long each = category; each != null && each != 0 && line.size() < 50; each = parent.get(each))
                line.add(each);
            all.put(category, line);
        }
        return all;
    }

    /**
     * The quantities, in the unit of sale, at which this list may give these goods another price; the first is the
     * price from the start.
     */
    List<BigDecimal> steps(PriceList list, Goods goods, Units units) {
        var categories = new ArrayList<Long>();
        goods.categories().forEach(id -> categories.addAll(parents.getOrDefault(id, List.of(id))));
        var steps = new TreeSet<BigDecimal>();
        steps.add(start(goods, units));
        for (var line : list.lines())
            if (line.from().signum() > 0 && line.fits(goods.id(), categories))
                steps.add(
                        list.inSaleUnit()
                                ? line.from()
                                : units.convert(line.from(), goods.defaultUnit(), goods.saleUnit()));
        return List.copyOf(steps);
    }

    /** The least that can be bought. */
    static BigDecimal start(Goods goods, Units units) {
        return units.wholesOnly(goods.saleUnit()) ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
