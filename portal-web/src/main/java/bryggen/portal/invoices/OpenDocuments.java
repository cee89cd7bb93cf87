package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is open, by what a bank says of money that has come: whose it is is what is asked. For the supplier's side alone. */
@ApplicationScoped
@Transactional
public class OpenDocuments {
    private static final int MOST = 200;

    @Inject
    Sql sql;

    @Inject
    Payables payables;

    /** A document and whose it is. */
    public record Found(String account, Payable document) {}

    /** Those that bear this payment reference, open or not, what is due first at the top. */
    public List<Found> byReference(String reference) {
        return read("i.account is not null and i.payment_reference = ? order by i.due nulls last, i.number", reference);
    }

    /** Invoices of which exactly so much is open. */
    public List<Found> byAmount(Money amount, int most) {
        return read(
                """
                i.account is not null and i.type = 'INVOICE' and i.currency = ? and i.open_amount > 0
                  and i.open_amount - i.locked_amount = ?::numeric order by i.due nulls last, i.number limit\s"""
                        + most,
                amount.currency().getCurrencyCode(),
                amount.amount());
    }

    /** By their numbers, whoever has them. */
    public List<Found> byNumbers(Collection<String> numbers) {
        return read(
                "i.account is not null and i.type = 'INVOICE' and i.number = any(?) order by i.due nulls last, i.number",
                (Object) numbers.toArray(String[]::new));
    }

    /** What one company has open in one currency, what is due first at the top. */
    public List<Found> ofCompany(String account, Currency currency) {
        return read(
                "i.account = ? and i.currency = ? and i.type = 'INVOICE' and i.open_amount > i.locked_amount"
                        + " order by i.due nulls last, i.number limit " + MOST,
                account,
                currency.getCurrencyCode());
    }

    /** These of a company; nobody else changes or holds them before this transaction ends. */
    public List<Found> held(String account, Collection<String> remoteIds) {
        return read(
                "i.account = ? and i.remote_id = any(?) order by i.remote_id for update",
                account,
                remoteIds.toArray(String[]::new));
    }

    private List<Found> read(String where, @Nullable Object... values) {
        var today = payables.today();
        return sql.rows(
                """
                select i.account, i.remote_id, i.erp_key, i.number, i.type, i.issued, i.due, i.currency, i.gross,
                    greatest(i.open_amount - i.locked_amount, 0) as open, i.locked_amount, i.payment_reference
                from invoices_invoice i where\s"""
                        + where,
                row -> new Found(row.getString("account"), Payables.payable(row, today)),
                values);
    }
}
