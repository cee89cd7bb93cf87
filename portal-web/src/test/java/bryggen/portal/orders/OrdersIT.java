package bryggen.portal.orders;

import static bryggen.portal.orders.SomeOrder.NOW;
import static bryggen.portal.orders.SomeOrder.offer;
import static bryggen.portal.orders.SomeOrder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.Heard;
import bryggen.dev.MigratedDatabase;
import bryggen.integration.exchange.Kind;
import bryggen.integration.holds.OrderHold;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.accounts.KnownCompanies;
import bryggen.portal.exchange.Owed;
import bryggen.portal.exchange.Receipt;
import bryggen.portal.orders.OrderHead.Word;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.jpa.EntitySql;
import bryggen.portal.platform.jpa.PlainSql;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Orders in a real PostgreSQL: what the ERP tells is merged by SQL, and lists are read by it. */
@DisplayName("Orders in the database")
class OrdersIT {
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Oslo"));
    private static MigratedDatabase database;
    private static PlainSql sql;

    private final Actor kari = SomeOrder.buyer();
    private final Reach ours = kari.own();
    private final OrderMerge merge = new OrderMerge();
    private final Heard<OrdersTold> told = new Heard<>();
    private final Heard<PromisesMoved> moved = new Heard<>();
    private final OrderBook book = new OrderBook();
    private EntityManager em;

    @BeforeAll
    static void open() {
        database = MigratedDatabase.named("orders", Order.class, OrderLine.class, Wishes.class, Sums.class);
        sql = new PlainSql(database::connect);
        sql.transaction(() -> sql.run("insert into accounts_account (number, name, kind, opened_at)"
                + " values ('C1001', 'Fjord', 'CUSTOMER', now()), ('C1002', 'Oest', 'CUSTOMER', now())"));
    }

    @BeforeEach
    void empty() {
        sql.transaction(
                () -> sql.run("truncate orders_order, orders_line, orders_event, orders_document, orders_hold"));
        em = database.entityManager();
        merge.sql = sql;
        merge.accounts = KnownCompanies.in(sql);
        merge.clock = CLOCK;
        merge.told = told.event();
        merge.moved = moved.event();
        merge.changed = new Heard<OrdersMoved>().event();
        book.sql = sql;
        book.clock = CLOCK;
        book.documents = new OrderDocuments();
        book.documents.sql = sql;
        book.owed = new Owed() {
            @Override
            public Map<String, Receipt> receiptsOf(Kind kind, Reach reach, Collection<String> keys) {
                return Map.of();
            }
        };
    }

    @AfterEach
    void close() {
        em.close();
    }

    @Test
    @DisplayName("OR10 an order is read back as it was agreed, line by line")
    void asAgreed() {
        place("B100001", "2");
        var sheet = sheet("B100001");
        assertThat(sheet.head().word()).isEqualTo(Word.WAITING);
        assertThat(sheet.head().placedAt()).isEqualTo(NOW);
        assertThat(sheet.head().purchaseOrder()).isEqualTo("PO-7");
        assertThat(sheet.head().gross()).isEqualByComparingTo("7.50");
        assertThat(sheet.lines())
                .extracting(line -> line.line() + " " + line.sku() + " " + line.quantity() + " at " + line.price())
                .containsExactly("1 BOLT 2 at 1.5", "2 NUT 2 at 1.5");
    }

    @Test
    @DisplayName("OR14 orders born in the ERP and on the phone appear under the ERP's number with their lines")
    void born() {
        merge(
                erp("K1", "SO-1").from("phone").line(1, "BOLT", "5", "2.00"),
                erp("K2", "SO-2").from("erp"));
        assertThat(sheet("SO-1").head().origin()).isEqualTo(Origin.PHONE);
        assertThat(sheet("SO-1").lines()).hasSize(1);
        assertThat(sheet("SO-1").events()).extracting(OrderSheet.Event::kind).containsExactly("born-phone");
        assertThat(sheet("SO-2").head().origin()).isEqualTo(Origin.ERP);
        assertThat(found("bolt")).containsExactly("SO-1");
    }

