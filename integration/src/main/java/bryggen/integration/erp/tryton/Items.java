package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.IdPage;
import bryggen.integration.items.Item;
import bryggen.integration.kernel.Gtin;
import bryggen.integration.kernel.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ITEM feed: products that may be sold, also those that are no longer offered. */
final class Items implements Source<Item> {

    private static final String[] FIELDS = {
        "code",
        "name",
        "description",
        "active",
        "salable",
        "template.active",
        "template.categories",
        "template.account_category.customer_taxes_used",
        "sale_uom",
        "default_uom",
        "lead_time",
        "attributes",
        "identifiers",
        "write_date",
        "create_date"
    };

    /** Names and descriptions in one language; attributes by their key. */
    private record Named(Map<Long, Row> products, Map<Long, Row> categories, Map<String, Row> attributes) {}

    @Override
    public List<Watch> watches(Calls calls, Mark mark) {
        var scope = mark.from() == null ? Goods.FOR_SALE : List.of();
        return List.of(
                Watch.on(
                        Goods.MODEL,
                        scope,
                        "template.write_date",
                        "template.create_date",
                        "template.account_category.write_date"),
                Watch.through("product.identifier", List.of(), "product"));
    }

    @Override
    public List<Change<Item>> rows(Calls calls, Collection<String> found, Mark mark) {
        var products = calls.read(Goods.MODEL, Ids.of(found), FIELDS);
        var gtins = gtins(calls, products.values());
        var names = names(calls, products);
        var codes = products.values().stream()
                .map(row -> Objects.requireNonNullElse(row.text("code"), ""))
                .filter(Goods::isSku)
                .toList();
        var meant = Goods.byCode(calls, codes);
        var changes = new ArrayList<Change<Item>>();
        for (var id : found) {
            var row = products.get(Long.parseLong(id));
            changes.add(
                    row == null || !row.flag("salable")
                            ? Change.gone(id)
                            : change(calls.frame(), id, row, meant, gtins, names));
        }
        return changes;
    }

    private static Change<Item> change(
            Frame frame,
            String id,
            Row row,
            Map<String, Goods> meant,
            Map<Long, Gtin> gtins,
            Map<String, Named> names) {
        try {
            var code = row.required("code", "the product has no code: " + row.text("name"));
            var winner = meant.get(code);
            if (winner != null && winner.id() != row.id())
                throw new IllegalArgumentException("another product has the same code: " + code);
            return Change.of(id, item(frame, new Sku(code), row, gtins.get(row.id()), names), row.raw());
        } catch (IllegalArgumentException e) {
            return Change.unreadable(id, row.raw(), String.valueOf(e.getMessage()));
        }
    }

    private static Item item(Frame frame, Sku sku, Row row, @Nullable Gtin gtin, Map<String, Named> names) {
        var texts = new LinkedHashMap<String, Item.Text>();
        names.forEach((language, named) -> {
            var text = named.products().get(row.id());
            var name = text == null ? null : text.text("name");
            texts.put(
                    language,
                    new Item.Text(name == null ? sku.value() : name, text == null ? null : text.text("description")));
        });
        var unit = row.link("sale_uom") == null ? row.link("default_uom") : row.link("sale_uom");
        return new Item(
                sku,
                gtin,
                frame.units().unit(unit),
                texts,
                category(row, names),
                attributes(row, names),
                null,
                null,
                null,
                row.days("lead_time"),
                frame.taxes().first(row.links("template.account_category.customer_taxes_used")),
                List.of(),
                null,
                row.flag("active") && row.flag("template.active"));
    }

    private static Item.@Nullable Category category(Row product, Map<String, Named> names) {
        for (var id : product.links("template.categories")) {
            var translations = new LinkedHashMap<String, String>();
            String parent = null;
            for (var language : names.entrySet()) {
                var row = language.getValue().categories().get(id);
                if (row == null || row.text("name") == null) continue;
                translations.put(language.getKey(), String.valueOf(row.text("name")));
                parent = Optional.ofNullable(row.link("parent"))
                        .map(String::valueOf)
                        .orElse(null);
            }
            if (!translations.isEmpty())
                return new Item.Category(String.valueOf(id), parent, translations, above(id, names));
        }
        return null;
    }

