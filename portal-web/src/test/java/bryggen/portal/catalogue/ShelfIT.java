package bryggen.portal.catalogue;

import static bryggen.portal.catalogue.Goods.BOLTS;
import static bryggen.portal.catalogue.Goods.item;
import static bryggen.portal.catalogue.Goods.price;
import static bryggen.portal.catalogue.Goods.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.items.Item.Category;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.catalogue.OwnPrice.Source;
import bryggen.portal.catalogue.Shelf.Wanted;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.platform.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The copy that the feeds keep and the shelf reads")
class ShelfIT {
    private static Copy copy;

    @BeforeAll
    static void fill() {
        copy = new Copy("shelf");
        copy.company("C1", "DEALER");
        copy.company("C2", null);
        copy.company("C3", "EXPORT");
        copy.run("update accounts_account set tax_category = 'G', tax_percent = 0 where number = 'C3'");
        copy.run("insert into catalogue_stock_view values ('C2', 'BAND')");
        copy.feeds.items(Goods.pump(), Goods.bolt(), Goods.bare());
        copy.feeds.prices(
                price(null, null, "BOLT-M8-20", "1", "10"),
                price(null, "DEALER", "BOLT-M8-20", "100", "8"),
                price("C1", null, "BOLT-M8-20", "50", "9"),
                price(null, null, "PMP 25/60", "1", "1500", null, "2026-12-02"),
                price(null, null, "PMP 25/60", "1", "1600", "2026-12-03", null),
                price(null, null, "PMP 25/60", "1", "1700", "2026-12-04", null));
        copy.feeds.stock(
                stock("BOLT-M8-20", "OSL", "1200", "2026-12-03T10:02:00Z"),
                stock("BOLT-M8-20", "BGO", "-5", "2026-12-03T09:00:00Z"));
    }

    @Test
    void ca4_the_statement_and_the_rule_agree_on_every_price() {
        for (var account : List.of("C1", "C2", "C3", "STRANGER"))
            for (var quantity : List.of("1", "30", "49", "50", "99", "100", "500")) {
                var offer = copy.offer(account, "BOLT-M8-20", quantity);
                var rule = copy.sheets
                        .breaks(account, new Sku("BOLT-M8-20"), Copy.TODAY)
                        .at(new BigDecimal(quantity))
                        .orElseThrow();
                assertThat(offer.price().unit()).as(account + " " + quantity).isEqualTo(rule.price());
                assertThat(offer.price().reference()).isEqualTo(rule.source());
            }
        assertThat(copy.offer("C1", "BOLT-M8-20", "60").price().unit().amount()).isEqualByComparingTo("9");
        assertThat(copy.offer("C2", "BOLT-M8-20", "500").price().unit().amount())
                .isEqualByComparingTo("10");
    }

    @Test
    void ca4_only_prices_that_hold_today_count() {
        assertThat(copy.offer("C2", "PMP 25/60", "1").price().unit().amount()).isEqualByComparingTo("1600");
        assertThat(copy.offer("C2", "PMP 25/60", "1").price().validFrom()).hasToString("2026-12-03");
    }

    @Test
    void ca5_a_price_says_where_it_comes_from_and_when_it_was_true() {
        assertThat(copy.offer("C1", "BOLT-M8-20", "60").price().source()).isEqualTo(Source.AGREEMENT);
        assertThat(copy.offer("C1", "BOLT-M8-20", "10").price().source()).isEqualTo(Source.LIST);
        assertThat(copy.offer("C1", "BOLT-M8-20", "60").price().asOf()).isEqualTo(Copy.NOON.instant());
    }

    @Test
    void ca8_without_a_quantity_the_least_is_meant_and_database_and_rule_agree_on_it() {
        var offer = copy.offer("C1", "BOLT-M8-20", null);
        assertThat(offer.quantity())
                .isEqualByComparingTo("30")
                .isEqualByComparingTo(offer.limits().least());
        assertThat(copy.offer("C1", "PMP 25/60", null).quantity()).isEqualByComparingTo("1");
    }

