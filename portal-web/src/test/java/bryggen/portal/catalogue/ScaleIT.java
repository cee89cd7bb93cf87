package bryggen.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.Sku;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.ExplainedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A catalogue of a hundred thousand items: what a first page reads is bounded by the hits that are counted, ranked and
 * priced at most, whatever the size of the tables. A walk through all items or prices would touch many times as much.
 */
class ScaleIT {
    private static final int ITEMS = 100_000;
    private static final int HITS = Listing.MOST_COUNTED + 1;
    /** Each hit lies in a block of its own at worst; the rest is for indexes. */
    private static final long MOST_FOUND = 2L * HITS;
    /** For each hit four levels of the price index and a row or two beside. */
    private static final long MOST_PRICED = 7L * HITS;

    private static final List<Read> reads = new ArrayList<>();
    private static Copy copy;

    @BeforeAll
    static void fill() {
        copy = new Copy("scale");
        copy.company("C1", "DEALER");
        copy.run(
                "insert into catalogue_category (code, parent, names, path, items)"
                        + " select 'T' || n, null, '{}'::jsonb, array['T' || n], 0 from generate_series(0, 4) n"
                        + " union all select 'G' || n, 'T' || n % 5, '{}'::jsonb, array['T' || n % 5, 'G' || n], 0 from generate_series(0, 39) n");
        copy.run(
                """
                insert into catalogue_item (sku, remote_id, gtin, unit, category, path, name_nb, name_sv, name_da, name_en,
                    minimum, multiple, active, in_stock, open_price, search, as_of)
                select 'SKU-' || n, 'r' || n, case when n = 3 then '7038010000010' end, 'C62', 'G' || n %% 40,
                    array['T' || n %% 5, 'G' || n %% 40], w.name, w.name, w.name, w.name, 1, 1, n %% 50 <> 0, n %% 2 = 0, n %% 20 <> 0,
                    to_tsvector('simple', catalogue_words(w.name || ' SKU-' || n)), now()
                from generate_series(1, %d) n
                cross join lateral (select (array['kuleventil', 'sirkulasjonspumpe', 'sekskantbolt', 'installasjonskabel',
                    'pakning'])[1 + n %% 5] || ' modell' || chr(97 + n %% 26) || chr(97 + n / 26 %% 26) || ' ' || n as name) w
                """
                        .formatted(ITEMS));
        copy.run(
                "insert into catalogue_price (remote_id, price_list, sku, from_quantity, amount, currency, base_quantity,"
                        + " source, leads, as_of) select 'p' || n, '', 'SKU-' || n, 1, 1 + n % 997, 'NOK', 1, 'L', true, now()"
                        + " from generate_series(1, " + ITEMS + ") n where n % 20 <> 0");
        copy.run(
                "insert into catalogue_price (remote_id, price_list, sku, from_quantity, amount, currency, base_quantity,"
                        + " source, leads, as_of) select 'd' || n, 'DEALER', 'SKU-' || n, 1, 1 + n % 499, 'NOK', 1, 'D', true, now()"
                        + " from generate_series(1, " + ITEMS + ", 7) n");
        copy.run("insert into catalogue_price (remote_id, account, sku, from_quantity, amount, currency, base_quantity,"
                + " source, leads, as_of) select 'o' || n, 'C1', 'SKU-' || n, 1, 1 + n % 333, 'NOK', 1, 'O', true, now()"
                + " from generate_series(1, " + ITEMS + ", 11) n");
        copy.run(
                "insert into catalogue_stock (sku, warehouse, warehouse_name, available, as_of) select 'SKU-' || n, 'OSL',"
                        + " 'Oslo', n % 100, now() from generate_series(2, " + ITEMS + ", 2) n");
        copy.run("insert into catalogue_word select distinct word from catalogue_item,"
                + " regexp_split_to_table(catalogue_words(name_nb), ' ') word where word !~ '[0-9]'");
        copy.run("vacuum analyze");
        copy.readBy(new ExplainedSql(copy.database::connect, (sql, plan) -> reads.add(Read.of(sql, plan))));
    }

    @BeforeEach
    void forget() {
        reads.clear();
    }

