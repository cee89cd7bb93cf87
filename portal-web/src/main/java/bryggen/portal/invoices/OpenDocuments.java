package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
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

    /** Invoices of which exactly one of these amounts is open, of each amount so many at most. */
    public List<Found> byAmounts(Collection<Money> amounts, int most) {
        return each(
                amounts.stream().map(amount -> amount.amount().toPlainString()),
                amounts.stream().map(amount -> amount.currency().getCurrencyCode()),
                "v.account is not null and v.open_amount > 0 and nullif(v.open_amount - v.locked_amount, 0) = a.of::numeric",
                most);
    }

    /** By their numbers, whoever has them. */
    public List<Found> byNumbers(Collection<String> numbers) {
        return read(
                "i.account is not null and i.type = 'INVOICE' and i.number = any(?) order by i.due nulls last, i.number",
                (Object) numbers.toArray(String[]::new));
    }

    /** A company, and a currency in which it has something open. */
    public record Debtor(String account, Currency currency) {}

    /** What these companies have open, of each what is due first at the top. */
    public List<Found> ofCompanies(Collection<Debtor> debtors) {
        return each(
                debtors.stream().map(Debtor::account),
                debtors.stream().map(debtor -> debtor.currency().getCurrencyCode()),
                "v.account = a.of and v.open_amount > v.locked_amount",
                MOST);
    }

    private List<Found> each(Stream<String> of, Stream<String> currencies, String where, int most) {
        return readFrom(
                "unnest(?::text[], ?::text[]) as a (of, currency) cross join lateral (select v.* from invoices_invoice v"
                        + " where v.type = 'INVOICE' and v.currency = a.currency and " + where
                        + " order by v.due nulls last, v.number limit " + most + ") i",
                "true order by i.due nulls last, i.number",
                of.toArray(String[]::new),
                currencies.toArray(String[]::new));
    }

    /** These of a company; nobody else changes or holds them before this transaction ends. */
    public List<Found> held(String account, Collection<String> remoteIds) {
        return read(
                "i.account = ? and i.remote_id = any(?) order by i.remote_id for update",
                account,
                remoteIds.toArray(String[]::new));
    }

    private List<Found> read(String where, @Nullable Object... values) {
        return readFrom("invoices_invoice i", where, values);
    }

    private List<Found> readFrom(String from, String where, @Nullable Object... values) {
        var today = payables.today();
        return sql.rows(
                "select " + Payables.COLUMNS + " from " + from + " where " + where,
                row -> new Found(row.getString("account"), Payables.payable(row, today)),
                Stream.concat(Stream.of(today), Arrays.stream(values)).toArray());
    }
}
