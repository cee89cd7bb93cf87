package bryggen.sandbox.books;

import bryggen.integration.erp.Feed;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Line;
import bryggen.integration.orders.ErpOrder.Progress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The order book: finding orders, and writing what has become of them. */
public final class Orders {
    private final Ledger ledger;

    public Orders(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Oldest first: a reference may have been booked twice. */
    public List<ErpOrder> with(AccountNumber customer, OrderNumber reference) {
        return ledger.all(
                Feed.ORDER, "customer = ? and reference = ? order by booked", customer.value(), reference.value());
    }

    /** Locks the customer first, then the order: everybody does it in this order. */
    Optional<ErpOrder> lock(String key) {
        var seen = ledger.find(Feed.ORDER, key);
        seen.ifPresent(order -> ledger.lock(Feed.CUSTOMER, order.customer().value()));
        return ledger.lock(Feed.ORDER, key);
    }

    ErpOrder judge(ErpOrder order, Acceptance acceptance, String reason, List<Line> lines, Figures figures) {
        return write(new ErpOrder(
                order.key(),
                order.number(),
                order.externalId(),
                order.customer(),
                order.origin(),
                order.purchaseOrder(),
                order.placedOn(),
                acceptance,
                order.shipping(),
                order.invoicing(),
                reason,
                lines,
                figures.net(),
                figures.tax(),
                figures.gross(),
                ledger.clock().now()));
    }

    /** Writes the order with other quantities; how far it has come follows from them. */
    ErpOrder progress(ErpOrder order, List<Line> lines) {
        return write(new ErpOrder(
                order.key(),
                order.number(),
                order.externalId(),
                order.customer(),
                order.origin(),
                order.purchaseOrder(),
                order.placedOn(),
                order.acceptance(),
                progress(lines, Line::shipped),
                progress(lines, Line::invoiced),
                order.reason(),
                lines,
                order.net(),
                order.tax(),
                order.gross(),
                ledger.clock().now()));
    }

    ErpOrder write(ErpOrder order) {
        ledger.write(Feed.ORDER, order.key(), order);
        return order;
    }

    static boolean isAlive(ErpOrder order) {
        return order.acceptance() == Acceptance.ACCEPTED || order.acceptance() == Acceptance.CHANGED;
    }

    static BigDecimal outstanding(Line line) {
        return line.confirmed().subtract(line.shipped());
    }

    /** Nothing more is to come. */
    static Line asShipped(Line line) {
        return new Line(
                line.line(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.price(),
                line.net(),
                line.shipped(),
                line.shipped(),
                line.invoiced(),
                line.promisedDate());
    }

    static Line line(Line line, BigDecimal shipped, BigDecimal invoiced) {
        return new Line(
                line.line(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.price(),
                line.net(),
                line.confirmed(),
                shipped,
                invoiced,
                line.promisedDate());
    }

    private static Progress progress(List<Line> lines, Function<Line, BigDecimal> done) {
        if (lines.stream().allMatch(line -> done.apply(line).compareTo(line.confirmed()) >= 0)) return Progress.DONE;
        return lines.stream().anyMatch(line -> done.apply(line).signum() > 0) ? Progress.PART : Progress.NONE;
    }
}
