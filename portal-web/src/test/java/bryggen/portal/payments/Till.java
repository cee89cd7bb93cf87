package bryggen.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Database;
import bryggen.dev.Heard;
import bryggen.dev.QuietLog;
import bryggen.integration.checkout.ProviderEvent;
import bryggen.integration.checkout.SessionReport;
import bryggen.integration.checkout.SessionReport.Standing;
import bryggen.integration.erp.Command;
import bryggen.integration.kernel.Money;
import bryggen.integration.payments.PaymentRegistration;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.exchange.Owed;
import bryggen.portal.invoices.DocumentsOnly;
import bryggen.portal.invoices.InvoiceLocks;
import bryggen.portal.invoices.LocksOnly;
import bryggen.portal.invoices.Payable;
import bryggen.portal.invoices.Payables;
import bryggen.portal.payments.Payment.Attention.Why;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.PlainSql;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The payments of one company on a real database: no server, no provider, no ERP. */
final class Till {
    private static final String ACCOUNT = "C1001";
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private final PlainSql sql;
    private final InvoiceLocks locks;
    private final Payments payments = new Payments();
    private final PaymentDesk desk = new PaymentDesk();
    private final EventBook events = new EventBook();
    private final SessionBook sessions = new SessionBook();
    private final AtomicInteger owed = new AtomicInteger();
    private final List<PaymentRegistration> allOwed = new ArrayList<>();
    private final Actor clerk = new Actor(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Payables",
            "payables@fjordmek.example",
            Language.NB,
            new Account(ACCOUNT, "Fjord Mekaniske AS", Account.Kind.CUSTOMER),
            Set.of(Role.PAYABLES),
            List.of(),
            Actor.Channel.WEB);

    Till(String database) {
        sql = new PlainSql(Database.fresh(database)::connect);
        locks = LocksOnly.on(sql);
        payments.sql = sql;
        desk.payments = payments;
        desk.ended = new Heard<PaymentEnded>().event();
        desk.locks = locks;
        desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        desk.real = desk.clock;
        desk.audit = new QuietLog();
        desk.payables = new Payables() {
            @Override
            public LocalDate today() {
                return LocalDate.ofInstant(NOW, ZoneOffset.UTC);
            }
        };
        desk.owed = new Owed() {
            @Override
            public boolean pay(PaymentRegistration payment) {
                owed.incrementAndGet();
                allOwed.add(payment);
                return true;
            }

            @Override
            public boolean takes(Command command) {
                return true;
            }
        };
        events.sql = sql;
        events.desk = desk;
        sessions.sql = sql;
        sessions.locks = locks;
    }

    void empty() {
        owed.set(0);
        allOwed.clear();
        sql.transaction(() -> sql.run(
                "truncate payments_payment, payments_event, invoices_lock, invoices_invoice restart identity cascade"));
    }

    Instant now() {
        return NOW;
    }

    void invoice(String id, String open) {
        document("INVOICE", id, open);
    }

    void creditNote(String id, String open) {
        document("CREDIT_NOTE", id, open);
    }

    private void document(String type, String id, String open) {
        sql.transaction(() -> sql.run(
                """
                insert into invoices_invoice (remote_id, erp_key, account, number, type, issued, due, currency, net, tax,
                    gross, open_amount, erp_orders, has_document, words, changed_at)
                values (?, ?, ?, ?, ?, '2026-11-01', '2026-12-01', 'NOK', ?::numeric, 0, ?::numeric, ?::numeric,
                    '{}', false, '', ?)""",
                id,
                "key-" + id,
                ACCOUNT,
                "F" + id,
                type,
                open,
                open,
                open,
                NOW.minus(Duration.ofDays(9))));
    }

    void delete(String id) {
        sql.transaction(() -> sql.run("delete from invoices_invoice where remote_id = ?", id));
    }

    /** The feed tells what is open now, with a stamp from before the ERP's own of the payment. */
    void told(String id, String open) {
        sql.transaction(() -> {
            sql.run("update invoices_invoice set open_amount = ?::numeric where remote_id = ?", open, id);
            locks.settle(List.of(id));
        });
    }

    /** The feed tells it in a transaction that does not end before {@code other} has come to a lock, or is through. */
    void toldWhile(String id, String open, Runnable other) throws Exception {
        during(
                () -> sql.run("update invoices_invoice set open_amount = ?::numeric where remote_id = ?", open, id),
                other,
                () -> locks.settle(List.of(id)));
    }

    /** The first is released in a transaction that does not end before {@code other} has come to a lock, or is through. */
    void releasedWhile(String payment, Runnable other) throws Exception {
        during(() -> locks.release(ACCOUNT, payment), other, () -> {});
    }

    private void during(Runnable first, Runnable other, Runnable then) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var done = new CountDownLatch(1);
            var mayEnd = new CountDownLatch(1);
            var running = sql.transaction(() -> {
                first.run();
                var begun = thread.submit(() -> sql.transaction(() -> {
                    other.run();
                    done.countDown();
                    Await.until("the first has ended", Duration.ofSeconds(10), () -> mayEnd.getCount() == 0);
                    return true;
                }));
                Await.until(
                        "the other waits or is through",
                        Duration.ofSeconds(10),
                        () -> done.getCount() == 0 || isWaiting());
                then.run();
                return begun;
            });
            mayEnd.countDown();
            assertThat(running.get(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            thread.shutdown();
        }
    }

    private boolean isWaiting() {
        sql.rows("select pg_stat_clear_snapshot()", row -> true);
        return sql.row(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
                        row -> 1)
                .isPresent();
    }

