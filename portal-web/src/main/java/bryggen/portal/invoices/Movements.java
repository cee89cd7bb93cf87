package bryggen.portal.invoices;

import bryggen.integration.erp.ErpConnector;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** Writes down what moves a company's account, while the ERP tells it (IN11). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Movements {
    @Inject
    Sql sql;

    @Inject
    ErpConnector erp;

    /**
     * What a page of documents moves, before it takes the place of what was told before. A document that has become another
     * one (its sum, its currency, its customer) begins anew.
     *
     * @param stage the temporary table with the page
     */
    public void tell(String stage) {
        sql.run("delete from invoices_movement m using " + stage + " s, invoices_invoice had"
                + " where m.invoice = s.remote_id and had.remote_id = s.remote_id and (had.gross <> s.gross"
                + " or had.account <> s.account or had.currency <> s.currency or had.type <> s.type"
                + " or had.issued <> s.issued)");
        sql.run(
                """
                insert into invoices_movement (account, currency, day, invoice, number, credit, kind, amount)
                select s.account, s.currency, s.issued, s.remote_id, s.number, s.type = 'CREDIT_NOTE', 'ISSUED',
                  case when s.type = 'CREDIT_NOTE' then -s.gross else s.gross end
                from\s"""
                        + stage
                        + " s where not exists (select 1 from invoices_movement m where m.invoice = s.remote_id)");
        sql.run(
                """
                insert into invoices_movement (account, currency, day, invoice, number, credit, kind, amount)
                select s.account, s.currency, greatest(s.issued, (s.changed_at at time zone ?)::date), s.remote_id,
                  s.number, s.type = 'CREDIT_NOTE', 'SETTLED',
                  case when s.type = 'CREDIT_NOTE' then -s.open_amount else s.open_amount end - told.balance
                from\s"""
                        + stage
                        + """
                         s cross join lateral (select sum(m.amount) as balance from invoices_movement m
                  where m.invoice = s.remote_id) told
                where case when s.type = 'CREDIT_NOTE' then -s.open_amount else s.open_amount end <> told.balance""",
                erp.capabilities().zone().getId());
    }

    /** These documents are there no longer. */
    public void gone(Collection<String> remoteIds) {
        sql.run("delete from invoices_movement where invoice = any(?)", (Object) remoteIds.toArray(String[]::new));
    }
}
