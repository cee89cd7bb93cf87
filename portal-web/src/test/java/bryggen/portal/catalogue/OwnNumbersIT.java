package bryggen.portal.catalogue;

import static bryggen.portal.catalogue.Goods.BOLTS;
import static bryggen.portal.catalogue.Goods.item;
import static bryggen.portal.catalogue.Goods.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.portal.access.AccessRefusal;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.OwnNumber.Outcome;
import bryggen.portal.catalogue.OwnNumber.Refused;
import bryggen.portal.catalogue.OwnNumber.Wish;
import bryggen.portal.catalogue.Recognised.How;
import bryggen.portal.catalogue.Recognised.Near;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A company's own numbers for products")
class OwnNumbersIT {
    private static final Actor KARI = SomeActor.buyer("C1");
    private static final Actor OLA = SomeActor.buyer("C2");
    private static Copy copy;
    private static OpenCatalogue open;

    @BeforeAll
    static void fill() {
        copy = new Copy("own_numbers");
        open = new OpenCatalogue(copy.database);
        copy.company("C1", null);
        copy.company("C2", null);
        copy.feeds.items(
                Goods.pump(),
                Goods.bolt(),
                Goods.bare(),
                item("BOLT-M8-200", "Lang bolt M8x200", BOLTS, null, null, true),
                item("abc-1", "One", BOLTS, null, null, true),
                item("ABC-1", "Another", BOLTS, null, null, true),
                item("OLD-1", "Utgått pumpe", BOLTS, null, null, false));
        copy.feeds.prices(price(null, null, "BOLT-M8-20", "1", "9"));
    }

    @BeforeEach
    void none() {
        copy.run("truncate catalogue_own_number");
    }

    @Test
    void CA20_a_number_names_one_product_and_a_product_may_have_several() {
        assertThat(keep(KARI, "4711", "BOLT-M8-20").added()).isEqualTo(1);
        keep(KARI, "Hylle  7 b", "bolt-m8-20");
        assertThat(open.numbers.of("C1", List.of("BOLT-M8-20", "PMP 25/60")))
                .isEqualTo(java.util.Map.of("BOLT-M8-20", "4711, Hylle 7 b"));
        assertThat(copy.offer("C1", "BOLT-M8-20", "30").ownNumber()).isEqualTo("4711, Hylle 7 b");
        var moved = keep(KARI, "HYLLE 7 B", "7038010000010");
        assertThat(moved.changed()).isEqualTo(1);
        assertThat(copy.offer("C1", "PMP 25/60", "1").ownNumber()).isEqualTo("HYLLE 7 B");
        assertThat(copy.offer("C1", "BOLT-M8-20", "30").ownNumber()).isEqualTo("4711");
    }

    @Test
    void CA20_nobody_elses_numbers_are_seen_found_or_taken_out() {
        keep(KARI, "4711", "BOLT-M8-20");
        assertThat(copy.offer("C2", "BOLT-M8-20", "30").ownNumber()).isNull();
        assertThat(copy.found("C2", "4711", null, null, false)).isEmpty();
        assertThat(recognised(OLA, "4711").isFound()).isFalse();
        open.sql.transaction(() -> open.numbers.remove(OLA, List.of("4711")));
        assertThat(recognised(KARI, "4711").sku()).isEqualTo("BOLT-M8-20");
        keep(OLA, "4711", "PMP 25/60");
        assertThat(recognised(KARI, "4711").sku()).isEqualTo("BOLT-M8-20");
        assertThat(recognised(OLA, "4711").sku()).isEqualTo("PMP 25/60");
    }

    @Test
    void CA20_who_neither_buys_nor_administrates_keeps_none() {
        assertThatThrownBy(() -> keep(SomeActor.of("C1", Role.PAYABLES), "4711", "BOLT-M8-20"))
                .isInstanceOf(AccessRefusal.WrongRole.class);
        assertThat(keep(SomeActor.of("C1", Role.COMPANY_ADMIN), "4711", "BOLT-M8-20")
                        .added())
                .isEqualTo(1);
    }

    @Test
    void CA20_CA21_what_would_mislead_is_refused_with_its_reason() {
        assertThat(refused("", "BOLT-M8-20")).isEqualTo("own-number-unfit");
        assertThat(refused("x".repeat(61), "BOLT-M8-20")).isEqualTo("own-number-unfit");
        assertThat(refused("4711", "NO-SUCH")).isEqualTo("own-number-no-product");
        assertThat(refused("4711", "OLD-1")).isEqualTo("own-number-no-product");
        assertThat(refused("pmp 25/60", "BOLT-M8-20")).isEqualTo("own-number-taken");
        assertThat(refused("7038010000010", "BOLT-M8-20")).isEqualTo("own-number-taken");
        assertThat(keep(KARI, "bolt-m8-20", "BOLT-M8-20").added()).isEqualTo(1);
    }

