package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import bryggen.portal.platform.jpa.SqlMerge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items in their order: which ones a page of the catalogue shows. What a search or a category finds is counted up to
 * 10,001: up to 10,000 are looked up and put in order; of more, as of the whole catalogue, an index in that order is
 * read as far as the page needs, and a search is ranked among 10,001. So the first page costs the same however large the
 * catalogue is. One thing costs more: by price, where more than 10,000 items are found and nearly all of them lie at the
 * far end of the prices, the prices before them are read too.
 */
@ApplicationScoped
public class Products {
    private static final int MOST_RANKED = Listing.MOST_COUNTED + 1;

    @Inject
    Sql sql;

    @Inject
    SearchWords words;

    @Inject
    NumberSearch numbers;

    /** A page of SKUs; {@code read} is how typing errors were understood. */
    record Found(Listing<Sku> skus, String read) {}

    /** A page with the groups of what it is a page of; what the groups have counted is not counted again. */
    record Grouped(Found found, Map<String, Integer> perCategory) {}

    Found find(String account, Language language, LocalDate today, ProductAsk ask) {
        var assortment = Assortment.of(sql, account);
        var match = match(account, ask).within(assortment);
        return find(account, language, today, ask, assortment, match, count(ask, match));
    }

    Grouped grouped(String account, Language language, LocalDate today, ProductAsk ask) {
        var assortment = Assortment.of(sql, account);
        var match = match(account, ask).within(assortment);
        var groups = groups(ask, assortment, match);
        int hits = groups.few() || ask.category() == null ? groups.of(ask.category()) : count(ask, match);
        return new Grouped(
                find(account, language, today, ask, assortment, match, hits), groups.told(assortment.limited()));
    }

    private Found find(
            String account,
            Language language,
            LocalDate today,
            ProductAsk ask,
            Assortment assortment,
            Match match,
            int hits) {
        var found = page(account, language, today, ask, match, hits);
        if (found.total() > 0 || !ask.isSearch()) return new Found(found, said(assortment, match));
        var folded = words.read(ask.typed()).folded();
        var alike = Match.alike(folded, numbers.alike(account, folded)).within(assortment);
        return new Found(page(account, language, today, ask, alike, count(ask, alike)), said(assortment, match));
    }

    /** CA25: words that only stand at what is not there for the company are not said to it either. */
    private String said(Assortment assortment, Match match) {
        if (!assortment.limited() || match.read().isEmpty()) return match.read();
        var meant = words.read(match.read());
        var read = Match.of(match.read(), meant, List.of()).within(assortment);
        return count(ProductAsk.of(match.read(), null, null, ListAsk.first(1)), read) > 0 ? match.read() : "";
    }

    /**
     * Items per category code in what the ask finds, whatever its category; empty when it finds too many to count. Where a
     * company has an assortment everything is counted: about 0.1 s for 100,000 items.
     */
    Map<String, Integer> perCategory(String account, ProductAsk ask) {
        var assortment = Assortment.of(sql, account);
        return groups(ask, assortment, match(account, ask).within(assortment)).told(assortment.limited());
    }

    /** How many are found in all and in each category; where more are found than are counted, only how many that is. */
    private record Groups(int all, Map<String, Integer> perCategory) {
        boolean few() {
            return all <= Listing.MOST_COUNTED;
        }

        int of(@Nullable String category) {
            return category == null ? all : perCategory.getOrDefault(category, 0);
        }

        Map<String, Integer> told(boolean limited) {
            return few() || limited ? perCategory : Map.of();
        }
    }

    /** Items of one place in the tree are counted first, and then the few places: many items share one. */
    private Groups groups(ProductAsk ask, Assortment assortment, Match match) {
        // what a company may not see, it must not be told the groups of: there all is counted, however much it is
        var limit = assortment.limited() ? "" : " limit " + MOST_RANKED;
        var question = "with places as (select hit.path, count(*) as items from (select i.path from catalogue_item i"
                + " where i.active and " + stocked(ask) + " and " + match.condition() + limit
                + ") hit group by hit.path)"
                + " select code, sum(items) from places, unnest(places.path) code group by code"
                + " union all select '', coalesce(sum(items), 0) from places";
        var counts = new HashMap<String, Integer>();
        for (var row : asked(ask, question, match.values())) counts.put(row.text(), row.whole());
        var all = counts.remove("");
        return new Groups(all == null ? 0 : all, counts);
    }

    private Match match(String account, ProductAsk ask) {
        if (!ask.isSearch()) return Match.ALL;
        var typed = words.read(ask.typed());
        return Match.of(ask.typed(), typed, numbers.beginning(account, typed.folded()));
    }

    private Listing<Sku> page(
            String account, Language language, LocalDate today, ProductAsk ask, Match match, int found) {
        var sort = ask.list().sort() == null ? "relevance" : ask.list().sort();
        boolean few = (ask.isNarrowed() || match.narrow()) && found <= Listing.MOST_COUNTED;
        if (sort.equals("price") || sort.equals("-price")) {
            var terms = new PriceTerms(account, priceList(account), today);
            boolean descending = sort.startsWith("-");
            var none = descending ? "-1::numeric" : "'Infinity'::numeric";
            if (!few)
                return walked(terms, none, ask, match, found).page(sql, ask.list(), "price", descending, Sku::new);
            return page(ask, fewByPrice(terms, none, ask, match), found);
        }
        var list = sort.equals("relevance") && ask.isSearch()
                ? byScore(ask, match)
                : few ? fewByName(language, ask, match) : byName(language, ask, match);
        return page(ask, list, found);
    }

