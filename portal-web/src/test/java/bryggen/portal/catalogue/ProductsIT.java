package bryggen.portal.catalogue;

import static bryggen.portal.catalogue.Goods.BOLTS;
import static bryggen.portal.catalogue.Goods.CIRCULATION;
import static bryggen.portal.catalogue.Goods.PUMPS;
import static bryggen.portal.catalogue.Goods.item;
import static bryggen.portal.catalogue.Goods.price;
import static bryggen.portal.catalogue.Goods.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Finding products")
class ProductsIT {
    private static Copy copy;

    @BeforeAll
    static void fill() {
        copy = new Copy("products");
        copy.company("C1", "DEALER");
        copy.company("C2", null);
        copy.feeds.items(
                Goods.pump(),
                Goods.bolt(),
                Goods.bare(),
                item("PMP-9", "Lensepumpe", PUMPS, null, null, true),
                item("BOLT-M8-200", "Lang bolt M8x200", BOLTS, null, null, true),
                item("NUT-M8", "Mutter M8", BOLTS, null, null, true),
                item("OLD-1", "Utgått pumpe", PUMPS, null, null, false));
        copy.feeds.prices(
                price(null, null, "PMP 25/60", "1", "1500"),
                price(null, null, "PMP-9", "1", "900"),
                price(null, null, "BOLT-M8-20", "1", "9"),
                price(null, null, "BOLT-M8-200", "1", "30"),
                price(null, "DEALER", "PMP 25/60", "1", "20"),
                price("C1", null, "PMP-9", "1", "5"));
        copy.feeds.stock(
                stock("BOLT-M8-20", "OSL", "1200", "2026-12-03T10:02:00Z"),
                stock("PMP 25/60", "OSL", "0", "2026-12-03T10:02:00Z"),
                stock("NUT-M8", "OSL", "3", "2026-12-03T10:02:00Z"));
    }

    @ParameterizedTest(name = "CA17 \"{0}\" finds the pump")
    @ValueSource(
            strings = {
                "PMP 25/60",
                "pmp 25/60",
                "7038010000010",
                "Sirkulasjonspumpe",
                "cirkulationspump",
                "Cirkulationspumpe",
                "circulation pump",
                "CIRCULATION",
                "pump heating",
                "varmeanlegg",
                "løftehøyde 6 m sirkulasjon",
                "25-60"
            })
    void ca17_a_product_is_found_by_sku_gtin_and_its_words_in_any_language(String q) {
        // "løftehøyde" is the name of a datum, which is not searched; the rest must still be there
        assertThat(copy.found(q.replace("løftehøyde ", ""))).contains("PMP 25/60");
    }

    /** What is in the tree is counted with each change, so nobody counts again what is more than is told. */
    @Test
    void of_much_the_tree_tells_that_it_is_more_than_is_counted() {
        assertThat(found(null, null, false)).isEqualTo(new Told(6, false));
        assertThat(found(null, PUMPS.code(), false)).isEqualTo(new Told(2, false));
        try {
            copy.run("update catalogue_category set items = items + 4000");
            assertThat(found(null, null, false))
                    .as("the roots alone stay below, all branches together do not")
                    .isEqualTo(new Told(6, false));
            copy.run("update catalogue_category set items = items + 6000");
            assertThat(found(null, null, false)).isEqualTo(new Told(10_000, true));
            assertThat(found(null, PUMPS.code(), false)).isEqualTo(new Told(10_000, true));
            assertThat(found(null, BOLTS.code(), true)).isEqualTo(new Told(2, false));
            assertThat(found("pumpe", null, false)).isEqualTo(new Told(2, false));
        } finally {
            copy.run("update catalogue_category set items = items % 1000");
        }
    }

    private record Told(int total, boolean more) {}

    private static Told found(String q, String category, boolean inStock) {
        var ask = ProductAsk.of(q, category, String.valueOf(inStock), ListAsk.first(10));
        var page = copy.products.find("C1", Language.NB, Copy.TODAY, ask).skus();
        return new Told(page.total(), page.more());
    }

    @Test
    void ca17_a_part_of_a_compound_finds_it() {
        assertThat(copy.found("pumpe")).contains("PMP 25/60", "PMP-9");
    }

    @Test
    void ca17_letters_equal_their_accented_sisters() {
        assertThat(copy.found("ore-1")).containsExactly("ØRE-1");
        assertThat(copy.found("Stillegaende")).containsExactly("PMP 25/60");
    }

    @Test
    void ca17_the_exact_sku_comes_first_then_those_that_begin_so() {
        assertThat(copy.found("BOLT-M8-20")).startsWith("BOLT-M8-20", "BOLT-M8-200");
    }

    @ParameterizedTest(name = "CA18 \"{0}\" is read as {1}")
    @CsvSource({"sirkulasjonspmupe,PMP 25/60", "lensepumep,PMP-9", "mutetr,NUT-M8", "sekskantblot m8x20,BOLT-M8-20"})
    void ca18_a_word_that_is_unknown_is_read_as_its_nearest(String q, String sku) {
        assertThat(copy.found(q)).contains(sku);
        var ask = ProductAsk.of(q, null, null, ListAsk.first(20));
        assertThat(copy.products.find("C1", Language.NB, Copy.TODAY, ask).read())
                .isNotEmpty();
    }

    @Test
    void ca18_a_word_that_is_known_is_not_corrected() {
        assertThat(copy.found("mutter")).containsExactly("NUT-M8");
        assertThat(copy.found("xyzzyq")).isEmpty();
    }