    @Test
    void ca1_a_name_falls_back_to_english_and_then_to_any() {
        assertThat(copy.offer("C1", "ØRE-1", null).name()).isEqualTo("Silmukka");
        var pump = copy.shelf.offers("C1", Language.SV, List.of(new Wanted("PMP 25/60", null)), Copy.TODAY);
        assertThat(pump.get(0).orElseThrow().name()).isEqualTo("Cirkulationspump 25-60");
        assertThat(copy.sheets
                        .get("C1", Language.DA, new Sku("PMP 25/60"), Copy.TODAY)
                        .description())
                .isEqualTo("Quiet pump for heating.");
    }

    @Test
    void ca2_an_item_with_nothing_but_a_sku_is_offered_and_opens_and_a_picture_is_drawn() {
        var bare = copy.offer("C1", "ØRE-1", "3");
        assertThat(bare.gtin()).isNull();
        assertThat(bare.category()).isNull();
        assertThat(bare.price()).isNull();
        assertThat(bare.net()).isEmpty();
        assertThat(bare.stock().available()).isZero();
        var sheet = copy.sheets.get("C1", Language.NB, new Sku("ØRE-1"), Copy.TODAY);
        assertThat(sheet.description()).isNull();
        assertThat(sheet.path()).isEmpty();
        var picture = copy.pictures.find("C1", new Sku("ØRE-1"), Language.NB).orElseThrow();
        assertThat(picture.mediaType()).isEqualTo("image/svg+xml");
        assertThat(new String(picture.content(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(">S</text>");
        assertThat(copy.pictures
                        .find("C1", new Sku("PMP 25/60"), Language.NB)
                        .orElseThrow()
                        .version())
                .isEqualTo(copy.offer("C1", "PMP 25/60", null).picture());
    }

    @Test
    void ca10_ca11_stock_of_all_warehouses_with_the_oldest_of_their_times() {
        var stock = copy.offer("C1", "BOLT-M8-20", null).stock();
        assertThat(stock.available()).isEqualByComparingTo("1200");
        assertThat(stock.asOf()).hasValueSatisfying(at -> assertThat(at).hasToString("2026-12-03T09:00:00Z"));
        assertThat(stock.levels()).extracting(level -> level.warehouse()).containsExactly("OSL", "BGO");
        assertThat(stock.levels().get(0).inbound()).hasSize(1);
        assertThat(copy.offer("C1", "BOLT-M8-20", null).exactStock()).isTrue();
        assertThat(copy.offer("C2", "BOLT-M8-20", null).sight()).isEqualTo(Sight.BAND);
        copy.run("update catalogue_stock_view set view = 'HIDDEN' where account = 'C2'");
        assertThat(copy.offer("C2", "BOLT-M8-20", null).band()).isEmpty();
        copy.run("update catalogue_stock_view set view = 'BAND' where account = 'C2'");
    }

    @Test
    void a_companys_own_tax_goes_before_the_items() {
        assertThat(copy.offer("C1", "BOLT-M8-20", null).tax()).isEqualTo(TaxRate.of("S", "25"));
        assertThat(copy.offer("C3", "BOLT-M8-20", null).tax()).isEqualTo(TaxRate.of("G", "0"));
    }

    @Test
    void many_lines_are_answered_in_the_order_of_the_asks_and_unknown_ones_are_empty() {
        var offers = copy.shelf.offers(
                "C1",
                Language.NB,
                List.of(
                        new Wanted("NO-SUCH", BigDecimal.ONE),
                        new Wanted("BOLT-M8-20", BigDecimal.ONE),
                        new Wanted("ØRE-1", BigDecimal.ONE),
                        new Wanted("BOLT-M8-20", new BigDecimal("60"))),
                Copy.TODAY);
        assertThat(offers).hasSize(4);
        assertThat(offers.get(0)).isEmpty();
        assertThat(offers.get(1).orElseThrow().price().unit().amount()).isEqualByComparingTo("10");
        assertThat(offers.get(2).orElseThrow().sku()).isEqualTo(new Sku("ØRE-1"));
        assertThat(offers.get(3).orElseThrow().price().unit().amount()).isEqualByComparingTo("9");
    }

    @Test
    void an_older_word_about_stock_does_not_replace_a_younger_one() {
        copy.feeds.items(item("S-1", "Skive", null, null, null, true));
        copy.feeds.stock(stock("S-1", "OSL", "7", "2026-12-03T10:00:00Z"));
        copy.feeds.stock(stock("S-1", "OSL", "3", "2026-12-03T09:00:00Z"));
        assertThat(copy.offer("C1", "S-1", null).stock().available()).isEqualByComparingTo("7");
        copy.feeds.stockGone("S-1/OSL");
        assertThat(copy.offer("C1", "S-1", null).stock().levels()).isEmpty();
        assertThat(copy.found("C1", "S-1", null, null, true)).isEmpty();
    }

    @Test
    void prices_and_stock_may_come_before_their_item() {
        copy.feeds.prices(price(null, null, "LATE-1", "1", "3"));
        copy.feeds.stock(stock("LATE-1", "OSL", "7", "2026-12-03T10:00:00Z"));
        copy.feeds.items(item("LATE-1", "Etternøler", null, null, null, true));
        assertThat(copy.found("C1", "LATE-1", "price", null, true)).containsExactly("LATE-1");
        assertThat(copy.offer("C1", "LATE-1", null).price().unit().amount()).isEqualByComparingTo("3");
    }

    @Test
    void ca7_a_new_least_quantity_makes_another_price_the_leading_one() {
        copy.feeds.items(item("L-1", "Lenke", null, null, null, true), item("L-2", "Lenke to", null, null, null, true));
        copy.feeds.prices(
                price(null, null, "L-1", "1", "50"),
                price(null, null, "L-1", "10", "1"),
                price(null, null, "L-2", "1", "40"));
        assertThat(copy.found("C1", "lenke", "price", null, false)).containsExactly("L-2", "L-1");
        copy.feeds.items(item("L-1", "Lenke", null, "10", null, true));
        assertThat(copy.found("C1", "lenke", "price", null, false)).containsExactly("L-1", "L-2");
        copy.feeds.pricesGone(price(null, null, "L-1", "10", "1"));
        assertThat(copy.found("C1", "lenke", "price", null, false)).containsExactly("L-2", "L-1");
    }

    @Test
    void ca3_a_deleted_item_is_not_sold_but_can_still_be_named() {
        copy.feeds.items(item("GONE-1", "Forsvunnet", BOLTS, null, null, true));
        copy.feeds.itemsGone("GONE-1");
        assertThat(copy.found("GONE-1")).isEmpty();
        assertThatThrownBy(() -> copy.offer("C1", "GONE-1", null)).hasMessageContaining("No value present");
        assertThat(copy.shelf.names(Language.NB, List.of(new Sku("GONE-1"), new Sku("NEVER"))))
                .isEqualTo(Map.of(new Sku("GONE-1"), "Forsvunnet"));
    }

    @Test
    void ca3_an_inactive_row_does_not_push_an_active_one_with_the_same_sku_away() {
        copy.feeds.items(List.of(new Fresh<>("variant/1", item("TWIN-1", "Tvilling", null, null, null, true))));
        copy.feeds.items(List.of(new Fresh<>("variant/2", item("TWIN-1", "Gammel tvilling", null, null, null, false))));
        assertThat(copy.offer("C1", "TWIN-1", null).name()).isEqualTo("Tvilling");
    }

    @Test
    void an_item_with_a_new_sku_leaves_the_old_one_behind() {
        copy.feeds.items(List.of(new Fresh<>("variant/9", item("BEFORE-9", "Samme ting", null, null, null, true))));
        copy.feeds.items(List.of(new Fresh<>("variant/9", item("AFTER-9", "Samme ting", null, null, null, true))));
        assertThat(copy.found("C1", "samme ting", null, null, false)).containsExactly("AFTER-9");
    }

    @Test
    void a_category_that_moves_takes_its_items_along() {
        var seals = new Category("SEALS", null, Map.of("nb", "Tetninger"));
        copy.feeds.items(item("SEAL-1", "O-ring", seals, null, null, true));
        var moved = new Category("SEALS", "SPARE", Map.of("nb", "Tetninger"));
        copy.feeds.items(item("SEAL-2", "Pakning", moved, null, null, true));
        assertThat(copy.found("C1", "", "sku", "SPARE", false)).containsExactly("SEAL-1", "SEAL-2");
        var circle = new Category("SPARE", "SEALS", Map.of("nb", "Reserve"));
        copy.feeds.items(item("SEAL-3", "Ring", circle, null, null, true));
        assertThat(copy.found("C1", "", "sku", "SEALS", false)).contains("SEAL-1", "SEAL-2");
    }
}
