package bryggen.portal.orders.api;

import bryggen.integration.kernel.Money;
import bryggen.portal.exchange.Receipt;
import bryggen.portal.orders.Approval;
import bryggen.portal.orders.OrderHead;
import bryggen.portal.orders.OrderSheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order on the wire.
 *
 * @param splitWith the number of the first of the orders that were placed together, for several places or days (OR21)
 */
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
        @Nullable CancellationJson cancellation,
        @Nullable HoldJson hold,
        @Nullable ApprovalJson approval,
        ReceiptJson erp,
        List<LineJson> lines,
        TotalsJson totals,
        @Nullable String splitWith,
        List<String> shipments,
        List<String> invoices) {

    /** B08: where the order stands on its way to the ERP. */
    public record ReceiptJson(
            String state, @Nullable String reference, @Nullable Instant at, int attempt, @Nullable Instant next) {}

    /** OR13: a wish to cancel that waits for the ERP ({@code askedAt}), or the ERP's words when it kept the order. */
    public record CancellationJson(@Nullable Instant askedAt, @Nullable String answer) {}

    /** OR17: the ERP holds the order back until the supplier has decided; {@code reason} is credit, approval or other. */
    public record HoldJson(String reason, Instant since) {}

    /** OR19: the approval of the buyer's own company; {@code state} is waiting, approved, declined or withdrawn. */
    public record ApprovalJson(String state) {}

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
            @Nullable BigDecimal confirmedPrice,
            @Nullable BigDecimal confirmedNet,
            BigDecimal shipped,
            BigDecimal invoiced,
            @Nullable LocalDate promisedDate,
            @Nullable String agreement) {}

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
                cancellation(head),
                hold(head),
                approval(head.approval()),
                receipt(sheet),
                sheet.lines().stream().map(l -> line(l, currency)).toList(),
                totals(head, currency),
                head.splitWith(),
                sheet.papers().shipments(),
                sheet.papers().invoices());
    }

    /** An order that the ERP has told of is received, whether or not its answer has come back yet. */
    private static ReceiptJson receipt(OrderSheet sheet) {
        var head = sheet.head();
        var receipt = sheet.receipt();
        int attempt = receipt == null ? 0 : receipt.attempt();
        if (head.erpNumber() != null)
            return new ReceiptJson("received", head.erpNumber(), head.erpReceivedAt(), attempt, null);
        return receipt == null
                ? new ReceiptJson("waiting", null, null, 0, null)
                : new ReceiptJson(
                        head.cancelAskedAt() != null && receipt.state() == Receipt.State.WITHDRAWN
                                ? "waiting"
                                : receipt.word(),
                        receipt.reference(),
                        receipt.at(),
                        attempt,
                        receipt.next());
    }

    private static @Nullable CancellationJson cancellation(OrderHead head) {
        return head.cancelAskedAt() == null && head.cancelAnswer() == null
                ? null
                : new CancellationJson(head.cancelAskedAt(), head.cancelAnswer());
    }

    private static @Nullable HoldJson hold(OrderHead head) {
        var held = head.held();
        return held == null ? null : new HoldJson(held.kind().toLowerCase(Locale.ROOT), held.since());
    }

    private static @Nullable ApprovalJson approval(@Nullable Approval approval) {
        return approval == null ? null : new ApprovalJson(approval == Approval.GIVEN ? "approved" : word(approval));
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
                line.confirmedPrice() == null ? null : atLeast(line.confirmedPrice(), currency),
                line.confirmedNet() == null
                        ? null
                        : Money.rounded(line.confirmedNet(), currency).amount(),
                line.shipped(),
                line.invoiced(),
                line.promised(),
                line.agreement());
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
