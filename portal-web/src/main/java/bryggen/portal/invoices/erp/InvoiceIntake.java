package bryggen.portal.invoices.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.Sku;
import bryggen.portal.exchange.FeedMerge;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.exchange.Unplaced;
import bryggen.portal.invoices.CreditNotesTold;
import bryggen.portal.invoices.InvoiceLocks;
import bryggen.portal.invoices.InvoicesTold;
import bryggen.portal.invoices.Movements;
import bryggen.portal.invoices.Reminding;
import bryggen.portal.orders.OrderDocuments;
import bryggen.portal.orders.OrderDocuments.Invoiced;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Takes pages of the INVOICE feed into the read copy and tells the orders what of them is invoiced and open. */
@ApplicationScoped
public class InvoiceIntake implements FeedMerge<ErpInvoice> {
    @Inject
    Sql sql;

    @Inject
    OrderDocuments orders;

    @Inject
    InvoiceLocks locks;

    @Inject
    Movements movements;

    @Inject
    Event<InvoicesTold> told;

    @Inject
    Event<CreditNotesTold> creditNotes;

    @Override
    public Feed<ErpInvoice> feed() {
        return Feed.INVOICE;
    }

    @Override
    public List<Unplaced> merge(List<Fresh<ErpInvoice>> rows) {
        var staging = new InvoiceStaging(sql);
        staging.heads(rows);
        var late = Set.copyOf(sql.rows(
                """
                delete from stage_invoices_invoice s using invoices_invoice had
                where had.remote_id = s.remote_id and had.changed_at > s.changed_at returning s.remote_id
                """,
                row -> row.getString(1)));
        var doubled = doubled();
        // IN5: what was told later already stands
        var holding = rows.stream()
                .filter(r -> !late.contains(r.remoteId()))
                .filter(r ->
                        doubled.stream().noneMatch(other -> other.remoteId().equals(r.remoteId())))
                .toList();
        staging.lines(holding);
        staging.taxes(holding);
        staging.instalments(holding);
        var fresh = fresh();
        var credited = credited();
        movements.tell("stage_invoices_invoice");
        place();
        if (!fresh.isEmpty()) told.fire(new InvoicesTold(InvoicesTold.What.NEW, fresh));
        tellOfCredit(holding, credited);
        locks.settle(holding.stream().map(Fresh::remoteId).toList());
        orders.invoiced(
                holding.stream().map(Fresh::row).flatMap(InvoiceIntake::links).toList());
        return doubled;
    }

    /** A number that another invoice of the customer has: one of them is wrong, and people pay by the number. */
    private List<Unplaced> doubled() {
        return sql.rows(
                """
                delete from stage_invoices_invoice s where exists
                    (select 1 from invoices_invoice had where had.account = s.account and had.number = s.number
                        and had.type = s.type and had.remote_id <> s.remote_id)
                  or exists (select 1 from stage_invoices_invoice other where other.account = s.account
                        and other.number = s.number and other.type = s.type and other.remote_id < s.remote_id)
                returning s.remote_id, s.number""",
                row -> new Unplaced(
                        row.getString(1), "the number " + row.getString(2) + " is another invoice's already"));
    }

    @Override
    public void gone(Set<String> remoteIds) {
        movements.gone(remoteIds);
        for (var remoteId : remoteIds)
            sql.row(
                            "delete from invoices_invoice where remote_id = ? returning account, number",
                            row -> List.of(row.getString(1), row.getString(2)),
                            remoteId)
                    .ifPresent(was -> orders.invoicesGone(was.get(0), List.of(was.get(1))));
    }

    /** Credit notes ask nothing of anybody: they are seen where one pays. */
    private List<InvoicesTold.Told> fresh() {
        return sql.rows(
                """
                select account, number, issued, due, currency, gross from stage_invoices_invoice s
                where type = 'INVOICE' and not exists (
                  select 1 from invoices_invoice had where had.remote_id = s.remote_id and had.account = s.account)
                """,
                Reminding::told);
    }

