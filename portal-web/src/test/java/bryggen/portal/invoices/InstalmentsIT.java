package bryggen.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Database;
import bryggen.integration.kernel.Money;
import bryggen.portal.access.Reach;
import bryggen.portal.platform.jpa.PlainSql;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** IN16: what is paid in instalments, on a real PostgreSQL. */
class InstalmentsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Reach OURS = StatementIT.clerk("C1001").own();
    private static final List<String> TOLD = new ArrayList<>();
    private static PlainSql sql;
    private static Payables payables;
    private static Reminding reminding;

    @BeforeAll
    static void database() {
        sql = new PlainSql(Database.fresh("instalments")::connect);
        payables = new Payables() {
            @Override
            public LocalDate today() {
                return TODAY;
            }
        };
        payables.sql = sql;
        reminding = new Reminding();
        reminding.sql = sql;
        reminding.payables = payables;
        reminding.told = heard();
    }

    @BeforeEach
    void empty() {
        TOLD.clear();
        sql.transaction(() -> sql.run("truncate invoices_invoice cascade"));
    }

    @Test
    @DisplayName("IN16 the one that is due is proposed, or else the next; what is paid or on its way is for the first")
    void proposed() {
        invoice("due", 0, 0, part(-30, 100, 0), part(-2, 100, 60), part(0, 100, 100), part(30, 100, 100));
        invoice("next", 0, 0, part(20, 100, 100), part(50, 100, 100));
        invoice("held", 100, 0, part(-5, 100, 100), part(25, 100, 100));
        invoice("partly", 30, 0, part(-5, 100, 100), part(25, 100, 100));
        invoice("quarrel", 0, 150, part(-5, 100, 100), part(25, 100, 100));
        sql.transaction(
                () -> sql.run("insert into invoices_invoice (remote_id, erp_key, account, number, type, issued, due,"
                        + " currency, net, tax, gross, open_amount, erp_orders, has_document, words, changed_at)"
                        + " values ('at-once', 'at-once', 'C1001', 'at-once', 'INVOICE', '2026-10-01', '2026-11-01', 'NOK', 500, 0,"
                        + " 500, 500, '{}', false, '', now())"));
        var proposed = sql.transaction(() -> payables.open(OURS, nok("0").currency(), 50)).stream()
                .map(payable ->
                        payable.number() + " " + payable.proposed().amount().toPlainString())
                .toList();
        assertThat(proposed)
                .containsExactlyInAnyOrder(
                        "due 160.00", "next 100.00", "held 100.00", "partly 70.00", "quarrel 50.00", "at-once 500.00");
    }

    @Test
    @DisplayName("IN16 each falls due on its own day: the sums of what is overdue, soon and later are all that is open")
    void sums() {
        invoice("a", 0, 0, part(-40, 100, 50), part(-10, 100, 100), part(5, 100, 100), part(40, 100, 100));
        invoice("b", 120, 0, part(-1, 100, 100), part(3, 100, 100), part(60, 100, 100));
        var due = sql.transaction(() -> payables.due(OURS)).get(0);
        assertThat(due.overdue()).isEqualTo(nok("150"));
        assertThat(due.soon()).isEqualTo(nok("180"));
        assertThat(due.open()).isEqualTo(nok("530"));
        assertThat(due.overdueCount()).as("invoices, not instalments").isEqualTo(1);
        assertThat(due.soonCount()).isEqualTo(2);
        assertThat(sql.transaction(() -> payables.due(StatementIT.clerk("C1002").own())))
                .isEmpty();
    }

    @Test
    @DisplayName("IN16 whatever is open and whatever is on its way: the instalments are the invoice to the cent")
    void alwaysTheInvoice() {
        var random = new Random(16);
        for (int n = 0; n < 200; n++) {
            int parts = 2 + random.nextInt(5);
            var told = new Part[parts];
            int open = 0;
            for (int i = 0; i < parts; i++) {
                int amount = 1 + random.nextInt(500);
                told[i] = part(-40 + 20 * i, amount, random.nextInt(amount + 1));
                open += told[i].open;
            }
            var id = "r" + n;
            int locked = random.nextInt(open + 1);
            invoice(id, locked, 0, told);
            var left = sql.transaction(() -> sql.rows(
                    "select due, open from invoices_due where account = 'C1001' and remote_id = ? order by due",
                    row -> row.getBigDecimal(2).intValueExact(),
                    id));
            var expected = new ArrayList<Integer>();
            int held = locked;
            for (var part : told) {
                int taken = Math.min(held, part.open);
                held -= taken;
                if (part.open > taken) expected.add(part.open - taken);
            }
            assertThat(left).as("%s, %s on their way", id, locked).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("IN9 IN16 each is reminded of once, with what is open of it, though the one before is not paid yet")
    void reminded() {
        invoice("plain", 0, 0, part(-4, 100, 100), part(2, 100, 70), part(30, 100, 100));
        invoice("held", 150, 0, part(-4, 100, 100), part(2, 100, 100));
        invoice("quarrel", 0, 250, part(-4, 100, 100), part(2, 100, 100), part(3, 100, 100));
        remind();
        assertThat(TOLD)
                .containsExactlyInAnyOrder(
                        "OVERDUE plain 2026-11-19 100.00",
                        "DUE_SOON plain 2026-11-25 70.00",
                        "DUE_SOON held 2026-11-25 50.00",
                        "OVERDUE quarrel 2026-11-19 50.00");
        TOLD.clear();
        remind();
        assertThat(TOLD).isEmpty();
    }

    private static void remind() {
        sql.transaction(() -> reminding.remind());
    }

    /** Due so many days from today. */
    private record Part(LocalDate due, int amount, int open) {}

    private static Part part(int days, int amount, int open) {
        return new Part(TODAY.plusDays(days), amount, open);
    }

    private static void invoice(String id, int locked, int disputed, Part... parts) {
        sql.transaction(() -> {
            var next = List.of(parts).stream()
                    .filter(part -> part.open > 0)
                    .findFirst()
                    .orElse(parts[parts.length - 1]);
            sql.run(
                    """
                    insert into invoices_invoice (remote_id, erp_key, account, number, type, issued, due, currency, net, tax,
                      gross, open_amount, locked_amount, disputed_amount, in_instalments, erp_orders, has_document, words, changed_at)
                    values (?, ?, 'C1001', ?, 'INVOICE', '2026-10-01', ?, 'NOK', ?, 0, ?, ?, ?, ?, true, '{}', false, '', ?)""",
                    id,
                    id,
                    id,
                    next.due,
                    List.of(parts).stream().mapToInt(Part::amount).sum(),
                    List.of(parts).stream().mapToInt(Part::amount).sum(),
                    List.of(parts).stream().mapToInt(Part::open).sum(),
                    locked,
                    disputed,
                    Instant.EPOCH);
            int before = 0;
            for (var part : parts) {
                sql.run(
                        "insert into invoices_instalment values (?, 'C1001', ?, ?, ?, ?)",
                        id,
                        part.due,
                        part.amount,
                        part.open,
                        before);
                before += part.open;
            }
        });
    }

    private static Money nok(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("NOK"));
    }

    @SuppressWarnings("unchecked")
    private static Event<InvoicesTold> heard() {
        return (Event<InvoicesTold>) Proxy.newProxyInstance(
                InstalmentsIT.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("fire")) {
                        var news = (InvoicesTold) arguments[0];
                        for (var one : news.invoices())
                            TOLD.add(news.what() + " " + one.number() + " " + Objects.requireNonNull(one.due()) + " "
                                    + one.amount().amount().toPlainString());
                    }
                    return null;
                });
    }
}
