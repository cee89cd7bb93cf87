package bryggen.portal.orders.api;

import bryggen.integration.kernel.Money;
import bryggen.portal.orders.OrderHead;
import bryggen.portal.orders.OrderSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An order on the wire. */
public record OrderJson(
        String number,
        String account,
        @Nullable String purchaseOrder,
        @Nullable String costReference,
        @Nullable LocalDate requestedDelivery,
        @Nullable String shipTo,
        @Nullable String comment,
        Instant placedAt,
        String placedBy,
        String origin,
        String acceptance,
        String shipping,
        String invoicing,
        String paid,
        @Nullable String reason,
        ReceiptJson erp,
        List<LineJson> lines,
        TotalsJson totals,
        List<String> shipments,
        List<String> invoices) {

    /** B08: where the order stands on its way to the ERP. */
    public record ReceiptJson(
            String state, @Nullable String reference, @Nullable Instant at, int attempt, @Nullable Instant next) {}

    public record LineJson(
            int line,
            String sku,
            String name,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal priceBase,
            BigDecimal net,
            @Nullable BigDecimal confirmed,
            BigDecimal shipped,
            BigDecimal invoiced,
            @Nullable LocalDate promisedDate) {}

    public record TotalsJson(BigDecimal net, BigDecimal tax, BigDecimal gross, String currency) {}

    static OrderJson of(OrderSheet sheet) {
        var head = sheet.head();
        var currency = Currency.getInstance(head.currency());
        return new OrderJson(
                head.number(),
                head.account(),
                head.purchaseOrder(),
                head.costReference(),
                head.requestedDelivery(),
                head.shipTo(),
                head.comment(),
                head.placedAt(),
                head.placedBy(),
                word(head.origin()),
                word(head.acceptance()),
                word(head.shipping()),
                word(head.invoicing()),
                word(sheet.papers().paid()),
                head.reason(),
                receipt(sheet),
                sheet.lines().stream().map(l -> line(l, currency)).toList(),
                totals(head, currency),
                sheet.papers().shipments(),
                sheet.papers().invoices());
    }

    private static ReceiptJson receipt(OrderSheet sheet) {
        var head = sheet.head();
        var receipt = sheet.receipt();
        if (receipt != null)
            return new ReceiptJson(
                    receipt.word(),
                    head.erpNumber() == null ? receipt.reference() : head.erpNumber(),
                    receipt.at(),
                    receipt.attempt(),
                    receipt.next());
        return new ReceiptJson(
                head.erpNumber() == null ? "waiting" : "received", head.erpNumber(), head.erpReceivedAt(), 0, null);
    }

    private static LineJson line(OrderSheet.Line line, Currency currency) {
        return new LineJson(
                line.line(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.unit(),
                atLeast(line.price(), currency),
                line.priceBase(),
                Money.rounded(line.net(), currency).amount(),
                line.confirmed(),
                line.shipped(),
                line.invoiced(),
                line.promised());
    }

    private static TotalsJson totals(OrderHead head, Currency currency) {
        return new TotalsJson(
                Money.rounded(head.net(), currency).amount(),
                Money.rounded(head.tax(), currency).amount(),
                Money.rounded(head.gross(), currency).amount(),
                currency.getCurrencyCode());
    }

    /** A price shows at least the currency's decimals: 12.50, and 0.0375 where it has more. */
    private static BigDecimal atLeast(BigDecimal price, Currency currency) {
        return price.scale() < currency.getDefaultFractionDigits()
                ? price.setScale(currency.getDefaultFractionDigits())
                : price;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
