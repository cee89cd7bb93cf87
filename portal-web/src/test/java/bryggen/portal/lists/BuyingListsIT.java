package bryggen.portal.lists;

import static bryggen.portal.catalogue.Goods.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.MigratedDatabase;
import bryggen.dev.QuietLog;
import bryggen.portal.access.AccessRefusal;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.Goods;
import bryggen.portal.catalogue.OpenCatalogue;
import bryggen.portal.catalogue.SomeActor;
import bryggen.portal.lists.BuyingList.Sharing;
import bryggen.portal.lists.BuyingList.Sheet;
import bryggen.portal.lists.Collecting.Wish;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lists of what is ordered again and again")
class BuyingListsIT {
    private static final Actor KARI = SomeActor.buyer("C1");
    private static final Actor OLA = SomeActor.buyer("C1");
    private static final Actor STRANGER = SomeActor.buyer("C2");
    private static OpenCatalogue catalogue;
    private static Collecting collecting;
    private static ListToCart toCart;

    @BeforeAll
    static void open() {
        var database = MigratedDatabase.named("buying_lists");
        catalogue = new OpenCatalogue(database);
        catalogue.feeds.items(Goods.pump(), Goods.bolt(), Goods.bare());
        catalogue.feeds.prices(price(null, null, "PMP 25/60", "1", "1500"), price(null, null, "BOLT-M8-20", "1", "9"));
        catalogue.number(KARI, "4711", "BOLT-M8-20");
        collecting = new Collecting();
        collecting.lists = new BuyingLists();
        collecting.lists.sql = catalogue.sql;
        collecting.recognising = catalogue.recognising;
        collecting.clock = Clock.fixed(Instant.parse("2026-12-03T12:00:00Z"), ZoneOffset.UTC);
        collecting.audit = new QuietLog();
        toCart = new ListToCart();
        toCart.collecting = collecting;
        toCart.offers = catalogue.offers;
    }

    @BeforeEach
    void empty() {
        catalogue.sql.transaction(() -> catalogue.sql.run("truncate lists_list cascade"));
    }

    @Test
    void LI1_a_list_is_its_makers_alone_until_it_is_shared() {
        var id = made(Sharing.PRIVATE);
        assertThat(get(KARI, id).lines()).hasSize(2);
        assertThat(names(OLA)).isEmpty();
        assertThatThrownBy(() -> get(OLA, id)).isInstanceOf(ListRefusal.Unknown.class);
        in(() -> {
            collecting.rename(KARI, id, "For all", Sharing.READ);
            return true;
        });
        assertThat(names(OLA)).containsExactly("For all");
        assertThatThrownBy(() -> add(OLA, id, "4711", "10")).isInstanceOf(ListRefusal.NotYours.class);
        in(() -> {
            collecting.rename(KARI, id, "For all", Sharing.CHANGE);
            return true;
        });
        add(OLA, id, "4711", "10");
        assertThat(quantities(id)).containsEntry("BOLT-M8-20", "40");
        assertThatThrownBy(() -> in(() -> collecting.remove(OLA, id))).isInstanceOf(ListRefusal.NotYours.class);
    }

    @Test
    void LI1_another_company_sees_no_list_however_it_is_shared() {
        var id = made(Sharing.CHANGE);
        assertThat(names(STRANGER)).isEmpty();
        assertThatThrownBy(() -> get(STRANGER, id)).isInstanceOf(ListRefusal.Unknown.class);
        assertThatThrownBy(() -> add(STRANGER, id, "BOLT-M8-20", "10")).isInstanceOf(ListRefusal.Unknown.class);
        assertThatThrownBy(() -> get(SomeActor.of("C1", Role.PAYABLES), id)).isInstanceOf(AccessRefusal.class);
    }

