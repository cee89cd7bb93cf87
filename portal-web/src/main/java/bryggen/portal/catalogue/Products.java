package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The items in their order: which ones a page of the catalogue shows. Each order is read off an index; what a search
 * finds is ranked among at most 10,001 hits. So the first page costs the same however large the catalogue is.
 */
@ApplicationScoped
public class Products {
    private static final int MOST_RANKED = Listing.MOST_COUNTED + 1;
    private static final String MATCHES =
            "(i.search @@ ?::tsquery or i.gtin = ?" + " or (i.sku_folded >= ? and i.sku_folded < ? || chr(1114111)))";
    /** What looks like a typed SKU at all, at least nearly half of its letter triples. */
    private static final String LOOKS_LIKE = "i.sku_folded % ? and similarity(i.sku_folded, ?) >= 0.45";

    @PersistenceContext
    EntityManager em;

    @Inject
    SearchWords words;

    /** A condition with its values; {@code score} orders what it lets through, best first. */
    private record Match(String condition, List<Object> values, String score, List<Object> scoreValues, String read) {
        static final Match ALL = new Match("true", List.of(), "0::float8", List.of(), "");
    }

    /** A page of SKUs; {@code read} is how typing errors were understood. */
    record Found(Listing<Sku> skus, String read) {}

    Found find(String account, Language language, LocalDate today, ProductAsk ask) {
        var match = match(ask);
        var found = page(account, language, today, ask, match);
        if (found.total() > 0 || !ask.isSearch()) return new Found(found, match.read());
        var alike = alike(words.read(ask.typed()).folded());
        return new Found(page(account, language, today, ask, alike), match.read());
    }

    /** Items per category code in what the ask finds, whatever its category; empty when it finds too many to count. */
    Map<String, Integer> perCategory(ProductAsk ask) {
        var match = match(ask);
        var sql = "with hits as (select i.path from catalogue_item i where i.active and " + stocked(ask) + " and "
                + match.condition() + " limit " + MOST_RANKED + ")"
                + " select code, count(*) from hits, unnest(hits.path) code group by code"
                + " union all select '', count(*) from hits";
        var query = em.createNativeQuery(numbered(sql));
        for (int i = 0; i < match.values().size(); i++)
            query.setParameter(i + 1, match.values().get(i));
        var counts = new HashMap<String, Integer>();
        for (var row : Shelf.rows(query.getResultList()))
            counts.put(Shelf.text(row[0]), Shelf.number(row[1]).intValue());
        var all = counts.remove("");
        return all == null || all > Listing.MOST_COUNTED ? Map.of() : counts;
    }

    private Match match(ProductAsk ask) {
        if (!ask.isSearch()) return Match.ALL;
        var typed = words.read(ask.typed());
        var gtin = ask.typed().replaceAll("\\s", "");
        return new Match(
                MATCHES,
                List.of(typed.query(), gtin, typed.folded(), typed.folded()),
                "(case when i.sku_folded = ? or i.gtin = ? then 0 when starts_with(i.sku_folded, ?) then 1"
                        + " else 3 - ts_rank('{0.05,0.2,0.4,1}', i.search, ?::tsquery) end)::float8",
                List.of(typed.folded(), gtin, typed.folded(), typed.query()),
                typed.read());
    }

    private static Match alike(String folded) {
        return new Match(
                LOOKS_LIKE, List.of(folded, folded), "(1 - similarity(i.sku_folded, ?))::float8", List.of(folded), "");
    }

    private Listing<Sku> page(String account, Language language, LocalDate today, ProductAsk ask, Match match) {
        var sort = ask.list().sort() == null ? "relevance" : ask.list().sort();
        var list = sort.equals("price") || sort.equals("-price")
                ? byPrice(account, today, ask, match, sort.startsWith("-"))
                : sort.equals("relevance") && ask.isSearch() ? byScore(ask, match) : byName(language, ask, match);
        return list.page(em, ask.list(), row -> new Sku((String) row[0]));
    }

    private static SqlList byName(Language language, ProductAsk ask, Match match) {
        var name = "i.name_" + language.code() + " collate \"" + language.code() + "-x-icu\"";
        var list = SqlList.select("i.sku", "catalogue_item i", "i.sku", "text")
                .where("i.active and " + stocked(ask))
                .where(match.condition(), match.values().toArray());
        if (ask.category() != null) list.where("i.path @> array[? ]::text[]", ask.category());
        return list.sort("relevance", name, "text").sort("name", name, "text").sort("sku", "i.sku", "text");
    }

    private static SqlList byScore(ProductAsk ask, Match match) {
        var values = new ArrayList<>(match.scoreValues());
        var from = "(select i.sku, " + match.score() + " as score from catalogue_item i where "
                + filter(ask, match, values) + " limit " + MOST_RANKED + ") hit";
        return SqlList.select("hit.sku", from, "hit.sku", "text")
                .with(values.toArray())
                .sort("relevance", "hit.score", "float8");
    }

    /** CA7: three price indexes and the items without a price, merged in order; none of them is read to its end. */
    private SqlList byPrice(String account, LocalDate today, ProductAsk ask, Match match, boolean descending) {
        var terms = new PriceTerms(account, priceList(account), today);
        var values = new ArrayList<Object>();
        var legs = new ArrayList<String>();
        for (var owner : PriceTerms.Owner.values()) {
            if (!terms.has(owner)) continue;
            legs.add("select p.per_unit, p.sku from catalogue_price p join catalogue_item i on i.sku = p.sku where "
                    + terms.leads(owner, values) + " and " + filter(ask, match, values));
        }
        legs.add("select " + (descending ? "-1::numeric" : "'Infinity'::numeric") + ", i.sku from catalogue_item i"
                + " where not i.open_price and " + terms.none(values) + " and " + filter(ask, match, values));
        return SqlList.select("own.sku", "(" + String.join(" union all ", legs) + ") own", "own.sku", "text")
                .with(values.toArray())
                .sort("price", "own.per_unit", "numeric");
    }

    private String priceList(String account) {
        var lists = em.createNativeQuery("select price_list from catalogue_terms where account = ?1")
                .setParameter(1, account)
                .getResultList();
        return lists.isEmpty() ? "" : String.valueOf(lists.get(0));
    }

    private static String filter(ProductAsk ask, Match match, List<Object> values) {
        values.addAll(match.values());
        var filter = "i.active and " + stocked(ask) + " and " + match.condition();
        if (ask.category() == null) return filter;
        values.add(ask.category());
        return filter + " and i.path @> array[? ]::text[]";
    }

    private static String stocked(ProductAsk ask) {
        return ask.inStock() ? "i.in_stock" : "true";
    }

    private static String numbered(String sql) {
        var numbered = new StringBuilder();
        int n = 0;
        for (int i = 0; i < sql.length(); i++) {
            numbered.append(sql.charAt(i));
            if (sql.charAt(i) == '?') numbered.append(++n);
        }
        return numbered.toString();
    }
}