    void release(String payment) {
        locks.release(ACCOUNT, payment);
    }

    String begin(String id, String amount) {
        return begin(id, amount, null);
    }

    String begin(String id, String amount, UUID form) {
        return begin(List.of(item(id, amount)), Method.CARD, form);
    }

    /** Credit notes alone pay it. */
    String settle(String... ids) {
        return begin(Arrays.stream(ids).map(id -> item(id, null)).toList(), Method.CREDIT, null);
    }

    String beginTransfer(String... ids) {
        return begin(Arrays.stream(ids).map(id -> item(id, null)).toList(), Method.TRANSFER, null);
    }

    /** Whether all of these, whole, could be held. */
    boolean begins(List<String> ids) {
        try {
            begin(ids.stream().map(id -> item(id, null)).toList(), Method.CARD, null);
            return true;
        } catch (PaymentRefusal.Held | PaymentRefusal.Faulty held) {
            return false;
        }
    }

    private String begin(List<PaymentWish.Item> items, Method method, UUID form) {
        var there = new ArrayList<Payable>();
        for (var item : items) there.add(payable(item.invoice().substring(1)));
        var set = PaymentSet.of(new PaymentWish(items, method, null), there, true);
        var serial = sql.transaction(() -> payments.nextNumber());
        var number = "PAY-" + serial;
        var session = method == Method.CARD
                ? new Payment.Session(
                        "stripe", "cs_" + number, "https://pay.example/" + number, NOW.plus(Paying.SESSION))
                : null;
        var transfer = method == Method.TRANSFER
                ? new Payment.Transfer(TransferReference.Kind.KID10, "KID" + serial, "8601 11 17947")
                : null;
        var prepared = new Paying.Prepared(number, set, method, null, session, transfer);
        return sql.transaction(() -> desk.begin(clerk, prepared, form));
    }

    private static PaymentWish.Item item(String id, String amount) {
        return new PaymentWish.Item("F" + id, amount == null ? null : new BigDecimal(amount), null);
    }

    /** As the page showed it before anybody held anything: who is second must be stopped by the lock. */
    private Payable payable(String id) {
        var gross = Money.of(text("select gross::text from invoices_invoice where remote_id = ?", id), "NOK");
        return new Payable(
                id,
                "key-" + id,
                "F" + id,
                text("select type from invoices_invoice where remote_id = ?", id)
                        .equals("CREDIT_NOTE"),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 1),
                false,
                gross,
                gross,
                Money.zero(gross.currency()),
                Money.zero(gross.currency()),
                null,
                null);
    }

    SessionReport report(String number, String reference, Money amount, Standing standing) {
        return new SessionReport("cs_" + number, reference, amount, standing);
    }

    void hear(String number, String amount, Standing standing) {
        hear(report(number, number, Money.of(amount, "NOK"), standing));
    }

    void hear(SessionReport report) {
        sql.transaction(() -> desk.hear("stripe", report));
    }

    boolean keep(ProviderEvent event) {
        return sql.transaction(() -> events.keep("stripe", event, NOW));
    }

    int actUponTheWaiting() {
        var waiting = sql.transaction(() -> events.waiting(NOW));
        for (var key : waiting) sql.transaction(() -> events.act(key));
        return waiting.size();
    }

    /** How many sessions are due so long after the beginning, by two who ask at once. */
    int due(Duration later) {
        var both = sql.transaction(() -> sessions.due(NOW.plus(later)).size());
        return both + sql.transaction(() -> sessions.due(NOW.plus(later)).size());
    }

    void read(String number, Duration later) {
        sql.transaction(() -> sessions.soon(payments.find(clerk.reach(), number).orElseThrow(), NOW.plus(later)));
    }

    int books(Duration later) {
        var found = sql.transaction(() -> sessions.inTheBooks(NOW.plus(later)));
        for (var pending : found) sql.transaction(() -> desk.inTheBooks(pending.account(), pending.number()));
        return found.size();
    }

    void booked(String number) {
        sql.transaction(() -> desk.booked(ACCOUNT, number, NOW));
    }

    void refused(String number, String words) {
        sql.transaction(() -> desk.unwanted(ACCOUNT, number, Why.REFUSED, words));
    }

    PaymentState state(String number) {
        return PaymentState.valueOf(text("select state from payments_payment where number = ?", number));
    }

    String attention(String number) {
        return text("select attention from payments_payment where number = ?", number);
    }

    /** The figures so long after the beginning. */
    PaymentFigures.Now figures(Duration later) {
        var figures = new PaymentFigures();
        figures.sql = sql;
        figures.clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        return sql.transaction(figures::now);
    }

    PaymentRegistration lastOwed() {
        return allOwed.get(allOwed.size() - 1);
    }

    List<PaymentRegistration> allOwed() {
        return List.copyOf(allOwed);
    }

    PlainSql sql() {
        return sql;
    }

    /** For what the bank tells. */
    Receiving receiving() {
        var receiving = new Receiving();
        receiving.payments = payments;
        receiving.desk = desk;
        receiving.documents = DocumentsOnly.on(sql, desk.payables);
        receiving.locks = locks;
        receiving.clock = desk.clock;
        return receiving;
    }

    int owed() {
        return owed.get();
    }

    String held(String id) {
        return new BigDecimal(text("select locked_amount::text from invoices_invoice where remote_id = ?", id))
                .setScale(2)
                .toPlainString();
    }

    int count(String table) {
        return Integer.parseInt(text("select count(*)::text from " + table));
    }

    private String text(String query, Object... values) {
        return sql.transaction(
                () -> sql.row(query, row -> row.getString(1), values).orElseThrow());
    }
}
