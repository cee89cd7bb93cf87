package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
            for (var line : lines) if (line.from().signum() > 0) breaks.add(line.from());
            return breaks;
        }
    }

    /** For one product, the products of one category, or all; from a quantity on. The first that fits counts. */
    record Line(
            long id,
            @Nullable Long product,
            @Nullable Long category,
            BigDecimal from,
            @Nullable BigDecimal sequence,
            @Nullable String formula) {
        boolean fits(long id, Collection<Long> categories) {
            return (product == null || product == id) && (category == null || categories.contains(category));
        }
    }

    private static final Comparator<Line> AS_THE_ERP_READS = Comparator.comparing(
                    Line::sequence, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Line::id);

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
                "sequence",
                "formula",
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
                                line.id(),
                                line.link("product"),
                                line.link("category"),
                                line.number("quantity").stripTrailingZeros(),
                                line.numberOrNull("sequence"),
                                line.text("formula")))
                        .sorted(AS_THE_ERP_READS)
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
     * price from the start. None when the list has nothing to say about them: then everybody's price holds.
     */
    List<BigDecimal> steps(PriceList list, Goods goods, Units units) {
        var fitting = fitting(list, goods);
        if (fitting.isEmpty() && !list.taxIncluded()) return List.of();
        var steps = new TreeSet<BigDecimal>();
        steps.add(start(goods, units));
        for (var line : fitting)
            if (line.from().signum() > 0)
                steps.add(
                        list.inSaleUnit()
                                ? line.from()
                                : units.least(line.from(), goods.defaultUnit(), goods.saleUnit()));
        return List.copyOf(steps);
    }

    /** The line that counts for so much of these goods, where they are sold in the unit in which they are counted. */
    Optional<Line> line(PriceList list, Goods goods, BigDecimal quantity) {
        return fitting(list, goods).stream()
                .filter(line -> line.from().compareTo(quantity) <= 0)
                .findFirst();
    }

    private List<Line> fitting(PriceList list, Goods goods) {
        var categories = new HashSet<Long>();
        goods.categories().forEach(id -> categories.addAll(parents.getOrDefault(id, List.of(id))));
        return list.lines().stream()
                .filter(line -> line.fits(goods.id(), categories))
                .toList();
    }

    /** The least that can be bought. */
    static BigDecimal start(Goods goods, Units units) {
        return units.wholesOnly(goods.saleUnit()) ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