    @Test
    @DisplayName("OR14 an order of a company that is not known yet waits with its reason, and the others go on")
    void stranger() {
        var unplaced = merge(erp("K1", "SO-1").of("C9999"), erp("K2", "SO-2"));
        assertThat(unplaced).containsOnlyKeys("K1");
        assertThat(unplaced.get("K1")).contains("C9999");
        assertThat(found(null)).containsExactly("SO-2");
    }

    @Test
    @DisplayName("OR14 what the ERP changes in an order of its own, changes here; a line taken out is gone")
    void bornAndChanged() {
        merge(erp("K1", "SO-1").line(1, "BOLT", "5", "2.00").line(2, "NUT", "1", "1.00"));
        merge(erp("K1", "SO-1").at(1).line(1, "BOLT", "8", "2.50").line(3, "SEAL", "1", "9.00"));
        assertThat(sheet("SO-1").lines())
                .extracting(line -> line.line() + " " + line.sku() + " " + line.quantity() + " at " + line.price())
                .containsExactly("1 BOLT 8 at 2.5", "3 SEAL 1 at 9");
    }

    @Test
    @DisplayName("OR12 received, accepted, sent in two parts, invoiced: each is told once, however often it is told")
    void lifeOfAnOrder() {
        place("B100001", "2");
        var waiting = erp("K1", "SO-1").to("B100001").is(Acceptance.WAITING).twoLines("2");
        merge(waiting);
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.RECEIVED);
        var accepted = erp("K1", "SO-1").to("B100001").at(1).twoLines("2");
        merge(accepted);
        merge(accepted);
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.ACCEPTED);
        merge(erp("K1", "SO-1").to("B100001").at(2).twoLines("2").sent(Progress.PART, "2", "0.5"));
        var part = sheet("B100001");
        assertThat(part.head().word()).isEqualTo(Word.PART_SHIPPED);
        assertThat(part.lines()).extracting(OrderSheet.Line::shipped).containsExactly(num("2"), num("0.5"));
        merge(erp("K1", "SO-1").to("B100001").at(3).twoLines("2").sent(Progress.DONE, "2", "2"));
        merge(erp("K1", "SO-1")
                .to("B100001")
                .at(4)
                .twoLines("2")
                .sent(Progress.DONE, "2", "2")
                .billed(Progress.DONE));
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.DONE);
        assertThat(sheet("B100001").events())
                .extracting(OrderSheet.Event::kind)
                .containsExactly("received", "accepted", "shipped-part", "shipped-done", "invoiced-done");
    }

    @Test
    @DisplayName("OR12 an older state that comes late changes nothing")
    void late() {
        place("B100001", "2");
        merge(erp("K1", "SO-1").to("B100001").at(5).twoLines("2").sent(Progress.PART, "1", "0"));
        merge(erp("K1", "SO-1").to("B100001").at(4).is(Acceptance.WAITING).twoLines("2"));
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.PART_SHIPPED);
        assertThat(sheet("B100001").lines().get(0).shipped()).isEqualByComparingTo("1");
    }

    @Test
    @DisplayName("OR12 a price that the ERP changes stands beside the agreed one, and the order is changed")
    void priceChanged() {
        place("B100001", "2");
        merge(erp("K1", "SO-1").to("B100001").line(1, "BOLT", "2", "9.00").line(2, "NUT", "2", "1.50"));
        var sheet = sheet("B100001");
        assertThat(sheet.head().word()).isEqualTo(Word.CHANGED);
        assertThat(sheet.head().isTotalChanged()).isTrue();
        assertThat(sheet.head().placedGross()).isEqualByComparingTo("7.50");
        assertThat(sheet.head().gross()).isEqualByComparingTo("26.25");
        var bolt = sheet.lines().get(0);
        assertThat(bolt.isPriceChanged()).isTrue();
        assertThat(bolt.price()).isEqualByComparingTo("1.50");
        assertThat(bolt.confirmedPrice()).isEqualByComparingTo("9.00");
        assertThat(bolt.confirmedNet()).isEqualByComparingTo("18.00");
        assertThat(sheet.lines().get(1).isPriceChanged()).isFalse();
    }

    @Test
    @DisplayName("OR12 a line that the ERP leaves out stays, with nothing confirmed; one that it adds is marked")
    void leftOutAndAdded() {
        place("B100001", "2");
        merge(erp("K1", "SO-1").to("B100001").line(1, "BOLT", "2", "1.50").line(3, "FREIGHT", "1", "80.00"));
        var lines = sheet("B100001").lines();
        assertThat(lines).extracting(OrderSheet.Line::sku).containsExactly("BOLT", "NUT", "FREIGHT");
        assertThat(lines.get(1).confirmed()).isEqualByComparingTo("0");
        assertThat(lines.get(1).quantity()).isEqualByComparingTo("2");
        assertThat(lines).extracting(OrderSheet.Line::added).containsExactly(false, false, true);
        merge(erp("K1", "SO-1").to("B100001").at(1).twoLines("2"));
        assertThat(sheet("B100001").lines()).extracting(OrderSheet.Line::sku).containsExactly("BOLT", "NUT");
        assertThat(sheet("B100001").lines().get(1).confirmed()).isEqualByComparingTo("2");
    }

    @Test
    @DisplayName("OR10 the ERP tells of an order whose message is still open; the answer that follows says it no second"
            + " time")
    void beforeTheAnswer() {
        place("B100001", "2");
        merge(erp("K1", "SO-1").to("B100001").twoLines("2"));
        assertThat(sheet("B100001").head().erpNumber()).isEqualTo("SO-1");
        var answers = new OrderAnswers();
        answers.merge = merge;
        sql.transaction(() ->
                answers.stands(erp("K1", "SO-1").to("B100001").twoLines("2").told()));
        assertThat(sheet("B100001").events())
                .extracting(OrderSheet.Event::kind)
                .containsExactly("received", "accepted");
        assertThat(told.all().stream().flatMap(event -> event.orders().stream()))
                .as("others hear of it once")
                .extracting(o -> o.number() + " " + o.becomes())
                .containsExactly("B100001 accepted");
        assertThat(found(null)).containsExactly("B100001");
    }

    @Test
    @DisplayName(
            "OR14 an ERP that has booked our number twice has two orders: the first stays ours, the other is shown")
    void twice() {
        place("B100001", "2");
        merge(
                erp("K1", "SO-1").to("B100001").twoLines("2"),
                erp("K2", "SO-2").to("B100001").twoLines("2"));
        assertThat(sheet("B100001").head().erpNumber()).isEqualTo("SO-1");
        assertThat(sheet("SO-2").head().origin()).isEqualTo(Origin.ERP);
        merge(erp("K2", "SO-2").to("B100001").at(1).twoLines("2").sent(Progress.PART, "1", "0"));
        assertThat(sheet("B100001").head().shipping()).isEqualTo(Progress.NONE);
        assertThat(sheet("SO-2").head().shipping()).isEqualTo(Progress.PART);
    }

    @Test
    @DisplayName("OR14 our number on another company's order is that company's order, not ours")
    void foreign() {
        place("B100001", "2");
        merge(erp("K1", "SO-1").of("C1002").to("B100001").twoLines("2"));
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.WAITING);
        assertThat(found(null)).containsExactly("B100001");
    }

    @Test
    @DisplayName("OR13 the ERP cancels: the wish is answered, and its words stand at the order")
    void cancelled() {
        place("B100001", "2");
        merge(erp("K1", "SO-1").to("B100001").twoLines("2"));
        write(() -> {
            var order = orders().held(ours, "B100001").orElseThrow();
            order.askCancellation(kari, "twice", true, NOW);
        });
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.CANCELLING);
        merge(erp("K1", "SO-1")
                .to("B100001")
                .at(1)
                .is(Acceptance.CANCELLED)
                .saying("as you wished")
                .twoLines("2"));
        var head = sheet("B100001").head();
        assertThat(head.word()).isEqualTo(Word.CANCELLED);
        assertThat(head.reason()).isEqualTo("as you wished");
        assertThat(head.cancelAskedAt()).isNull();
    }

    @Test
    @DisplayName(
            "OR13 some goods have left: the rest is called back where the ERP takes that; then nothing is asked any more")
    void rest() {
        place("B100001", "2");
        merge(erp("K1", "SO-1").to("B100001").twoLines("2").sent(Progress.PART, "1", "0"));
        write(() -> {
            var order = orders().held(ours, "B100001").orElseThrow();
            assertThatThrownBy(() -> order.askCancellation(kari, "too late", false, NOW))
                    .isInstanceOfSatisfying(OrderRefusal.NotCancellable.class, no -> assertThat(no.code())
                            .isEqualTo("already-shipped"));
            order.askCancellation(kari, "too late", true, NOW);
        });
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.CANCELLING);
        var left = erp("K1", "SO-1")
                .to("B100001")
                .at(1)
                .twoLines("2")
                .sent(Progress.DONE, "1", "0")
                .confirming("1", "0");
        for (int i = 0; i < 2; i++) {
            sql.transaction(() -> merge.merge(Map.of("K1", left.told())));
            write(() -> orders().held("C1001", "B100001")
                    .filter(o -> o.endRest(NOW))
                    .ifPresent(order -> {}));
        }
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.SHIPPED);
        assertThat(sheet("B100001").head().cancelAskedAt()).isNull();
        assertThat(sheet("B100001").head().net()).as("what is left").isEqualByComparingTo("1.50");
        assertThat(sheet("B100001").head().gross()).isEqualByComparingTo("1.88");
        assertThat(sheet("B100001").head().placedGross()).as("what was agreed").isEqualByComparingTo("7.50");
        assertThat(sheet("B100001").head().isCutDown()).isTrue();
        assertThat(sheet("B100001").head().acceptance())
                .as("no change of the ERP's")
                .isEqualTo(Acceptance.ACCEPTED);
        assertThat(sheet("B100001").lines().get(0).net()).isEqualByComparingTo("3.00");
        assertThat(sheet("B100001").lines().get(0).confirmedNet()).isEqualByComparingTo("1.50");
    }

    @Test
    @DisplayName("OR17 an order that the ERP holds back says so until it is let go; another company's hold is not ours")
    void held() {
        place("B100001", "2");
        merge(erp("K1", "SO-1").to("B100001").twoLines("2"));
        var holding = new Holding();
        holding.sql = sql;
        var heard = new Heard<OrdersHeld>();
        holding.held = heard.event();
        sql.transaction(() -> holding.merge(Map.of(
                "H1", hold("H1", "C1001", OrderHold.Kind.APPROVAL, 10),
                "H2", hold("H2", "C1001", OrderHold.Kind.CREDIT, 5),
                "H3", hold("H3", "C1002", OrderHold.Kind.OTHER, 60))));
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.HELD);
        assertThat(sheet("B100001").head().held())
                .isEqualTo(new OrderHead.Held("H1", "APPROVAL", NOW.minusSeconds(10)));
        sql.transaction(() -> holding.lifted(List.of("H1")));
        assertThat(sheet("B100001").head().held()).isEqualTo(new OrderHead.Held("H2", "CREDIT", NOW.minusSeconds(5)));
        sql.transaction(() -> holding.lifted(List.of("H2", "H9")));
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.ACCEPTED);
        assertThat(heard.all().stream().flatMap(event -> event.orders().stream()))
                .as("each is told of once, when it comes and when it goes")
                .extracting(o -> o.key() + " " + o.released())
                .containsExactlyInAnyOrder("H1 false", "H2 false", "H3 false", "H1 true", "H2 true");
    }

    private static OrderHold hold(String key, String account, OrderHold.Kind kind, int secondsAgo) {
        return new OrderHold(
                key, "SO-1", null, new AccountNumber(account), kind, "words", NOW.minusSeconds(secondsAgo));
    }

    @Test
    @DisplayName("OR13 an order that is no longer in the ERP is cancelled for the customer, and said so once")
    void gone() {
        place("B100001", "2");
        merge(erp("K1", "SO-1").to("B100001").twoLines("2"));
        for (int i = 0; i < 2; i++) sql.transaction(() -> merge.gone(List.of("K1", "K-unknown")));
        assertThat(sheet("B100001").head().word()).isEqualTo(Word.CANCELLED);
        assertThat(sheet("B100001").events())
                .extracting(OrderSheet.Event::kind)
                .containsExactly("received", "accepted", "gone");
    }

    @Test
    @DisplayName("OR8 what the ERP has not counted yet counts: open orders, and those received after its count")
    void notCounted() {
        place("B100001", "2");
        place("B100002", "4");
        merge(erp("K1", "SO-1").to("B100001").twoLines("2"));
        assertThat(notCountedSince(NOW.minusSeconds(60))).isEqualByComparingTo("22.50");
        assertThat(notCountedSince(NOW.plusSeconds(60))).isEqualByComparingTo("15.00");
        merge(erp("K2", "SO-2").to("B100002").is(Acceptance.REFUSED).twoLines("4"));
        assertThat(notCountedSince(NOW.plusSeconds(60))).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("OR8 one order of a company is weighed at a time, while other companies go on")
    void oneAtATime() throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        var second = database.entityManager();
        try {
            em.getTransaction().begin();
            orders().oneAtATime("C1001");
            second.getTransaction().begin();
            var theirs = new Orders();
            theirs.sql = new EntitySql(database::connect, second);
            theirs.oneAtATime("C1002");
            second.createNativeQuery("set local lock_timeout = '300ms'").executeUpdate();
            var begun = new CountDownLatch(1);
            var refused = threads.submit(() -> {
                begun.countDown();
                theirs.oneAtATime("C1001");
                return true;
            });
            begun.await();
            assertThat(refused)
                    .failsWithin(java.time.Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withStackTraceContaining("lock timeout");
        } finally {
            em.getTransaction().rollback();
            second.getTransaction().rollback();
            second.close();
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("OR16 orders are found by status, by day and by words, page by page")
    void lists() {
        place("B100001", "2");
        place("B100002", "4");
        merge(
                erp("K1", "SO-1")
                        .to("B100001")
                        .twoLines("2")
                        .sent(Progress.DONE, "2", "2")
                        .billed(Progress.DONE),
                erp("K3", "SO-3").of("C1002").line(1, "BOLT", "1", "1.00"));
        assertThat(numbers(OrderFilter.of("done", null, null, null))).containsExactly("B100001");
        assertThat(numbers(OrderFilter.of("open", null, null, null))).containsExactly("B100002");
        assertThat(numbers(OrderFilter.of(null, "2026-11-23", "2026-11-23", null)))
                .containsExactlyInAnyOrder("B100001", "B100002");
        assertThat(numbers(OrderFilter.of(null, "2026-11-24", null, null))).isEmpty();
        assertThat(numbers(OrderFilter.of(null, null, "2026-11-22", null))).isEmpty();
        assertThat(found("so-1")).containsExactly("B100001");
        assertThat(found("kari")).hasSize(2);
        assertThat(found("%")).isEmpty();
        var first = book.list(ours, OrderFilter.of(null, null, null, null), new ListAsk(1, 1, "number", null));
        assertThat(first.total()).isEqualTo(2);
        var next = book.list(ours, OrderFilter.of(null, null, null, null), new ListAsk(1, 1, "number", first.next()));
        assertThat(next.items()).extracting(OrderHead::number).containsExactly("B100002");
    }

    @Test
    @DisplayName("OR12 each order of a page has its own documents, and its own state of payment")
    void papers() {
        place("B100001", "2");
        merge(erp("K1", "SO-1").to("B100001").twoLines("2"), erp("K2", "SO-2"));
        sql.transaction(() -> {
            book.documents.shipped(List.of(
                    new OrderDocuments.Shipped("C1001", "SO-1", "S-2"),
                    new OrderDocuments.Shipped("C1001", "SO-1", "S-1"),
                    new OrderDocuments.Shipped("C1002", "SO-1", "S-9")));
            book.documents.invoiced(List.of(
                    new OrderDocuments.Invoiced("C1001", "SO-1", "F-1", false, num("7.50"), num("2.50"), "NOK"),
                    new OrderDocuments.Invoiced("C1001", "SO-1", "F-2", true, num("7.50"), num("0"), "NOK")));
        });
        var sheets = new LinkedHashMap<String, OrderSheet.Papers>();
        book.sheets(ours, OrderFilter.of(null, null, null, null), ListAsk.first(20))
                .items()
                .forEach(sheet -> sheets.put(sheet.head().number(), sheet.papers()));
        assertThat(sheets.get("B100001"))
                .isEqualTo(
                        new OrderSheet.Papers(List.of("S-1", "S-2"), List.of("F-1", "F-2"), OrderDocuments.Paid.PART));
        assertThat(sheets.get("SO-2")).isEqualTo(OrderSheet.Papers.NONE);
        assertThat(sheet("B100001").papers()).isEqualTo(sheets.get("B100001"));
    }

    @Test
    @DisplayName("OR18 an order keeps its thread and the credited partner; one that came from nothing begins a thread")
    void thread() {
        place("B100001", "2");
        var thread = UUID.randomUUID();
        write(() -> {
            var assessed = order().line("1", offer("BOLT", "1.50")).assessed();
            orders().add(Order.placed("B100002", kari, Origin.WEB, assessed, NOW)
                    .of(new Sale(thread, "P2001", "Q100001", List.of())));
        });
        merge(erp("K1", "SO-1"));
        var kept = sql.<List<String>>transaction(() -> sql.rows(
                "select thread || ' ' || coalesce(credited, '-') from orders_order where account = 'C1001' order by number",
                row -> row.getString(1)));
        assertThat(kept.get(1)).isEqualTo(thread + " P2001");
        assertThat(kept.get(0)).endsWith(" -").isNotEqualTo(kept.get(2));
        assertThat(kept.get(2)).hasSize(38);
    }

    private void place(String number, String quantity) {
        write(() -> {
            var assessed = order().called("PO-7")
                    .line(quantity, offer("BOLT", "1.50"))
                    .line(quantity, offer("NUT", "1.50"))
                    .assessed();
            var order = Order.placed(number, kari, Origin.WEB, assessed, NOW);
            orders().add(order);
        });
    }

    private Orders orders() {
        var orders = new Orders();
        orders.em = em;
        orders.sql = new EntitySql(database::connect, em);
        return orders;
    }

    private BigDecimal notCountedSince(Instant counted) {
        return orders().notCounted("C1001", "NOK", counted);
    }

    private void write(Runnable act) {
        em.getTransaction().begin();
        act.run();
        em.getTransaction().commit();
        em.clear();
    }

    private Map<String, String> merge(Told... told) {
        var rows = new LinkedHashMap<String, ErpOrder>();
        Arrays.stream(told).map(Told::told).forEach(order -> rows.put(order.key(), order));
        return sql.<Map<String, String>>transaction(() -> merge.merge(rows));
    }

    private OrderSheet sheet(String number) {
        return book.sheet(ours, number);
    }

    private List<String> found(String words) {
        return numbers(OrderFilter.of(null, null, null, words));
    }

    private List<String> numbers(OrderFilter filter) {
        return book.list(ours, filter, ListAsk.first(50)).items().stream()
                .map(OrderHead::number)
                .toList();
    }

    private static BigDecimal num(String value) {
        return new BigDecimal(value);
    }

    private static Told erp(String key, String number) {
        return new Told(key, number);
    }
}
