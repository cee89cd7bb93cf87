package bryggen.portal.invoices.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.Money;
import bryggen.portal.exchange.Counted;
import bryggen.portal.exchange.Kept;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Invoices and credit notes by their gross amount, and once more by what is still open of them. */
@ApplicationScoped
public class InvoicesKept implements Kept<ErpInvoice> {
    @Inject
    Sql sql;

    @Override
    public Feed<ErpInvoice> feed() {
        return Feed.INVOICE;
    }

    @Override
    public List<Counted> inErp(String remoteId, ErpInvoice invoice) {
        var counted = new ArrayList<Counted>();
        boolean credit = invoice.type() == ErpInvoice.Type.CREDIT_NOTE;
        counted.add(counted(credit ? "credit-note" : "invoice", remoteId, invoice, invoice.gross()));
        if (invoice.open().amount().signum() != 0) counted.add(counted("open", remoteId, invoice, invoice.open()));
        return counted;
    }

    private static Counted counted(String document, String remoteId, ErpInvoice invoice, Money money) {
        return new Counted(
                document,
                remoteId,
                invoice.number(),
                invoice.customer().value(),
                money.currency().getCurrencyCode(),
                money.amount());
    }

    @Override
    @Transactional
    public List<Counted> inPortal() {
        return sql.rows(
                """
                select case type when 'INVOICE' then 'invoice' else 'credit-note' end, remote_id, number, account, currency,
                    gross from invoices_invoice where account is not null
                union all
                select 'open', remote_id, number, account, currency, open_amount from invoices_invoice
                where account is not null and open_amount > 0""",
                row -> new Counted(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBigDecimal(6)));
    }
}
