package bryggen.portal.catalogue;

import static bryggen.portal.catalogue.Goods.BOLTS;
import static bryggen.portal.catalogue.Goods.CIRCULATION;
import static bryggen.portal.catalogue.Goods.PUMPS;
import static bryggen.portal.catalogue.Goods.item;
import static bryggen.portal.catalogue.Goods.price;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Sku;
import bryggen.integration.prices.LineAsk;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.assortments.AssortmentDesk;
import bryggen.portal.assortments.AssortmentDesk.Wish;
import bryggen.portal.assortments.AssortmentRule.Kind;
import bryggen.portal.assortments.OpenAssortments;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is there for whom")
class AssortmentIT {
    private static final Actor KARI = SomeActor.buyer("C1");
    private static final Actor ELIN = SomeActor.of("SUPPLIER", Account.Kind.SUPPLIER, Role.CHANNEL_MANAGER);
    private static Copy copy;
    private static OpenCatalogue open;
    private static AssortmentDesk desk;

    @BeforeAll
    static void fill() {
        copy = new Copy("assortment");
        open = new OpenCatalogue(copy.database);
        copy.company("C1", null);
        copy.company("C2", null);
        copy.feeds.items(
                Goods.pump(),
                Goods.bolt(),
                Goods.bare(),
                item("PMP-9", "Lensepumpe", PUMPS, null, null, true),
                item("WELL-1", "Brønnpumpe", CIRCULATION, null, null, true),
                item("NUT-M8", "Mutter M8", BOLTS, null, null, true));
        copy.feeds.prices(
                price(null, null, "PMP 25/60", "1", "1500"),
                price(null, null, "PMP-9", "1", "900"),
                price(null, null, "BOLT-M8-20", "1", "9"));
        desk = OpenAssortments.over(open.sql, open.recognising, copy.categories);
    }

    @BeforeEach
    void everything() {
        copy.run("truncate assortments_rule");
    }

    @Test
    void AS1_a_company_without_a_rule_buys_everything_and_another_companys_rule_is_not_its_own() {
        product("C2", "BOLT-M8-20", true);
        assertThat(all("C1")).hasSize(6);
        assertThat(all("C2")).containsExactly("BOLT-M8-20");
    }

    @Test
    void AS2_groups_are_taken_in_parts_of_them_left_out_and_a_products_own_rule_counts_more() {
        group("C1", "PUMPS", true);
        assertThat(all("C1")).containsExactlyInAnyOrder("PMP 25/60", "PMP-9", "WELL-1");
        group("C1", "CIRC", false);
        assertThat(all("C1")).containsExactly("PMP-9");
        product("C1", "WELL-1", true);
        assertThat(all("C1")).containsExactlyInAnyOrder("PMP-9", "WELL-1");
        product("C1", "PMP-9", false);
        product("C1", "NUT-M8", true);
        assertThat(all("C1")).containsExactlyInAnyOrder("WELL-1", "NUT-M8");
    }

    @Test
    void AS2_with_nothing_taken_in_all_is_there_but_what_is_left_out() {
        group("C1", "PUMPS", false);
        assertThat(all("C1")).containsExactlyInAnyOrder("BOLT-M8-20", "ØRE-1", "NUT-M8");
        assertThat(copy.found("C1", "", "price", null, false))
                .startsWith("BOLT-M8-20")
                .hasSize(3);
        assertThat(copy.found("C1", "", "name", "PUMPS", false)).isEmpty();
    }

    @Test
    void CA25_it_is_neither_found_nor_guessed_offered_named_or_pictured() {
        open.number(KARI, "4711", "PMP 25/60");
        group("C1", "PUMPS", false);
        for (var q :
                List.of("PMP 25/60", "7038010000010", "Sirkulasjonspumpe", "sirkulasjonspmupe", "PMP 25/6O", "4711"))
            assertThat(copy.found("C1", q, null, null, false)).as(q).isEmpty();
        assertThat(copy.products
                        .find(
                                "C1",
                                Language.NB,
                                Copy.TODAY,
                                ProductAsk.of("sirkulasjonspmupe", null, null, ListAsk.first(20)))
                        .read())
                .as("a word that stands nowhere else")
                .isEmpty();
        assertThat(open.offers.of(KARI, List.of(new LineAsk(new Sku("PMP 25/60"), BigDecimal.ONE))))
                .containsExactly(java.util.Optional.empty());
        for (var number : List.of("PMP 25/60", "pmp 25/60", "7038010000010", "4711", "PMP 25/6", "PMP-8")) {
            var known = open.recognising.all(KARI, List.of(number)).get(0);
            assertThat(known.sku()).as(number).isNull();
            assertThat(known.near()).as(number).isEmpty();
        }
        assertThat(copy.pictures.find("C1", new Sku("PMP 25/60"), Language.NB)).isEmpty();
        assertThat(copy.pictures.find("C2", new Sku("PMP 25/60"), Language.NB)).isPresent();
        assertThat(copy.categories.all(Language.NB, "C1"))
                .extracting(Categories.Branch::code)
                .containsExactly("BOLTS");
        assertThat(copy.products.perCategory("C1", ProductAsk.of("", null, null, ListAsk.first(20))))
                .doesNotContainKeys("PUMPS", "CIRC");
        var list = open.numbers.list(KARI, Language.NB, null, ListAsk.first(20)).items();
        assertThat(list).extracting(OwnNumber::name).containsExactly("PMP 25/60");
        assertThat(list).extracting(OwnNumber::sold).containsExactly(false);
    }

    @Test
    void AS5_numbers_are_taken_as_they_are_called_and_what_names_nothing_is_said() {
        var outcome =
                keep("C1", new Wish(1, Kind.PRODUCT, "7038010000010", true), new Wish(3, Kind.PRODUCT, "NEVER", true));
        assertThat(outcome.kept()).isEqualTo(1);
        assertThat(outcome.unknown()).extracting(Wish::line).containsExactly(3);
        assertThat(all("C1")).containsExactly("PMP 25/60");
        product("C1", "PMP 25/60", false);
        assertThat(all("C1")).hasSize(5).doesNotContain("PMP 25/60");
    }

    @Test
    void AS6_what_would_be_is_counted_and_nothing_is_kept() {
        var wishes = List.of(new Wish(1, Kind.CATEGORY, "PUMPS", true));
        assertThat(open.sql.transaction(() -> desk.preview(ELIN, "C1", wishes))).isEqualTo(3);
        assertThat(all("C1")).hasSize(6);
    }

    @Test
    void AS3_only_a_line_of_before_is_told_that_it_went_out() {
        group("C1", "PUMPS", false);
        var assortments = new Assortments();
        assortments.sql = copy.sql;
        assertThat(assortments.outside("C1", List.of("PMP-9", "NUT-M8", "NEVER")))
                .containsExactly("PMP-9");
        assertThat(assortments.outside("C2", List.of("PMP-9"))).isEmpty();
    }

    private static List<String> all(String account) {
        return copy.found(account, "", null, null, false);
    }

    private static void product(String account, String sku, boolean in) {
        assertThat(keep(account, new Wish(1, Kind.PRODUCT, sku, in)).kept()).isEqualTo(1);
    }

    private static void group(String account, String code, boolean in) {
        assertThat(keep(account, new Wish(1, Kind.CATEGORY, code, in)).kept()).isEqualTo(1);
    }

    private static AssortmentDesk.Outcome keep(String account, Wish... wishes) {
        return open.sql.transaction(() -> desk.keep(ELIN, account, List.of(wishes)));
    }
}
