package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** IN12: lines that their customers dispute. So much of the invoice is not reminded of; the rest stays payable. */
@ApplicationScoped
@Transactional
public class Disputes {
    private static final String COUNT =
            """
            update invoices_invoice i set disputed_amount = coalesce((select sum(d.amount) from invoices_dispute d
              where d.invoice = i.remote_id and d.account = i.account and d.ended_at is null), 0)
            where i.account = ? and i.remote_id in (select invoice from invoices_dispute where account = ? and case_number = ?)""";

    @Inject
    Sql sql;

    /**
     * A line in dispute.
     *
     * @param amount of it with its tax
     * @param caseNumber under which it is talked about
     */
    public record Dispute(int line, Money amount, String caseNumber) {}

    /**
     * Pauses a line, with its tax.
     *
     * @return false when it is disputed already, or there is nothing to pay for it
     */
    public boolean pause(String account, String invoice, int line, String caseNumber, Instant now) {
        int paused = sql.run(
                """
                insert into invoices_dispute (case_number, account, invoice, line, amount, since)
                select ?, i.account, i.remote_id, l.line,
                  least(i.gross, round(l.net * (1 + coalesce(l.tax_percent, 0) / 100), 2)), ?
                from invoices_invoice i join invoices_line l on l.invoice = i.remote_id and l.account = i.account
                where i.account = ? and i.number = ? and i.type = 'INVOICE' and l.line = ? and l.net > 0
                order by i.remote_id limit 1
                on conflict do nothing""",
                caseNumber,
                now,
                account,
                invoice,
                line);
        if (paused == 1) count(account, caseNumber);
        return paused == 1;
    }

    /** The case is closed: the line is as any other. */
    public void resume(String account, String caseNumber, Instant now) {
        sql.run(
                "update invoices_dispute set ended_at = ? where account = ? and case_number = ? and ended_at is null",
                now,
                account,
                caseNumber);
        count(account, caseNumber);
    }

    /** The case is open again; a line that another one has taken up meanwhile is that one's. */
    public void pauseAgain(String account, String caseNumber) {
        sql.run(
                """
                update invoices_dispute d set ended_at = null where d.account = ? and d.case_number = ?
                  and not exists (select 1 from invoices_dispute o where o.invoice = d.invoice and o.account = d.account
                    and o.line = d.line and o.ended_at is null)""",
                account,
                caseNumber);
        count(account, caseNumber);
    }

    /** The case of a disputed line. */
    public Optional<String> caseOf(String account, String invoice, int line) {
        return of(account, invoice).stream()
                .filter(d -> d.line() == line)
                .map(Dispute::caseNumber)
                .findFirst();
    }

    /** All of an invoice, by line. */
    public List<Dispute> of(String account, String invoice) {
        return sql.rows(
                """
                select d.line, d.amount, i.currency, d.case_number from invoices_dispute d
                join invoices_invoice i on i.remote_id = d.invoice and i.account = d.account
                where d.account = ? and i.number = ? and d.ended_at is null order by d.line""",
                row -> new Dispute(
                        row.getInt(1),
                        Money.rounded(row.getBigDecimal(2), Currency.getInstance(row.getString(3))),
                        row.getString(4)),
                account,
                invoice);
    }

    private void count(String account, String caseNumber) {
        sql.run(COUNT, account, account, caseNumber);
    }
}