    private Listing<Sku> page(ProductAsk ask, SqlList list, int found) {
        if (ask.isSearch()) list.anew();
        return list.counted(found).page(sql, ask.list(), Products::sku);
    }

    private static Sku sku(Object[] row) {
        return new Sku((String) row[0]);
    }

    /** Every name index begins with the top of the category, or with the name: of many only those of the page are read. */
    private static SqlList byName(Language language, ProductAsk ask, Match match) {
        var values = new ArrayList<Object>();
        var name = name(language);
        var where = filter(ask, match, values);
        if (ask.category() != null) {
            where += " and i.path[1] = (select c.path[1] from catalogue_category c where c.code = ?)";
            values.add(ask.category());
        }
        return SqlList.select("i.sku", "catalogue_item i", "i.sku", "text")
                .where(where, values.toArray())
                .sort("relevance", name, "text")
                .sort("name", name, "text")
                .sort("sku", "i.sku", "text");
    }

    private static SqlList fewByName(Language language, ProductAsk ask, Match match) {
        var values = new ArrayList<Object>();
        return hits(name(language), ask, match, values)
                .with(values.toArray())
                .sort("relevance", "hit.place", "text")
                .sort("name", "hit.place", "text")
                .sort("sku", "hit.sku", "text");
    }

    private static SqlList byScore(ProductAsk ask, Match match) {
        var values = new ArrayList<>(match.scoreValues());
        return hits(match.score(), ask, match, values).with(values.toArray()).sort("relevance", "hit.place", "float8");
    }

    private static SqlList fewByPrice(PriceTerms terms, String none, ProductAsk ask, Match match) {
        var values = new ArrayList<Object>();
        return hits("coalesce(" + terms.amount(values) + ", " + none + ")", ask, match, values)
                .with(values.toArray())
                .sort("price", "hit.place", "numeric");
    }

    /** What finds few is looked up first and then put in order; {@code values} are those of {@code place} so far. */
    private static SqlList hits(String place, ProductAsk ask, Match match, List<Object> values) {
        var from = "(select i.sku, " + place + " as place from catalogue_item i where " + filter(ask, match, values)
                + " limit " + MOST_RANKED + ") hit";
        return SqlList.select("hit.sku", from, "hit.sku", "text");
    }

    /** CA7: of many, the price indexes are merged as far as the page needs; what has no price is looked for at the end. */
    private static SqlMerge walked(PriceTerms terms, String none, ProductAsk ask, Match match, int found) {
        var streams = new ArrayList<SqlMerge.Stream>();
        for (var owner : PriceTerms.Owner.values()) {
            if (!terms.has(owner)) continue;
            var values = new ArrayList<Object>();
            // "offset 0" keeps the item a look-up by its key, price by price
            var from =
                    "catalogue_price p cross join lateral (select * from catalogue_item f where f.sku = p.sku offset 0)"
                            + " i where " + terms.leads(owner, values) + " and " + filter(ask, match, values);
            streams.add(new SqlMerge.Stream("p.per_unit", "p.sku", from, values));
        }
        var values = new ArrayList<Object>();
        var from = "catalogue_item i where not i.open_price and " + terms.none(values) + " and "
                + filter(ask, match, values);
        return new SqlMerge(streams, new SqlMerge.Stream(none, "i.sku", from, values), found);
    }

    private int count(ProductAsk ask, Match match) {
        var values = new ArrayList<Object>();
        var counted = "select count(*) from (select 1 from catalogue_item i where " + filter(ask, match, values)
                + " limit " + MOST_RANKED + ") hit";
        if (!match.isAll() || ask.inStock())
            return asked(ask, counted, values).get(0).whole();
        // the tree is counted with each change: it knows when there is more than is told
        var tree = ask.category() == null
                ? "(select sum(c.items) from catalogue_category c where cardinality(c.path) = 1)"
                : "(select c.items from catalogue_category c where c.code = ?)";
        if (ask.category() != null) values.add(0, ask.category());
        return asked(
                        ask,
                        "select case when " + tree + " > " + Listing.MOST_COUNTED + " then " + MOST_RANKED + " else ("
                                + counted + ") end",
                        values)
                .get(0)
                .whole();
    }

    /** What is typed is planned for what is typed: a word may stand at three items or at all of them. */
    private List<Cells> asked(ProductAsk ask, String question, List<Object> values) {
        return ask.isSearch() ? sql.cellsAnew(question, values.toArray()) : sql.cells(question, values.toArray());
    }

    private static String name(Language language) {
        return "i.name_" + language.code() + " collate \"" + language.code() + "-x-icu\"";
    }

    private String priceList(String account) {
        return sql.cells("select price_list from catalogue_terms where account = ?", account).stream()
                .map(Cells::text)
                .findFirst()
                .orElse("");
    }

    private static String filter(ProductAsk ask, Match match, List<Object> values) {
        values.addAll(match.values());
        var filter = "i.active and " + stocked(ask) + " and " + match.condition();
        if (ask.category() == null) return filter;
        values.add(ask.category());
        return filter + " and i.path @> array[?]::text[]";
    }

    private static String stocked(ProductAsk ask) {
        return ask.inStock() ? "i.in_stock" : "true";
    }
}
