package bryggen.sandbox.range;

import bryggen.integration.items.Item;
import bryggen.integration.kernel.Gtin;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import bryggen.sandbox.books.CheckDigits;
import bryggen.sandbox.range.Series.Variant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All products of Nordvik Industri AS, made from the range files: the same every time. */
final class Catalogue {
    private static final List<String> FILES =
            List.of("pumps", "valves", "fittings", "fasteners", "cable", "seals", "drives", "service");

    /** A product with what is not said in its item: list price per {@code base}, and how many the warehouses hold. */
    record Product(Item item, BigDecimal listPrice, BigDecimal base, long stock, String category) {}

    private final Map<String, Map<String, String>> words = RangeFile.words();
    private int serial = 1000;

    List<Product> products() {
        var all = new ArrayList<Product>();
        for (var file : FILES)
            for (var series : RangeFile.read(file)) {
                var variants = series.variants();
                for (int i = 0; i < variants.size(); i++)
                    all.add(product(variants.get(i), neighbours(variants, i), file));
            }
        all.add(bare());
        return all;
    }

    private Product product(Variant variant, List<Sku> alternatives, String file) {
        var series = variant.series();
        var unit = series.fact("unit", "C62 1 1").split("\\s+", -1);
        boolean service = unit[0].equals("HUR") || series.facts.containsKey("service");
        var gtin = service ? null : new Gtin(CheckDigits.gs1("70%010d".formatted(serial++)));
        var item = new Item(
                new Sku(variant.sku()),
                gtin,
                new Unit(unit[0]),
                texts(variant),
                series.category,
                data(variant),
                new BigDecimal(unit[1]),
                new BigDecimal(unit[2]),
                unit.length > 3 ? new BigDecimal(unit[3]) : null,
                Integer.valueOf(series.fact("lead", "3")),
                TaxRate.of("S", "25"),
                alternatives,
                picture(variant),
                true);
        var price = new BigDecimal(variant.values().get("price"))
                .multiply(BigDecimal.valueOf(variant.factor()))
                .setScale(2, RoundingMode.HALF_UP);
        long stock = service ? -1 : stock(variant);
        return new Product(item, price, new BigDecimal(series.fact("per", "1")), stock, file);
    }

    /** As ERPs have them: a number, a name in one language, a price, nothing else. */
    private static Product bare() {
        var texts = Map.of("nb", new Item.Text("Restparti 4711, usortert", null));
        var item = new Item(
                new Sku("RESTPARTI-4711"),
                null,
                Unit.PIECE,
                texts,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                true);
        return new Product(item, new BigDecimal("49.00"), BigDecimal.ONE, 12, "");
    }

    private static Map<String, Item.Text> texts(Variant variant) {
        var texts = new HashMap<String, Item.Text>();
        for (var language : Series.LANGUAGES) {
            var said = Series.say(language, variant.series().fact(language, ""), variant.values());
            var parts = said.split("\\s+:\\s+", 2);
            texts.put(language, new Item.Text(parts[0], parts.length > 1 ? parts[1] : null));
        }
        return texts;
    }

    private List<Item.Attribute> data(Variant variant) {
        var attributes = new ArrayList<Item.Attribute>();
        for (var datum : variant.series().fact("data", "").split("\\s*\\|\\s*", -1)) {
            var word = datum.split("\\s+", 2)[0];
            if (word.isEmpty()) continue;
            var value = Series.fill(datum.substring(word.length()).strip(), variant.values());
            attributes.add(new Item.Attribute(words.getOrDefault(word, Map.of("en", word)), value));
        }
        return attributes;
    }

    private static Item.Picture picture(Variant variant) {
        var svg = Drawings.draw(variant.series().fact("picture", "box"), variant.share(), variant.look());
        return new Item.Picture("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
    }

    /** The next larger and the next smaller of its kind. */
    private static List<Sku> neighbours(List<Variant> variants, int at) {
        var near = new ArrayList<Sku>();
        if (at + 1 < variants.size()) near.add(new Sku(variants.get(at + 1).sku()));
        if (at > 0) near.add(new Sku(variants.get(at - 1).sku()));
        return near;
    }

    /** Between the series' bounds, by the number's own hash; one in eleven is sold out. */
    private static long stock(Variant variant) {
        var bounds = variant.series().fact("stock", "5 40").split("\\s+", -1);
        long low = Long.parseLong(bounds[0]);
        long high = Long.parseLong(bounds[1]);
        int hash = Math.floorMod(variant.sku().hashCode() * 31, 7919);
        var known = variant.series().fact("known", "").split("\\s+", -1);
        for (int i = 0; i + 1 < known.length; i += 2)
            if (known[i].equals(variant.sku())) return Long.parseLong(known[i + 1]);
        return hash % 11 == 0 ? 0 : low + hash % (high - low + 1);
    }
}
