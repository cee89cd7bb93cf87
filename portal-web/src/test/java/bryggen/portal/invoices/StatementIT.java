package bryggen.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.AtOnce;
import bryggen.dev.Database;
import bryggen.integration.erp.Capabilities;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.kernel.Money;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.PlainSql;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** IN11: what moves an account, as the feed tells it, on a real PostgreSQL. */
class StatementIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static PlainSql sql;
    private static final Movements MOVEMENTS = new Movements();
    private static final Statements STATEMENTS = new Statements();

    /** A document as the ERP tells it now. */
    private record Told(String id, String type, LocalDate issued, String gross, String open, LocalDate on) {}

    @BeforeAll
    static void database() {
        sql = new PlainSql(Database.fresh("statement")::connect);
        MOVEMENTS.sql = sql;
        MOVEMENTS.erp = (ErpConnector) Proxy.newProxyInstance(
                StatementIT.class.getClassLoader(),
                new Class<?>[] {ErpConnector.class},
                (proxy, method, arguments) -> capabilities());
        STATEMENTS.sql = sql;
        STATEMENTS.payables = new Payables() {
            @Override
            public LocalDate today() {
                return TODAY;
            }
        };
    }

    @BeforeEach
    void empty() {
        sql.transaction(() -> sql.run("truncate invoices_invoice, invoices_movement cascade"));
    }

    @Test
    @DisplayName("IN11 opening, issued, paid in parts, credited and used, closing; and how old what is open is")
    void month() {
        tell(new Told("1", "INVOICE", day(9, 1), "1000.00", "1000.00", day(9, 1)));
        tell(new Told("1", "INVOICE", day(9, 1), "1000.00", "600.00", day(10, 5)));
        tell(
                new Told("2", "INVOICE", day(11, 3), "500.00", "500.00", day(11, 3)),
                new Told("K", "CREDIT_NOTE", day(11, 4), "200.00", "200.00", day(11, 4)));
        tell(
                new Told("2", "INVOICE", day(11, 3), "500.00", "350.00", day(11, 10)),
                new Told("K", "CREDIT_NOTE", day(11, 4), "200.00", "50.00", day(11, 10)));
        var november = statement(day(11, 1), TODAY);
        assertThat(november.opening()).isEqualTo(nok("600.00"));
        assertThat(november.movements())
                .extracting(move -> move.day() + " " + move.kind() + " "
                        + move.amount().amount() + " " + move.balance().amount())
                .containsExactly(
                        "2026-11-03 ISSUED 500.00 1100.00",
                        "2026-11-04 ISSUED -200.00 900.00",
                        "2026-11-10 SETTLED -150.00 750.00",
                        "2026-11-10 SETTLED 150.00 900.00");
        assertThat(november.closing()).isEqualTo(nok("900.00"));
        assertThat(november.ageing().to60()).isEqualTo(nok("600.00"));
        assertThat(november.ageing().notDue()).isEqualTo(nok("350.00"));
        assertThat(november.ageing().credit()).isEqualTo(nok("50.00"));
        assertThat(november.ageing().total()).isEqualTo(november.closing());
        var before = statement(day(9, 1), day(10, 31));
        assertThat(before.opening()).isEqualTo(nok("0.00"));
        assertThat(before.closing()).isEqualTo(november.opening());
        assertThat(sql.transaction(() -> STATEMENTS.of(clerk("C1002").own(), day(1, 1), TODAY, 10)))
                .isEmpty();
    }

    @Test
    @DisplayName("IN11 IN16 each instalment grows old by itself")
    void instalments() {
        tell(new Told("1", "INVOICE", day(9, 1), "900.00", "700.00", day(9, 1)));
        sql.transaction(() -> {
            sql.run("update invoices_invoice set in_instalments = true");
            sql.run("insert into invoices_instalment values ('1', 'C1001', '2026-10-01', 300, 100, 0),"
                    + " ('1', 'C1001', '2026-11-01', 300, 300, 100), ('1', 'C1001', '2026-12-01', 300, 300, 400)");
        });
        var ageing = statement(day(9, 1), TODAY).ageing();
        assertThat(ageing.to60()).isEqualTo(nok("100.00"));
        assertThat(ageing.to30()).isEqualTo(nok("300.00"));
        assertThat(ageing.notDue()).isEqualTo(nok("300.00"));
        assertThat(ageing.total()).isEqualTo(nok("700.00"));
    }

    @Test
    @DisplayName("IN11 whatever the ERP tells, again, corrected or gone: closing today is what is open")
    void alwaysWhatIsOpen() {
        var random = new Random(11);
        for (int n = 0; n < 60; n++) {
            var page = new ArrayList<Told>();
            for (int i = 0; i < 5; i++) {
                int id = i * 7 + random.nextInt(7);
                long gross = random.nextInt(20) == 0 ? 77_777 : (id + 1) * 1_003L;
                page.add(new Told(
                        String.valueOf(id),
                        id % 4 == 0 ? "CREDIT_NOTE" : "INVOICE",
                        day(10, 1 + id % 20),
                        cents(gross),
                        cents(random.nextLong(gross + 1)),
                        day(11, 1 + random.nextInt(22))));
            }
            tell(page.toArray(Told[]::new));
            if (n % 10 == 9) gone(String.valueOf(random.nextInt(35)));
            var all = statement(day(1, 1), TODAY);
            assertThat(all.closing()).isEqualTo(all.ageing().total());
            var cut = statement(day(11, 5), TODAY);
            assertThat(cut.closing()).isEqualTo(all.closing());
            assertThat(statement(day(1, 1), day(11, 4)).closing()).isEqualTo(cut.opening());
            var last = cut.movements();
            if (!last.isEmpty()) assertThat(last.get(last.size() - 1).balance()).isEqualTo(cut.closing());
        }
    }

    @Test
    @DisplayName(
            "IN11 with several writers at once, some of whom take back what they did, the sums of the months are those of the movements")
    void months() throws Exception {
        AtOnce.each(WRITERS, writer -> Executors.callable(() -> write(writer, new Random(180 + writer))));
        assertThat(plainly("select count(*)::text from invoices_movement")).isNotEqualTo(List.of("0"));
        assertThat(plainly(SUMS.formatted("invoices_month where movements > 0")))
                .isEqualTo(plainly(SUMS.formatted("(" + PLAIN + ") m")));
        var random = new Random(181);
        for (int n = 0; n < 100; n++) {
            var from = day(1, 1).plusDays(random.nextInt(320));
            var to = from.plusDays(random.nextInt(90));
            var statement = statement(from, to);
            assertThat(List.of(
                            statement.opening().amount(),
                            statement.charged().amount(),
                            statement.settled().amount()))
                    .as(from + " to " + to)
                    .isEqualTo(List.of(
                            added("day < '" + from + "'"),
                            added("kind = 'ISSUED' and day between '" + from + "' and '" + to + "'"),
                            added("kind = 'SETTLED' and day between '" + from + "' and '" + to + "'")));
        }
    }

    /** New documents, corrected ones, payments taken back, documents that are gone, and now and then a failure in the middle. */
    private static void write(int writer, Random random) {
        for (int n = 0; n < 40; n++) {
            var page = new ArrayList<Told>();
            for (int i = 0; i < 4; i++) {
                int id = writer * 100 + i * 7 + random.nextInt(7);
                page.add(new Told(
                        String.valueOf(id),
                        id % 4 == 0 ? "CREDIT_NOTE" : "INVOICE",
                        day(1 + id % 10, 1 + random.nextInt(3)),
                        cents((1 + random.nextInt(2)) * 1_003L),
                        cents(random.nextInt(1_003)),
                        day(11, 1 + random.nextInt(22))));
            }
            tell(page.toArray(Told[]::new));
            if (random.nextInt(4) == 0) gone(page.get(0).id);
            if (random.nextInt(4) == 0)
                sql.transaction(() -> sql.run(
                        "update invoices_movement set day = day + 20, amount = amount + 0.01 where invoice = ?",
                        page.get(1).id));
            if (random.nextInt(4) == 0)
                assertThatThrownBy(() -> sql.transaction(() -> {
                            sql.run("delete from invoices_movement where invoice = ?", page.get(2).id);
                            throw new IllegalStateException("taken back");
                        }))
                        .hasMessage("taken back");
        }
    }

    private static final int WRITERS = 4;
    private static final String SUMS =
            "select concat_ws(' ', account, currency, month, issued, settled, movements) from %s order by 1";
    private static final String PLAIN =
            """
            select account, currency, date_trunc('month', day)::date as month,
              coalesce(sum(amount) filter (where kind = 'ISSUED'), 0.0000) as issued,
              coalesce(sum(amount) filter (where kind = 'SETTLED'), 0.0000) as settled, count(*) as movements
            from invoices_movement group by 1, 2, 3""";

    private static BigDecimal added(String which) {
        return new BigDecimal(
                plainly("select coalesce(sum(amount), 0)::numeric(19, 2) from invoices_movement where " + which)
                        .get(0));
    }

    private static List<String> plainly(String question) {
        return sql.transaction(() -> sql.rows(question, row -> row.getString(1)));
    }

    private static Statement statement(LocalDate from, LocalDate to) {
        return sql.transaction(() -> STATEMENTS.of(clerk("C1001").own(), from, to, 5_000))
                .get(0);
    }

    private static void gone(String id) {
        sql.transaction(() -> {
            MOVEMENTS.gone(List.of(id));
            sql.run("delete from invoices_invoice where remote_id = ?", id);
        });
    }

    private static void tell(Told... page) {
        sql.transaction(() -> {
            var rows = new ArrayList<Object[]>();
            for (var told : page)
                rows.add(new Object[] {
                    told.id,
                    "C1001",
                    "F" + told.id,
                    told.type,
                    told.issued,
                    "NOK",
                    new BigDecimal(told.gross),
                    new BigDecimal(told.open),
                    told.on.atTime(12, 0).toInstant(ZoneOffset.UTC)
                });
            sql.stage(
                    "stage_told",
                    "remote_id text, account text, number text, type text, issued date, currency text, gross numeric,"
                            + " open_amount numeric, changed_at timestamptz",
                    rows);
            MOVEMENTS.tell("stage_told");
            sql.run(
                    """
                    insert into invoices_invoice (remote_id, erp_key, account, number, type, issued, due, currency, net,
                      tax, gross, open_amount, erp_orders, has_document, words, changed_at)
                    select remote_id, remote_id, account, number, type, issued, issued + 30, currency, gross, 0, gross,
                      open_amount, '{}', false, '', changed_at from stage_told
                    on conflict (remote_id) do update set gross = excluded.gross, net = excluded.gross,
                      open_amount = excluded.open_amount, changed_at = excluded.changed_at""");
        });
    }

    static Actor clerk(String account) {
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Payables",
                "payables@fjordmek.example",
                Language.NB,
                new Account(account, account, Account.Kind.CUSTOMER),
                Set.of(Role.PAYABLES),
                List.of(),
                Actor.Channel.WEB);
    }

    private static Capabilities capabilities() {
        return new Capabilities(
                "none", true, Set.of(), Set.of(), false, false, 2, Duration.ofSeconds(1), ZoneId.of("Europe/Oslo"));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static String cents(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static Money nok(String amount) {
        return Money.of(amount, "NOK");
    }
}
