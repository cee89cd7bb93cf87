package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** IN9, IN12: finds the invoices whose due day comes near, or is over, and tells of each once, whoever looks. */
@ApplicationScoped
public class Reminding {
    static final int DAYS_BEFORE = 3;
    /** What was due longer ago is no news: it was so before the portal knew of it. */
    static final int DAYS_AFTER = 14;

    private static final String MOST_AT_ONCE = "500";
    /** Of an instalment: a payment on its way is for the first of them, a quarrel is about the last (IN16). */
    private static final String LEFT =
            """
            least(p.open_amount, p.open_before + p.open_amount - i.locked_amount,
              i.open_amount - i.locked_amount - i.disputed_amount - greatest(0, p.open_before - i.locked_amount))""";

    @Inject
    Sql sql;

    @Inject
    Event<InvoicesTold> told;

    @Inject
    Payables payables;

    /** @return how many were found; nobody else finds the same ones */
    @Transactional
    public int remind() {
        var today = payables.today();
        return remind(InvoicesTold.What.DUE_SOON, "told_due", today, today.plusDays(DAYS_BEFORE))
                + remind(InvoicesTold.What.OVERDUE, "told_overdue", today.minusDays(DAYS_AFTER), today.minusDays(1));
    }

    private int remind(InvoicesTold.What what, String mark, LocalDate from, LocalDate until) {
        return tell(what, claim(mark, from, until)) + tell(what, claimInstalments(mark, from, until));
    }

    private List<InvoicesTold.Told> claimInstalments(String mark, LocalDate from, LocalDate until) {
        return sql.rows(
                "update invoices_instalment p set " + mark + " = true from invoices_invoice i"
                        + " where p.account is not null and i.remote_id = p.invoice and i.account = p.account"
                        + " and (p.invoice, p.due) in (select p.invoice, p.due from invoices_instalment p"
                        + " join invoices_invoice i on i.remote_id = p.invoice and i.account = p.account"
                        + " where p.account is not null and p.open_amount > 0 and not p.told_overdue and not p." + mark
                        + " and p.due >= ?::date and p.due <= ?::date and " + LEFT + " > 0"
                        + " order by p.due limit " + MOST_AT_ONCE + " for update of p skip locked)"
                        + " returning p.account, i.number, i.issued, p.due, i.currency, " + LEFT,
                Reminding::told,
                from,
                until);
    }

    private List<InvoicesTold.Told> claim(String mark, LocalDate from, LocalDate until) {
        return sql.rows(
                "update invoices_invoice set " + mark + " = due where account is not null and remote_id in ("
                        + "select remote_id from invoices_invoice where account is not null and type = 'INVOICE'"
                        + " and not in_instalments and open_amount > 0 and open_amount > locked_amount + disputed_amount and "
                        + mark
                        + " is distinct from due"
                        + " and told_overdue is distinct from due and due >= ?::date and due <= ?::date"
                        + " order by due limit " + MOST_AT_ONCE + " for update skip locked)"
                        + " returning account, number, issued, due, currency,"
                        + " open_amount - locked_amount - disputed_amount",
                Reminding::told,
                from,
                until);
    }

    private int tell(InvoicesTold.What what, List<InvoicesTold.Told> found) {
        if (!found.isEmpty()) told.fire(new InvoicesTold(what, found));
        return found.size();
    }

    public static InvoicesTold.Told told(ResultSet row) throws SQLException {
        var due = row.getDate(4);
        return new InvoicesTold.Told(
                row.getString(1),
                row.getString(2),
                row.getDate(3).toLocalDate(),
                due == null ? null : due.toLocalDate(),
                new Money(row.getBigDecimal(6), Currency.getInstance(row.getString(5))));
    }
}