    @ParameterizedTest(name = "q={0} sort={1} category={2} in stock={3}")
    @CsvSource({
        "'',,,false",
        "'',name,,false",
        "'',sku,,true",
        "'',,G7,false",
        "kuleventil,,,false",
        "kuleventil modellab,,,false",
        "ventil,,G10,true",
        "SKU-4711,,,false",
        "sku-47,,,false",
        "7038010000010,,,false",
        "kulevnetil,,,false",
        "ventli,,,false",
        "xyzzyq,,,false",
        "'',price,,false",
        "'',-price,,false",
        "'',price,,true",
        "'',price,G7,false",
        "'',,T2,false",
        "'',-name,T0,true",
        "'',sku,T4,false",
        "'',price,T1,false",
        "'',-price,T3,true",
        "pumpe,price,T1,true",
        "kuleventil,price,,false",
        "kuleventil modellab,-price,,false",
        "kulevnetil,price,,true"
    })
    @DisplayName("a first page reads no more for a larger catalogue, in any order")
    void pages(String q, String sort, String category, boolean inStock) {
        var ask = ProductAsk.of(q, category, String.valueOf(inStock), new ListAsk(1, 24, sort, null));
        var found = copy.products.find("C1", Language.NB, Copy.TODAY, ask);
        if (!q.equals("xyzzyq")) assertThat(found.skus().items()).isNotEmpty();
        assertBounded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "-price"})
    @DisplayName(
            "CA7 by price, page after page: own before list before everybody's, nothing twice, without a price last")
    void walked(String sort) {
        var expected = copy.read("select i.sku from catalogue_item i"
                + " left join catalogue_price o on o.remote_id = 'o' || substr(i.sku, 5)"
                + " left join catalogue_price d on d.remote_id = 'd' || substr(i.sku, 5)"
                + " left join catalogue_price p on p.remote_id = 'p' || substr(i.sku, 5)"
                + " cross join lateral (select coalesce(o.amount, d.amount, p.amount) as amount) best"
                + " where i.active and i.name_nb like 'kuleventil%' order by "
                + (sort.equals("price") ? "best.amount, i.sku" : "best.amount desc nulls last, i.sku desc"));
        var seen = new ArrayList<String>();
        var watched = copy.products.sql;
        copy.products.sql = copy.sql; // a hundred pages are not explained
        String next = null;
        do {
            var ask = ProductAsk.of("kuleventil", null, null, new ListAsk(1, 200, sort, next));
            var page = copy.products.find("C1", Language.NB, Copy.TODAY, ask).skus();
            seen.addAll(page.items().stream().map(Sku::value).toList());
            assertThat(page.more()).isTrue();
            next = page.next();
        } while (next != null);
        copy.products.sql = watched;
        assertThat(expected).hasSizeGreaterThan(10_000);
        assertThat(seen).isEqualTo(expected);
        var third = ProductAsk.of("kuleventil", null, null, new ListAsk(3, 24, sort, null));
        assertThat(copy.products.find("C1", Language.NB, Copy.TODAY, third).skus().items().stream()
                        .map(Sku::value)
                        .toList())
                .isEqualTo(expected.subList(48, 72));
    }

    @Test
    @DisplayName("the lines of a page are read off indexes, all at once")
    void lines() {
        var wanted = new ArrayList<Shelf.Wanted>();
        for (int n = 1; n <= 24; n++) wanted.add(new Shelf.Wanted("SKU-" + n * 37, null));
        assertThat(copy.shelf.offers("C1", Language.NB, wanted, Copy.TODAY)).hasSize(24);
        // what the company may see, and all lines
        assertThat(reads).hasSize(2);
        assertBounded();
        assertThat(copy.shelf.names(Language.NB, List.of(new Sku("SKU-1")))).containsKey(new Sku("SKU-1"));
    }

    private static void assertBounded() {
        assertThat(reads).isNotEmpty();
        for (var read : reads)
            assertThat(read.blocks()).as(read.sql()).isLessThanOrEqualTo(read.isPriced() ? MOST_PRICED : MOST_FOUND);
    }

    /** How many blocks of the database's files a statement has touched, in memory or not. */
    private record Read(String sql, long blocks) {
        static Read of(String sql, String plan) {
            var top = (Map<?, ?>) Wire.read(plan, Map[].class)[0].get("Plan");
            return new Read(sql + "\n" + plan, number(top, "Shared Hit Blocks") + number(top, "Shared Read Blocks"));
        }

        private static long number(Map<?, ?> node, String name) {
            return ((Number) node.get(name)).longValue();
        }

        boolean isPriced() {
            return sql.contains("catalogue_price");
        }
    }
}
