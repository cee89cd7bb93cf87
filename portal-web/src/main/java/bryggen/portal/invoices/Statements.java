package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.invoices.Statement.Ageing;
import bryggen.portal.invoices.Statement.Kind;
import bryggen.portal.invoices.Statement.Movement;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A company's account, currency by currency (IN11). */
@ApplicationScoped
@Transactional
public class Statements {
    @Inject
    Sql sql;

    @Inject
    Payables payables;

    /** What the sums of one currency are before any movement is read. */
    private record Frame(Money opening, Money charged, Money settled) {}

    /**
     * @param most so many movements of each currency
     * @return one for each currency that the company has ever had a document in
     */
    public List<Statement> of(Actor actor, LocalDate from, LocalDate to, int most) {
        actor.needs(Role.PAYABLES);
        return of(actor.own(), from, to, most);
    }

    List<Statement> of(Reach reach, LocalDate from, LocalDate to, int most) {
        var ageing = ageing(reach);
        return frames(reach, from, to).stream()
                .map(frame -> statement(reach, frame, from, to, most, ageing))
                .toList();
    }

    private Statement statement(
            Reach reach, Frame frame, LocalDate from, LocalDate to, int most, Map<Currency, Ageing> ageing) {
        var currency = frame.opening.currency();
        var movements = movements(reach, frame.opening, from, to, most + 1);
        boolean cut = movements.size() > most;
        var zero = Money.zero(currency);
        return new Statement(
                frame.opening,
                cut ? movements.subList(0, most) : movements,
                cut,
                frame.charged,
                frame.settled,
                frame.opening.plus(frame.charged).plus(frame.settled),
                ageing.getOrDefault(currency, new Ageing(zero, zero, zero, zero, zero, zero)));
    }

    /** Whole months by their sums; only of the months in which the days begin and end are the movements added up. */
    private List<Frame> frames(Reach reach, LocalDate from, LocalDate to) {
        var edges = "in (date_trunc('month', ?::date)::date, date_trunc('month', ?::date)::date)";
        return sql.rows(
                """
                select currency, coalesce(sum(issued + settled) filter (where day < ?::date), 0) as opening,
                    coalesce(sum(issued) filter (where day between ?::date and ?::date), 0) as charged,
                    coalesce(sum(settled) filter (where day between ?::date and ?::date), 0) as settled
                from (select currency, month as day, issued, settled, movements from invoices_month
                    where\s"""
                        + reach.on("account") + " and month not " + edges
                        + """
                         union all
                        select v.currency, v.day, case when v.kind = 'ISSUED' then v.amount else 0 end,
                            case when v.kind = 'SETTLED' then v.amount else 0 end, 1
                        from invoices_month m join invoices_movement v on v.account = m.account
                            and v.currency = m.currency and v.day >= m.month and v.day < (m.month + interval '1 month')::date
                        where\s"""
                        + reach.on("m.account") + " and m.month " + edges
                        + ") moved group by currency having sum(movements) > 0 order by currency",
                row -> new Frame(money(row, "opening"), money(row, "charged"), money(row, "settled")),
                Stream.of(new Object[] {from, from, to, from, to}, reach.valuesAnd(from, to), reach.valuesAnd(from, to))
                        .flatMap(Stream::of)
                        .toArray());
    }

    private List<Movement> movements(Reach reach, Money opening, LocalDate from, LocalDate to, int most) {
        var balance = new Money[] {opening};
        return new ArrayList<>(sql.rows(
                "select day, number, credit, kind, amount, currency from invoices_movement where " + reach.on("account")
                        + " and currency = ? and day between ?::date and ?::date order by day, id limit ?",
                row -> {
                    var amount = money(row, "amount");
                    balance[0] = balance[0].plus(amount);
                    return new Movement(
                            Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                            row.getString("number"),
                            row.getBoolean("credit"),
                            Kind.valueOf(row.getString("kind")),
                            amount,
                            balance[0]);
                },
                reach.valuesAnd(opening.currency().getCurrencyCode(), from, to, most)));
    }

    private Map<Currency, Ageing> ageing(Reach reach) {
        var today = payables.today();
        var ages = new HashMap<Currency, Ageing>();
        sql.rows(
                        """
                        select currency, sum(open) filter (where owed and coalesce(late, 0) <= 0) as not_due,
                            sum(open) filter (where owed and late between 1 and 30) as to30,
                            sum(open) filter (where owed and late between 31 and 60) as to60,
                            sum(open) filter (where owed and late between 61 and 90) as to90,
                            sum(open) filter (where owed and late > 90) as older,
                            sum(open) filter (where not owed) as credit
                        from (select currency, type = 'INVOICE' as owed, open_amount as open, ?::date - due as late
                            from invoices_invoice where open_amount > 0 and not in_instalments and\s"""
                                + reach.on("account")
                                + """
                                 union all
                                select i.currency, true, p.open_amount, ?::date - p.due
                                from invoices_instalment p join invoices_invoice i
                                  on i.remote_id = p.invoice and i.account = p.account
                                where p.open_amount > 0 and\s"""
                                + reach.on("p.account") + ") i group by currency",
                        row -> new Ageing(
                                money(row, "not_due"),
                                money(row, "to30"),
                                money(row, "to60"),
                                money(row, "to90"),
                                money(row, "older"),
                                money(row, "credit")),
                        Stream.of(reach.andValues(today), reach.andValues(today))
                                .flatMap(Stream::of)
                                .toArray())
                .forEach(age -> ages.put(age.notDue().currency(), age));
        return ages;
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        var amount = row.getBigDecimal(column);
        var currency = Currency.getInstance(row.getString("currency"));
        return amount == null ? Money.zero(currency) : new Money(amount, currency);
    }
}