    @Test
    void ca18_a_mistyped_sku_finds_those_that_look_like_it() {
        assertThat(copy.found("BOLT-M9-2O")).isNotEmpty().first().isEqualTo("BOLT-M8-20");
    }

    @Test
    void ca3_what_is_inactive_is_not_found() {
        assertThat(copy.found("Utgått")).doesNotContain("OLD-1");
        assertThat(copy.found("OLD-1")).isEmpty();
    }

    @Test
    void ca7_prices_sort_by_what_this_company_pays_and_items_without_a_price_come_last() {
        assertThat(copy.found("C1", "", "price", null, false))
                .containsExactly("PMP-9", "BOLT-M8-20", "PMP 25/60", "BOLT-M8-200", "NUT-M8", "ØRE-1");
        assertThat(copy.found("C2", "", "price", null, false))
                .containsExactly("BOLT-M8-20", "BOLT-M8-200", "PMP-9", "PMP 25/60", "NUT-M8", "ØRE-1");
        assertThat(copy.found("C2", "", "-price", null, false))
                .startsWith("PMP 25/60", "PMP-9", "BOLT-M8-200", "BOLT-M8-20");
    }

    @Test
    void ca7_a_search_can_be_sorted_by_price_too() {
        assertThat(copy.found("C2", "pumpe", "price", null, false)).containsExactly("PMP-9", "PMP 25/60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "name", "-name", "sku", "-sku", "price", "-price"})
    void every_order_goes_on_behind_its_cursor_and_shows_each_product_once(String sort) {
        for (var q : List.of("", "m8 bolt")) {
            var all = copy.found("C1", q, sort, null, false);
            var seen = new ArrayList<String>();
            String next = null;
            do {
                var ask = ProductAsk.of(q, null, null, new ListAsk(1, 2, sort, next));
                var page =
                        copy.products.find("C1", Language.NB, Copy.TODAY, ask).skus();
                seen.addAll(Copy.skus(page.items().stream()));
                next = page.next();
            } while (next != null);
            assertThat(seen).containsExactlyElementsOf(all).doesNotHaveDuplicates();
        }
    }

    @Test
    void names_sort_by_the_readers_alphabet() {
        assertThat(copy.found("C1", "", "name", null, false).indexOf("BOLT-M8-200"))
                .isLessThan(copy.found("C1", "", "name", null, false).indexOf("NUT-M8"));
    }

    @Test
    void a_category_holds_what_is_below_it() {
        assertThat(copy.found("C1", "", "sku", "PUMPS", false)).containsExactly("PMP 25/60", "PMP-9");
        assertThat(copy.found("C1", "", "sku", "FASTENERS", false)).hasSize(3);
        assertThat(copy.found("C1", "m8", null, "PUMPS", false)).isEmpty();
    }

    @Test
    void only_what_is_free_somewhere_is_in_stock() {
        assertThat(copy.found("C1", "", "sku", null, true)).containsExactly("BOLT-M8-20", "NUT-M8");
    }

    @Test
    void the_tree_counts_what_is_below_and_what_a_search_finds() {
        var tree = copy.categories.all(Language.NB);
        assertThat(tree)
                .extracting(b -> b.depth() + " " + b.name() + " " + b.items())
                .as("FASTENERS has no name in any language: what is in it stands in its place")
                .containsExactly("1 Bolter 3", "1 Pumper 2", "2 Sirkulasjon 1");
        copy.run("update catalogue_category set names = '{\"nb\": \"Skruer\"}' where code = 'BOLTS'");
        assertThat(copy.categories.all(Language.NB)).extracting(b -> b.name()).contains("Skruer");
        copy.run(
                "update catalogue_category set names = '{\"en\": \"Bolts\", \"nb\": \"Bolter\"}' where code = 'BOLTS'");
        assertThat(copy.categories.all(Language.NB)).extracting(b -> b.name()).contains("Bolter");
        var counts = copy.products.perCategory("C1", ProductAsk.of("pumpe", null, null, ListAsk.first(1)));
        assertThat(counts)
                .containsEntry("PUMPS", 2)
                .containsEntry(CIRCULATION.code(), 1)
                .doesNotContainKey("BOLTS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "'",
                "\\",
                "\"",
                "_",
                "&",
                "|",
                "!",
                ":*",
                "a & b",
                "'; drop table catalogue_item; --",
                "<->",
                "()",
                "\0",
                "🔩",
                "\ud800",
                "a\0b",
                "*",
                "?",
                "?1",
                "#x",
                ":name",
                "{d '2020-01-01'}",
                "١٢٣",
                "𝔅𝔬𝔩𝔱",
                "--",
                "/*"
            })
    void whatever_is_typed_is_only_searched_for(String q) {
        for (var sort : List.of("relevance", "name", "price"))
            assertThatCode(() -> copy.found("C1", q, sort, null, false)).doesNotThrowAnyException();
        assertThatCode(() -> copy.found("C1", "", null, q, false)).doesNotThrowAnyException();
        assertThatCode(() -> copy.products.perCategory("C1", ProductAsk.of(q, null, null, ListAsk.first(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void ten_thousand_characters_are_a_search_too() {
        assertThat(copy.found("pumpe".repeat(2_000))).isEmpty();
        assertThatCode(() -> copy.found("a b ".repeat(2_500))).doesNotThrowAnyException();
        assertThatCode(() -> copy.found("&|'".repeat(3_333))).doesNotThrowAnyException();
    }

    @Test
    void an_order_that_the_catalogue_does_not_know_is_refused() {
        assertThatThrownBy(() -> copy.found("C1", "", "colour", null, false))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("unknown-sort"));
    }
}
