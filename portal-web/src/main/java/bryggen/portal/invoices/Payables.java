package bryggen.portal.invoices;

import bryggen.integration.erp.ErpConnector;
import bryggen.integration.kernel.Money;
import bryggen.portal.access.Reach;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an account has to pay, what is due first at the top. */
@ApplicationScoped
public class Payables {
    /** Of {@code invoices_invoice i}; what of it is due by the day that is the first of the question's values. */
    static final String COLUMNS =
            """
            i.account, i.remote_id, i.erp_key, i.number, i.type, i.issued, i.due, i.currency, i.gross,
                greatest(i.open_amount - i.locked_amount, 0) as open, i.locked_amount, i.disputed_amount,
                i.payment_reference, i.in_instalments,
                case when i.in_instalments then coalesce((select sum(d.open) from invoices_due d
                  where d.account = i.account and d.remote_id = i.remote_id and d.due <= greatest(?::date,
                    (select min(n.due) from invoices_due n where n.account = i.account and n.remote_id = i.remote_id))), 0)
                end as due_now""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    ErpConnector erp;

    /** What is due in one currency. {@code soon}: within seven days, not overdue yet. {@code credit} is unused. */
    public record Due(Money open, Money overdue, Money soon, Money credit, int overdueCount, int soonCount) {}

    /** Invoices of which something can be paid, in one currency. */
    @Transactional
    public List<Payable> open(Reach reach, Currency currency, int most) {
        return read(
                reach.on("i.account") + " and i.currency = ? and i.type = 'INVOICE' and i.open_amount > 0"
                        + " and i.open_amount > i.locked_amount order by i.due nulls last, i.number limit " + most,
                reach.valuesAnd(currency.getCurrencyCode()));
    }

    /** Credit notes of which something can be used, in one currency, the oldest first. */
    @Transactional
    public List<Payable> credits(Reach reach, Currency currency, int most) {
        return read(
                reach.on("i.account") + " and i.currency = ? and i.type = 'CREDIT_NOTE' and i.open_amount > 0"
                        + " and i.open_amount > i.locked_amount order by i.issued, i.number limit " + most,
                reach.valuesAnd(currency.getCurrencyCode()));
    }

    /** Those of these numbers that there are. */
    @Transactional
    public List<Payable> of(Reach reach, Collection<String> numbers) {
        return read(reach.on("i.account") + " and i.number = any(?) order by i.remote_id", reach.valuesAnd((Object)
                numbers.toArray(String[]::new)));
    }

    /** Currency by currency, where the most is open first. */
    @Transactional
    public List<Due> due(Reach reach) {
        var today = today();
        return sql.rows(
                """
                select currency, sum(open) filter (where owed) as open,
                    sum(open) filter (where owed and due < ?::date) as overdue,
                    sum(open) filter (where owed and due between ?::date and ?::date) as soon,
                    sum(open) filter (where not owed) as credit,
                    count(distinct remote_id) filter (where owed and due < ?::date) as overdue_count,
                    count(distinct remote_id) filter (where owed and due between ?::date and ?::date) as soon_count
                from (select currency, due, true as owed, open, remote_id from invoices_due where\s"""
                        + reach.on("account")
                        + " union all select currency, null, false, open_amount - locked_amount, remote_id"
                        + " from invoices_invoice where type = 'CREDIT_NOTE' and open_amount > locked_amount"
                        + " and open_amount > 0 and " + reach.on("account")
                        + ") i group by currency order by 2 desc nulls last, 1",
                Payables::due,
                withDays(today, reach.valuesAnd(reach.values())));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(erp.capabilities().zone()));
    }

    private static Object[] withDays(LocalDate today, Object... accounts) {
        var week = today.plusDays(7);
        var values = new java.util.ArrayList<Object>(List.of(today, today, week, today, today, week));
        values.addAll(List.of(accounts));
        return values.toArray();
    }

    private List<Payable> read(String where, @Nullable Object... values) {
        var today = today();
        return sql.rows(
                "select " + COLUMNS + " from invoices_invoice i where " + where,
                row -> payable(row, today),
                Stream.concat(Stream.of(today), Arrays.stream(values)).toArray());
    }

    static Payable payable(ResultSet row, LocalDate today) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var due = row.getObject("due", LocalDate.class);
        boolean creditNote = row.getString("type").equals("CREDIT_NOTE");
        return new Payable(
                row.getString("remote_id"),
                row.getString("erp_key"),
                row.getString("number"),
                creditNote,
                Objects.requireNonNull(row.getObject("issued", LocalDate.class)),
                due,
                !creditNote && due != null && due.isBefore(today),
                money(row, "gross", currency),
                money(row, "open", currency),
                money(row, "locked_amount", currency),
                money(row, "disputed_amount", currency),
                row.getBoolean("in_instalments") ? money(row, "due_now", currency) : null,
                row.getString("payment_reference"));
    }

    private static Due due(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Due(
                money(row, "open", currency),
                money(row, "overdue", currency),
                money(row, "soon", currency),
                money(row, "credit", currency),
                row.getInt("overdue_count"),
                row.getInt("soon_count"));
    }

    private static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? Money.zero(currency) : new Money(amount, currency);
    }
}