    private Set<String> credited() {
        return Set.copyOf(sql.rows(
                """
                select remote_id from stage_invoices_invoice s where type = 'CREDIT_NOTE' and not exists (
                  select 1 from invoices_invoice had where had.remote_id = s.remote_id and had.account = s.account)""",
                row -> row.getString(1)));
    }

    private void tellOfCredit(List<Fresh<ErpInvoice>> rows, Set<String> credited) {
        var notes = rows.stream()
                .filter(row -> credited.contains(row.remoteId()))
                .map(Fresh::row)
                .map(note -> new CreditNotesTold.Told(
                        note.customer().value(),
                        note.number(),
                        note.orders(),
                        note.lines().stream()
                                .flatMap(line -> Stream.ofNullable(line.sku()))
                                .map(Sku::value)
                                .toList()))
                .toList();
        if (!notes.isEmpty()) creditNotes.fire(new CreditNotesTold(notes));
    }

    private void place() {
        sql.run(
                """
                insert into invoices_invoice (remote_id, erp_key, account, number, type, issued, due, currency, net, tax, gross,
                  open_amount, payment_reference, erp_orders, has_document, words, in_instalments, changed_at)
                select remote_id, erp_key, account, number, type, issued, due, currency, net, tax, gross,
                  open_amount, payment_reference, erp_orders, has_document, words, in_instalments, changed_at
                from stage_invoices_invoice
                on conflict (remote_id) do update set erp_key = excluded.erp_key, account = excluded.account, number = excluded.number,
                  type = excluded.type, issued = excluded.issued, due = excluded.due, currency = excluded.currency,
                  net = excluded.net, tax = excluded.tax, gross = excluded.gross, open_amount = excluded.open_amount,
                  payment_reference = excluded.payment_reference, erp_orders = excluded.erp_orders,
                  has_document = excluded.has_document, words = excluded.words,
                  in_instalments = excluded.in_instalments, changed_at = excluded.changed_at
                """);
        sql.run("delete from invoices_line l using stage_invoices_invoice s where l.invoice = s.remote_id");
        sql.run("delete from invoices_tax t using stage_invoices_invoice s where t.invoice = s.remote_id");
        sql.run(
                """
                insert into invoices_line (invoice, account, place, line, sku, name, quantity, unit, price, price_base,
                  net, tax_category, tax_percent, erp_order)
                select invoice, account, place, line, sku, name, quantity, unit, price, price_base,
                  net, tax_category, tax_percent, erp_order from stage_invoices_line
                """);
        sql.run(
                """
                insert into invoices_tax (invoice, account, place, category, percent, base, amount)
                select invoice, account, place, category, percent, base, amount from stage_invoices_tax
                """);
        placeInstalments();
    }

    /** Of one that stays, what was told of it is kept. */
    private void placeInstalments() {
        sql.run(
                """
                delete from invoices_instalment p using stage_invoices_invoice s where p.invoice = s.remote_id and not exists (
                  select 1 from stage_invoices_instalment n where n.invoice = p.invoice and n.due = p.due)""");
        sql.run(
                """
                insert into invoices_instalment (invoice, account, due, amount, open_amount, open_before)
                select invoice, account, due, amount, open_amount, open_before from stage_invoices_instalment
                on conflict (invoice, due) do update set account = excluded.account, amount = excluded.amount,
                  open_amount = excluded.open_amount, open_before = excluded.open_before""");
    }

    private static Stream<Invoiced> links(ErpInvoice invoice) {
        return invoice.orders().stream()
                .map(order -> new Invoiced(
                        invoice.customer().value(),
                        order,
                        invoice.number(),
                        invoice.type() == ErpInvoice.Type.CREDIT_NOTE,
                        invoice.gross().amount(),
                        invoice.open().amount(),
                        invoice.gross().currency().getCurrencyCode()));
    }
}
