package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What payments on their way hold of invoices (IN8). A lock is taken while the invoice's row is held, so that of two who
 * pay at once one waits and sees what the other has left. It ends when the payment has come to nothing, or when the ERP's
 * own word on what is open contains it.
 */
@ApplicationScoped
public class InvoiceLocks {
    private static final String CONTAINED =
            """
            i.remote_id = k.invoice and i.account = k.account and (i.changed_at >= k.booked_at
              or (k.booked_at is not null or k.left_to_people) and i.open_amount <= k.open_before - k.amount)""";

    @Inject
    Sql sql;

    /** So much of this invoice, by its id in the feed. */
    public record Share(String remoteId, Money amount) {}

    /** An invoice of which less is open than was wanted. */
    public record Shortfall(String remoteId) {}

    /**
     * Takes all of them or, with those that fall short in the answer, none.
     *
     * @param payment the number of the payment that holds them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Shortfall> take(String account, String payment, Collection<Share> shares, Instant now) {
        hold(shares.stream().map(Share::remoteId).toList());
        var missing = shares.stream()
                .filter(share -> !isOpen(account, share))
                .map(share -> new Shortfall(share.remoteId))
                .toList();
        if (missing.isEmpty()) for (var share : shares) take(account, payment, share, now);
        return missing;
    }

    /** Takes what is still open of them, for money that has come already; what is not open any more cannot be held. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeWhatThereIs(String account, String payment, Collection<Share> shares, Instant now) {
        hold(shares.stream().map(Share::remoteId).toList());
        for (var share : shares) if (isOpen(account, share)) take(account, payment, share, now);
    }

    /** The payment has come to nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(String account, String payment) {
        hold(of(account, payment));
        var freed = sql.rows(
                "delete from invoices_lock where account = ? and payment = ? returning invoice",
                row -> row.getString(1),
                account,
                payment);
        count(freed);
    }

    /** The ERP has it; its word on the invoices is there already or comes with the feed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void booked(String account, String payment, Instant at) {
        var invoices = hold(of(account, payment));
        sql.run(
                "update invoices_lock set booked_at = ? where account = ? and payment = ? and booked_at is null",
                at,
                account,
                payment);
        settleHeld(invoices);
    }

    /** The ERP did not want the payment: the lock ends when somebody has booked it there by hand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leftToPeople(String account, String payment) {
        var invoices = hold(of(account, payment));
        sql.run("update invoices_lock set left_to_people = true where account = ? and payment = ?", account, payment);
        settleHeld(invoices);
    }

    /** Whether the ERP's own books contain all that this payment holds, though nobody told it of the payment. */
    public boolean areContained(String account, String payment) {
        return sql.row(
                        """
                        select 1 from invoices_lock k where k.account = ? and k.payment = ?
                        having count(*) > 0 and bool_and(exists (select 1 from invoices_invoice i
                          where i.account = k.account and i.remote_id = k.invoice
                            and i.open_amount <= k.open_before - k.amount))""",
                        row -> 1,
                        account,
                        payment)
                .isPresent();
    }

    /** The ERP has told these invoices again: locks that its word contains are over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(Collection<String> remoteIds) {
        settleHeld(hold(remoteIds));
    }

    private void settleHeld(Collection<String> remoteIds) {
        sql.run(
                "delete from invoices_lock k using invoices_invoice i where k.invoice = any(?) and " + CONTAINED,
                (Object) remoteIds.toArray(String[]::new));
        count(remoteIds);
    }

    private List<String> of(String account, String payment) {
        return sql.rows(
                "select invoice from invoices_lock where account = ? and payment = ?",
                row -> row.getString(1),
                account,
                payment);
    }

    /**
     * Who changes what is held of an invoice, or what is open of it, has the invoice first: of the ERP's word on a payment
     * and its word on the invoice, which come at the same moment, the second sees what the first has done. In one order for
     * all, or two sets with the same invoices would wait for each other.
     */
    private Collection<String> hold(Collection<String> remoteIds) {
        var ids = new TreeSet<>(remoteIds);
        sql.rows(
                "select remote_id from invoices_invoice where account is not null and remote_id = any(?)"
                        + " order by remote_id for update",
                row -> row.getString(1),
                (Object) ids.toArray(String[]::new));
        return ids;
    }

    private boolean isOpen(String account, Share share) {
        return sql.row(
                        """
                        select 1 from invoices_invoice where account = ? and remote_id = ? and currency = ?
                          and open_amount - locked_amount >= ?""",
                        row -> 1,
                        account,
                        share.remoteId,
                        share.amount.currency().getCurrencyCode(),
                        share.amount.amount())
                .isPresent();
    }

    private void take(String account, String payment, Share share, Instant now) {
        sql.run(
                """
                insert into invoices_lock (payment, invoice, account, amount, open_before, since)
                select ?, i.remote_id, i.account, ?::numeric, i.open_amount, ? from invoices_invoice i
                where i.account = ? and i.remote_id = ? on conflict (payment, invoice) do nothing""",
                payment,
                share.amount.amount(),
                now,
                account,
                share.remoteId);
        count(List.of(share.remoteId));
    }

    /** What is held of an invoice stands in its own row, so that lists need not add it up. */
    private void count(Collection<String> remoteIds) {
        if (remoteIds.isEmpty()) return;
        sql.run(
                """
                update invoices_invoice i set locked_amount = coalesce(
                    (select sum(k.amount) from invoices_lock k where k.invoice = i.remote_id and k.account = i.account), 0)
                where i.remote_id = any(?) and i.account is not null""",
                (Object) new TreeSet<>(remoteIds).toArray(String[]::new));
    }
}