    @Test
    void CA20_taken_out_numbers_are_gone_until_they_are_put_back() {
        keep(KARI, "4711", "BOLT-M8-20");
        keep(KARI, "4712", "PMP 25/60");
        open.sql.transaction(() -> open.numbers.remove(KARI, List.of("4711")));
        assertThat(recognised(KARI, "4711").isFound()).isFalse();
        assertThat(copy.offer("C1", "BOLT-M8-20", "30").ownNumber()).isNull();
        assertThat(listed("")).containsExactly("4712");
        assertThat(open.sql.transaction(() -> open.numbers.putBack(OLA))).isZero();
        assertThat(open.sql.transaction(() -> open.numbers.putBack(KARI))).isEqualTo(1);
        assertThat(listed("")).containsExactly("4711", "4712");
        assertThat(listed("47%")).isEmpty();
        assertThat(listed("sirkul")).containsExactly("4712");
    }

    @Test
    void CA22_the_search_finds_a_product_by_the_companys_number_also_with_a_slip() {
        keep(KARI, "FM-77-Ø", "BOLT-M8-20");
        assertThat(copy.found("C1", "fm-77-o", null, null, false)).containsExactly("BOLT-M8-20");
        assertThat(copy.found("C1", "FM-7", null, null, false)).containsExactly("BOLT-M8-20");
        assertThat(copy.found("C1", "FM-77-X", null, null, false)).containsExactly("BOLT-M8-20");
        keep(KARI, "bolt", "PMP 25/60");
        assertThat(copy.found("C1", "bolt", null, null, false))
                .startsWith("PMP 25/60")
                .contains("BOLT-M8-20");
        assertThat(copy.products
                        .perCategory("C1", ProductAsk.of("fm-77", null, null, ListAsk.first(1)))
                        .get("BOLTS"))
                .isEqualTo(1);
    }

    @Test
    void CA22_a_number_is_sku_then_own_then_sku_but_for_case_then_gtin() {
        keep(KARI, "4711", "BOLT-M8-20");
        assertThat(recognised(KARI, "BOLT-M8-20").how()).isEqualTo(How.SKU);
        assertThat(recognised(KARI, " 4711 ").how()).isEqualTo(How.OWN);
        assertThat(recognised(KARI, "bolt-m8-20").sku()).isEqualTo("BOLT-M8-20");
        assertThat(recognised(KARI, "ore-1").sku()).isEqualTo("ØRE-1");
        assertThat(recognised(KARI, "7038 0100 00010").how()).isEqualTo(How.GTIN);
        assertThat(recognised(KARI, "abc-1").sku()).isEqualTo("abc-1");
    }

    @Test
    void CA22_several_products_under_one_number_are_shown_and_none_is_taken() {
        var known = recognised(KARI, "Abc-1");
        assertThat(known.isFound()).isFalse();
        assertThat(known.near()).extracting(Near::sku).containsExactlyInAnyOrder("ABC-1", "abc-1");
    }

    @Test
    void CA22_what_looks_alike_is_offered_and_what_is_no_longer_sold_is_said() {
        keep(KARI, "FM-771", "PMP 25/60");
        assertThat(recognised(KARI, "BOLT-M8-21").near()).extracting(Near::sku).contains("BOLT-M8-20");
        assertThat(recognised(KARI, "FM-772").near()).extracting(Near::sku).contains("PMP 25/60");
        var old = recognised(KARI, "OLD-1");
        assertThat(old.sku()).isEqualTo("OLD-1");
        assertThat(old.sold()).isFalse();
    }

    @Test
    void CA23_a_file_is_taken_line_by_line_and_every_other_line_is_named() {
        keep(KARI, "A-1", "BOLT-M8-20");
        var outcome = file(
                "\ufeffVarenummer;Vårt nummer\r\nBOLT-M8-20;A-1\r\nBOLT-M8-20;A-2\r\n\r\nPMP 25/60;A-1\r\nNO;A-3\r\nBOLT-M8-20;a-2\r\nPMP 25/60;A-2\r\n");
        assertThat(outcome.added()).isEqualTo(1);
        assertThat(outcome.same()).isEqualTo(1);
        assertThat(outcome.refused())
                .extracting(r -> r.wish().line() + " " + r.code())
                .containsExactly("5 own-number-twice", "6 own-number-no-product", "8 own-number-twice");
        assertThatThrownBy(() -> file("sku;antall\nBOLT-M8-20;7\n")).isInstanceOf(CatalogueRefusal.BadNumberFile.class);
    }

    private static Outcome file(String text) {
        var files = new OwnNumberFile();
        files.numbers = open.numbers;
        return open.sql.transaction(() -> {
            try {
                return files.take(KARI, new ByteArrayInputStream(text.getBytes(Charset.forName("UTF-8"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Outcome keep(Actor actor, String number, String product) {
        return open.sql.transaction(() -> open.numbers.keep(actor, number, product));
    }

    private static String refused(String number, String product) {
        return open
                .sql
                .transaction(() -> open.numbers.keep(KARI, List.of(new Wish(1, number, product))))
                .refused()
                .stream()
                .map(Refused::code)
                .findFirst()
                .orElse("");
    }

    private static Recognised recognised(Actor actor, String number) {
        return open.recognising.one(actor, number);
    }

    private static List<String> listed(String words) {
        return open.numbers.list(KARI, Language.NB, words.isEmpty() ? null : words, ListAsk.first(20)).items().stream()
                .map(OwnNumber::number)
                .toList();
    }
}