    @Test
    void LI2_LI3_what_is_no_line_and_no_name_is_refused_at_its_place() {
        assertThat(faults("", List.of())).containsExactly("/name list-name-needed");
        assertThat(faults("x".repeat(81), List.of())).containsExactly("/name list-name-needed");
        assertThat(faults("Week", List.of(wish("BOLT-M8-20", "10"), wish("NO", "1"), wish("4711", "0"))))
                .containsExactly("/lines/1/sku list-unknown-product", "/lines/2/quantity list-bad-quantity");
    }

    @Test
    void LI3_the_same_product_is_one_line_and_zero_takes_it_out() {
        var id = made(Sharing.PRIVATE);
        add(KARI, id, "bolt-m8-20", "2.5");
        assertThat(quantities(id)).containsEntry("BOLT-M8-20", "32.5");
        in(() -> {
            collecting.change(KARI, id, Map.of("BOLT-M8-20", BigDecimal.ZERO, "NOT-THERE", BigDecimal.TEN));
            return true;
        });
        assertThat(quantities(id)).isEqualTo(Map.of("PMP 25/60", "2"));
    }

    @Test
    void LI4_what_would_go_into_the_cart_is_raised_or_left_out() {
        var id = in(() -> collecting.make(
                        KARI,
                        "Week",
                        Sharing.PRIVATE,
                        List.of(wish("4711", "7"), wish("PMP 25/60", "2"), wish("ØRE-1", "1"))))
                .toString();
        catalogue.feeds.items(Goods.item("PMP 25/60", "Pumpe", Goods.PUMPS, null, null, false));
        var now = toCart.look(KARI, get(KARI, id).lines());
        assertThat(now.get(0).quantity()).as("the least is thirty").isEqualByComparingTo("30");
        assertThat(now.get(1).offer()).as("no longer sold").isNull();
        assertThat(now.get(2).quantity()).as("without a price").isNull();
        catalogue.feeds.items(Goods.pump());
    }

    @Test
    void LI5_a_removed_list_can_be_put_back_by_its_maker() {
        var id = made(Sharing.CHANGE);
        assertThat(in(() -> collecting.remove(KARI, id))).isEqualTo("Week");
        assertThat(names(KARI)).isEmpty();
        assertThatThrownBy(() -> in(() -> collecting.putBack(OLA))).isInstanceOf(ListRefusal.Unknown.class);
        assertThat(in(() -> collecting.putBack(KARI))).isEqualTo("Week");
        assertThat(get(KARI, id).lines()).hasSize(2);
    }

    private static String made(Sharing sharing) {
        return in(() -> collecting.make(KARI, "Week", sharing, List.of(wish("4711", "30"), wish("7038010000010", "2"))))
                .toString();
    }

    private static void add(Actor actor, String id, String product, String quantity) {
        in(() -> {
            collecting.add(actor, id, List.of(wish(product, quantity)));
            return true;
        });
    }

    private static Sheet get(Actor actor, String id) {
        return in(() -> collecting.get(actor, id));
    }

    private static List<String> names(Actor actor) {
        return in(() -> collecting.list(actor, null, false, ListAsk.first(20))).items().stream()
                .map(BuyingList::name)
                .toList();
    }

    private static Map<String, String> quantities(String id) {
        return get(KARI, id).lines().stream()
                .collect(java.util.stream.Collectors.toMap(
                        BuyingList.Line::sku, line -> line.quantity().toPlainString()));
    }

    private static List<String> faults(String name, List<Wish> wishes) {
        try {
            in(() -> collecting.make(KARI, name, Sharing.PRIVATE, wishes));
            return List.of();
        } catch (Refusal refusal) {
            return refusal.findings().stream()
                    .map(f -> f.pointer() + " " + f.code())
                    .toList();
        }
    }

    private static Wish wish(String product, String quantity) {
        return new Wish(product, new BigDecimal(quantity));
    }

    /** The entity manager reads what other connections have written: each step is a transaction of its own. */
    private static <T> T in(Supplier<T> act) {
        return catalogue.sql.transaction(act);
    }
}
