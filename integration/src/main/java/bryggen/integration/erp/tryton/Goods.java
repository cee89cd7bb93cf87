package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.set;
import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.kernel.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Products that can be sold: those with a code of their own. Tryton lets two products have one code; then the active
 * one, or the older of two active ones, is the one that people mean. What is only consumed has no stock that counts.
 */
record Goods(
        long id,
        String code,
        boolean active,
        boolean stocked,
        @Nullable Long defaultUnit,
        @Nullable Long saleUnit,
        List<Long> categories,
        List<Long> taxes) {

    static final String MODEL = "product.product";

    /** Whatever may be sold, inactive or not, with or without a code. */
    static final List<Object> FOR_SALE = List.of(where("salable", "=", true));

    /** What has a price and a stock now. */
    static final List<Object> ON_OFFER = List.of(
            where("salable", "=", true),
            where("active", "=", true),
            where("template.active", "=", true),
            set("code"),
            where("code", "!=", ""));

    static final String[] FIELDS = {
        "code",
        "active",
        "template.active",
        "type",
        "consumable",
        "default_uom",
        "sale_uom",
        "categories_all",
        "template.account_category.customer_taxes_used"
    };

    Sku sku() {
        return new Sku(code);
    }

    /** Sold in the unit in which the stock is counted and the list price is kept. */
    boolean soldAsCounted() {
        return saleUnit == null || saleUnit.equals(defaultUnit);
    }

    static Goods of(Row row) {
        return new Goods(
                row.id(),
                Objects.requireNonNullElse(row.text("code"), ""),
                row.flag("active") && row.flag("template.active"),
                (row.is("type", "goods") || row.is("type", "assets")) && !row.flag("consumable"),
                row.link("default_uom"),
                row.link("sale_uom"),
                row.links("categories_all"),
                row.links("template.account_category.customer_taxes_used"));
    }

    /** Of these products the ones on offer, by id. */
    static Map<Long, Goods> onOffer(Calls calls, Collection<Long> ids) {
        var domain = new ArrayList<Object>(ON_OFFER);
        domain.add(where("id", "in", List.copyOf(ids)));
        var found = new LinkedHashMap<Long, Goods>();
        if (ids.isEmpty()) return found;
        var candidates =
                calls.all(MODEL, domain, FIELDS).stream().map(Goods::of).toList();
        var meant = byCode(calls, candidates.stream().map(Goods::code).toList());
        for (var goods : candidates)
            if (goods.equals(meant.get(goods.code())) && isSku(goods.code())) found.put(goods.id(), goods);
        return found;
    }

    /** The products that are meant by these codes. */
    static Map<String, Goods> byCode(Calls calls, Collection<String> codes) {
        var meant = new HashMap<String, Goods>();
        if (codes.isEmpty()) return meant;
        var domain = List.of(where("salable", "=", true), where("code", "in", List.copyOf(codes)));
        calls.all(MODEL, domain, FIELDS).stream()
                .map(Goods::of)
                .sorted(Comparator.comparing(Goods::active).reversed().thenComparing(Goods::id))
                .forEach(goods -> meant.putIfAbsent(goods.code(), goods));
        return meant;
    }

    static boolean isSku(String code) {
        return !code.isBlank() && code.length() <= 80 && code.chars().noneMatch(Character::isISOControl);
    }
}