    /** From the topmost down to the one right above; circles end. */
    private static List<Item.Above> above(long category, Map<String, Named> names) {
        var above = new LinkedHashMap<Long, Item.Above>();
        var first = names.values().iterator().next().categories();
        for (var id = parentOf(first, category); id != null && !above.containsKey(id); id = parentOf(first, id)) {
            var translations = new LinkedHashMap<String, String>();
            for (var language : names.entrySet()) {
                var row = language.getValue().categories().get(id);
                if (row != null && row.text("name") != null)
                    translations.put(language.getKey(), String.valueOf(row.text("name")));
            }
            above.put(id, new Item.Above(String.valueOf(id), translations));
        }
        var fromTheTop = new ArrayList<>(above.values());
        Collections.reverse(fromTheTop);
        return fromTheTop;
    }

    private static @Nullable Long parentOf(Map<Long, Row> categories, @Nullable Long category) {
        var row = category == null ? null : categories.get(category);
        return row == null ? null : row.link("parent");
    }

    private static List<Item.Attribute> attributes(Row product, Map<String, Named> names) {
        var attributes = new ArrayList<Item.Attribute>();
        product.json().path("attributes").properties().forEach(entry -> {
            var value = entry.getValue().has("decimal") ? entry.getValue().path("decimal") : entry.getValue();
            if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) return;
            var labels = new LinkedHashMap<String, String>();
            names.forEach((language, named) -> {
                var row = named.attributes().get(entry.getKey());
                var label = row == null ? null : row.text("string");
                labels.put(language, label == null ? entry.getKey() : label);
            });
            attributes.add(new Item.Attribute(labels, value.asText()));
        });
        return attributes;
    }

    /** The first identifier of each product that is a trade item number; others are the supplier's own affair. */
    private static Map<Long, Gtin> gtins(Calls calls, Collection<Row> products) {
        var gtins = new HashMap<Long, Gtin>();
        var domain =
                List.of(where("product", "in", products.stream().map(Row::id).toList()));
        for (var row : calls.all("product.identifier", domain, "product", "code")) {
            var product = row.link("product");
            var code = row.text("code");
            if (product == null || code == null || gtins.containsKey(product)) continue;
            try {
                gtins.put(product, new Gtin(code));
            } catch (IllegalArgumentException notOne) {
                // an identifier of another kind
            }
        }
        return gtins;
    }

    private static Map<String, Named> names(Calls calls, Map<Long, Row> products) {
        var named = new LinkedHashSet<Long>();
        var above = calls.priceLists().parents();
        for (var product : products.values())
            for (var id : product.links("template.categories")) named.addAll(above.getOrDefault(id, List.of(id)));
        var categories = List.copyOf(named);
        var names = new LinkedHashMap<String, Named>();
        calls.frame().languages().forEach((iso, code) -> {
            var speaking = calls.with(Map.of("language", code));
            names.put(
                    iso,
                    new Named(
                            speaking.read(Goods.MODEL, products.keySet(), "name", "description"),
                            speaking.read("product.category", categories, "name", "parent"),
                            attributes(speaking)));
        });
        return names;
    }

    private static Map<String, Row> attributes(Calls speaking) {
        var attributes = new HashMap<String, Row>();
        for (var row : speaking.all("product.attribute", List.of(), "name", "string"))
            attributes.put(String.valueOf(row.text("name")), row);
        return attributes;
    }

    @Override
    public IdPage ids(Calls calls, @Nullable String cursor, int max) {
        return Ids.page(calls, Goods.MODEL, Goods.FOR_SALE, cursor, max);
    }
}
