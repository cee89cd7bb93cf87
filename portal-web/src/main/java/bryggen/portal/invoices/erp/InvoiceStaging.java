package bryggen.portal.invoices.erp;

import bryggen.integration.invoices.ErpInvoice;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.platform.jpa.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a page of invoices beside the tables, row by row, as they stand in the ERP. */
final class InvoiceStaging {
    private final Sql sql;

    InvoiceStaging(Sql sql) {
        this.sql = sql;
    }

    void heads(List<Fresh<ErpInvoice>> rows) {
        var heads = new ArrayList<@Nullable Object[]>();
        for (var fresh : rows) {
            var i = fresh.row();
            heads.add(new @Nullable Object[] {
                fresh.remoteId(),
                i.key(),
                i.customer().value(),
                i.number(),
                i.type().name(),
                i.issued(),
                i.nextDue(),
                i.gross().currency().getCurrencyCode(),
                i.net().amount(),
                i.tax().amount(),
                i.gross().amount(),
                i.open().amount(),
                i.paymentReference(),
                i.orders().toArray(String[]::new),
                i.document(),
                words(i),
                !i.instalments().isEmpty(),
                i.changedAt()
            });
        }
        sql.stage(
                "stage_invoices_invoice",
                "remote_id text, erp_key text, account text, number text, type text, issued date, due date, currency text,"
                        + " net numeric, tax numeric, gross numeric, open_amount numeric, payment_reference text,"
                        + " erp_orders text[], has_document boolean, words text, in_instalments boolean, changed_at timestamptz",
                heads);
    }

    void lines(List<Fresh<ErpInvoice>> rows) {
        var lines = new ArrayList<@Nullable Object[]>();
        for (var fresh : rows) {
            int place = 0;
            for (var line : fresh.row().lines()) {
                var sku = line.sku();
                var tax = line.tax();
                lines.add(new @Nullable Object[] {
                    fresh.remoteId(),
                    fresh.row().customer().value(),
                    ++place,
                    line.line(),
                    sku == null ? null : sku.value(),
                    line.name(),
                    line.quantity().value(),
                    line.quantity().unit().code(),
                    line.price().amount(),
                    line.price().baseQuantity(),
                    line.net().amount(),
                    tax == null ? null : tax.category(),
                    tax == null ? null : tax.percent(),
                    line.order()
                });
            }
        }
        sql.stage(
                "stage_invoices_line",
                "invoice text, account text, place int, line int, sku text, name text, quantity numeric, unit text,"
                        + " price numeric, price_base numeric, net numeric, tax_category text, tax_percent numeric,"
                        + " erp_order text",
                lines);
    }

    void taxes(List<Fresh<ErpInvoice>> rows) {
        var taxes = new ArrayList<@Nullable Object[]>();
        for (var fresh : rows) {
            int place = 0;
            for (var tax : fresh.row().taxes())
                taxes.add(new @Nullable Object[] {
                    fresh.remoteId(),
                    fresh.row().customer().value(),
                    ++place,
                    tax.rate().category(),
                    tax.rate().percent(),
                    tax.base().amount(),
                    tax.amount().amount()
                });
        }
        sql.stage(
                "stage_invoices_tax",
                "invoice text, account text, place int, category text, percent numeric, base numeric, amount numeric",
                taxes);
    }

    void instalments(List<Fresh<ErpInvoice>> rows) {
        var instalments = new ArrayList<@Nullable Object[]>();
        for (var fresh : rows) {
            var before = BigDecimal.ZERO;
            for (var part : fresh.row().instalments()) {
                var open = part.open().amount();
                instalments.add(new @Nullable Object[] {
                    fresh.remoteId(),
                    fresh.row().customer().value(),
                    part.due(),
                    part.amount().amount(),
                    open,
                    before
                });
                before = before.add(open);
            }
        }
        sql.stage(
                "stage_invoices_instalment",
                "invoice text, account text, due date, amount numeric, open_amount numeric, open_before numeric",
                instalments);
    }

    private static String words(ErpInvoice invoice) {
        return Stream.concat(
                        Stream.of(
                                invoice.number(), invoice.paymentReference() == null ? "" : invoice.paymentReference()),
                        invoice.orders().stream())
                .collect(Collectors.joining(" "));
    }
}
