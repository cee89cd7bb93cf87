package bryggen.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Sku;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalogue of a hundred thousand items: a first page costs the same, for no statement reads a large table through. */
class ScaleIT {
    private static final int ITEMS = 100_000;
    private static final List<String> LARGE =
            List.of("catalogue_item", "catalogue_price", "catalogue_stock", "catalogue_text");
    private static final List<String> plans = new ArrayList<>();
    private static Copy copy;

    @BeforeAll
    static void fill() {
        copy = new Copy("scale");
        copy.company("C1", "DEALER");
        copy.run(
                "insert into catalogue_category (code, parent, names, path, items) values ('ALL', null, '{}', '{ALL}', 0)");
        copy.run(
                """
                insert into catalogue_item (sku, remote_id, gtin, unit, category, path, name_nb, name_sv, name_da, name_en,
                    minimum, multiple, active, in_stock, open_price, search, as_of)
                select 'SKU-' || n, 'r' || n, case when n = 3 then '7038010000010' end, 'C62', 'ALL',
                    array['ALL', 'G' || n %% 40], w.name, w.name, w.name, w.name, 1, 1, n %% 50 <> 0, n %% 2 = 0, n %% 100 <> 0,
                    to_tsvector('simple', catalogue_words(w.name || ' SKU-' || n)), now()
                from generate_series(1, %d) n
                cross join lateral (select (array['kuleventil', 'sirkulasjonspumpe', 'sekskantbolt', 'installasjonskabel',
                    'pakning'])[1 + n %% 5] || ' modell' || chr(97 + n %% 26) || chr(97 + n / 26 %% 26) || ' ' || n as name) w
                """
                        .formatted(ITEMS));
        copy.run(
                "insert into catalogue_price (remote_id, price_list, sku, from_quantity, amount, currency, base_quantity,"
                        + " source, leads, as_of) select 'p' || n, '', 'SKU-' || n, 1, 1 + n % 997, 'NOK', 1, 'L', true, now()"
                        + " from generate_series(1, " + ITEMS + ") n where n % 100 <> 0");
        copy.run(
                "insert into catalogue_price (remote_id, price_list, sku, from_quantity, amount, currency, base_quantity,"
                        + " source, leads, as_of) select 'd' || n, 'DEALER', 'SKU-' || n, 1, 1 + n % 499, 'NOK', 1, 'D', true, now()"
                        + " from generate_series(1, " + ITEMS + ", 7) n");
        copy.run(
                "insert into catalogue_stock (sku, warehouse, warehouse_name, available, as_of) select 'SKU-' || n, 'OSL',"
                        + " 'Oslo', n % 100, now() from generate_series(2, " + ITEMS + ", 2) n");
        copy.run("insert into catalogue_word select distinct word from catalogue_item,"
                + " regexp_split_to_table(catalogue_words(name_nb), ' ') word where word !~ '[0-9]'");
        copy.run("vacuum analyze");
        var watched = watched(copy.products.em);
        copy.products.em = watched;
        copy.products.words.em = watched;
        copy.shelf.em = watched;
    }

    @BeforeEach
    void forget() {
        plans.clear();
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
        "xyzzyq,,,false"
    })
    @DisplayName("any first page and any search is read off indexes")
    void pages(String q, String sort, String category, boolean inStock) {
        var ask = ProductAsk.of(q, category, String.valueOf(inStock), new ListAsk(1, 24, sort, null));
        var found = copy.products.find("C1", Language.NB, Copy.TODAY, ask);
        if (!q.equals("xyzzyq")) assertThat(found.skus().items()).isNotEmpty();
        assertIndexed();
    }

    @Test
    @DisplayName("the lines of a page are read off indexes, all at once")
    void lines() {
        var wanted = new ArrayList<Shelf.Wanted>();
        for (int n = 1; n <= 24; n++) wanted.add(new Shelf.Wanted("SKU-" + n * 37, null));
        assertThat(copy.shelf.offers("C1", Language.NB, wanted, Copy.TODAY)).hasSize(24);
        assertThat(plans).hasSize(1);
        assertIndexed();
        assertThat(copy.shelf.names(Language.NB, List.of(new Sku("SKU-1")))).containsKey(new Sku("SKU-1"));
    }

    private static void assertIndexed() {
        assertThat(plans).isNotEmpty();
        for (var plan : plans)
            for (var table : LARGE) assertThat(plan).doesNotContainPattern("Seq Scan on " + table + "\\b");
    }

    /** The same manager, whose native questions are explained before they are asked. */
    private static EntityManager watched(EntityManager em) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                    var answer = call(em, method, arguments);
                    return answer instanceof Query query ? explained(em, query, (String) arguments[0]) : answer;
                });
    }

    private static Query explained(EntityManager em, Query query, String sql) {
        Map<Object, Object> values = new LinkedHashMap<>();
        return (Query) Proxy.newProxyInstance(
                Query.class.getClassLoader(), new Class<?>[] {Query.class}, (self, method, arguments) -> {
                    if (method.getName().equals("setParameter")) values.put(arguments[0], arguments[1]);
                    if (method.getName().startsWith("get")) {
                        var explain = em.createNativeQuery("explain " + sql);
                        values.forEach((place, value) -> explain.setParameter((Integer) place, value));
                        plans.add(String.join("\n", strings(explain.getResultList())) + "\n" + sql);
                    }
                    var answer = call(query, method, arguments);
                    return answer == query ? self : answer;
                });
    }

    private static List<String> strings(List<?> rows) {
        return rows.stream().map(String::valueOf).toList();
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
