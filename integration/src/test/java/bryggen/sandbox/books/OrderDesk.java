package bryggen.sandbox.books;

import bryggen.integration.customers.Customer;
import bryggen.integration.erp.Feed;
import bryggen.integration.items.Item;
import bryggen.integration.kernel.Sku;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Line;
import bryggen.integration.orders.ErpOrder.Progress;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes orders, looks at them, cancels them. Knows nothing of idempotency, as most ERPs. */
public final class OrderDesk {
    private final Ledger ledger;
    private final Orders orders;

    public OrderDesk(Ledger ledger) {
        this.ledger = ledger;
        this.orders = new Orders(ledger);
    }

    /** @throws SaysNo for an unknown customer or item, and above the customer's credit limit */
    public ErpOrder place(OrderSubmission wish) {
        var customer = ledger.lock(Feed.CUSTOMER, wish.customer().value())
                .filter(Customer::active)
                .orElseThrow(() -> new SaysNo("Kunde " + wish.customer() + " finnes ikke hos oss."));
        if (wish.lines().isEmpty()) throw new SaysNo("Ordren har ingen linjer.");
        var lines = wish.lines().stream().map(this::booked).toList();
        var figures = figures(customer, lines);
        var credit = new Credit(ledger);
        credit.checkRoomFor(customer, figures.gross());
        var number = "SO-" + ledger.next("order");
        boolean ours = wish.origin().equals("phone") || wish.origin().equals("erp");
        var order = orders.write(new ErpOrder(
                number,
                number,
                ours ? null : wish.number(),
                wish.customer(),
                ours ? wish.origin() : "portal",
                wish.purchaseOrder(),
                ledger.clock().today(),
                Acceptance.WAITING,
                Progress.NONE,
                Progress.NONE,
                null,
                lines,
                figures.net(),
                figures.tax(),
                figures.gross(),
                ledger.clock().now()));
        credit.bringUpToDate(customer);
        return order;
    }

    /** Confirms all lines; where our price is another than the one that came, ours holds and the answer says so. */
    ErpOrder accept(ErpOrder order) {
        var customer = ledger.find(Feed.CUSTOMER, order.customer().value()).orElseThrow();
        var today = ledger.clock().today();
        var changes = new ArrayList<String>();
        var lines = order.lines().stream()
                .map(line -> confirmed(customer, line, today, changes))
                .toList();
        var acceptance = changes.isEmpty() ? Acceptance.ACCEPTED : Acceptance.CHANGED;
        var reason = changes.isEmpty() ? null : String.join(" ", changes);
        var accepted = orders.judge(order, acceptance, reason, lines, figures(customer, lines));
        new Credit(ledger).bringUpToDate(customer);
        return accepted;
    }

    ErpOrder refuse(ErpOrder order, String reason) {
        return end(order, Acceptance.REFUSED, reason);
    }

    /** @throws SaysNo when goods have left already, or there is no such order */
    public ErpOrder cancel(OrderCancellation wish) {
        var found = orders.with(wish.customer(), wish.number()).stream()
                .findFirst()
                .flatMap(order -> orders.lock(order.key()))
                .orElseThrow(() -> new SaysNo("Vi har ingen ordre med referanse " + wish.number() + "."));
        if (found.acceptance() == Acceptance.CANCELLED) return found;
        if (found.shipping() != Progress.NONE)
            throw new SaysNo("Ordre " + found.number() + " kan ikke annulleres: varer er allerede sendt.");
        return end(found, Acceptance.CANCELLED, wish.reason());
    }

    /** What has not left is not to follow; without anything that has, the whole order is cancelled. */
    public ErpOrder cancelRest(OrderCancellation wish) {
        var found = orders.with(wish.customer(), wish.number()).stream()
                .findFirst()
                .flatMap(order -> orders.lock(order.key()))
                .orElseThrow(() -> new SaysNo("Vi har ingen ordre med referanse " + wish.number() + "."));
        if (!Orders.isAlive(found)) return found;
        if (found.shipping() == Progress.NONE) return end(found, Acceptance.CANCELLED, wish.reason());
        var shipped = orders.progress(
                found, found.lines().stream().map(Orders::asShipped).toList());
        new Credit(ledger)
                .bringUpToDate(
                        ledger.lock(Feed.CUSTOMER, found.customer().value()).orElseThrow());
        return shipped;
    }

    private ErpOrder end(ErpOrder order, Acceptance how, String reason) {
        var customer = ledger.find(Feed.CUSTOMER, order.customer().value()).orElseThrow();
        var ended = orders.judge(order, how, reason, order.lines(), figures(customer, order.lines()));
        new Holds(ledger).lift(order);
        new Credit(ledger).bringUpToDate(customer);
        return ended;
    }

    private Line booked(OrderSubmission.Line wish) {
        var item = sellable(wish.sku());
        if (!wish.quantity().isPositive())
            throw new SaysNo("Antall på linje " + wish.line() + " må være større enn 0.");
        return new Line(
                wish.line(),
                wish.sku(),
                item.texts().values().stream()
                        .findFirst()
                        .map(Item.Text::name)
                        .orElse(wish.sku().value()),
                wish.quantity(),
                wish.price(),
                wish.price().times(wish.quantity().value()),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null);
    }

    private Line confirmed(Customer customer, Line line, LocalDate today, List<String> changes) {
        var quantity = line.quantity().value();
        var price = new PriceBook(ledger)
                .price(customer, line.sku(), quantity, today)
                .orElse(line.price());
        var net = price.times(quantity);
        if (!net.equals(line.net()))
            changes.add("Pris på %s er %s per enhet, ikke %s."
                    .formatted(
                            line.sku(),
                            price.amount().toPlainString(),
                            line.price().amount().toPlainString()));
        else price = line.price();
        int lead = item(line.sku()).map(Item::leadTimeDays).orElse(14);
        var promised = new Warehouse(ledger).promise(line.sku(), lead, quantity, today);
        return new Line(
                line.line(),
                line.sku(),
                line.name(),
                line.quantity(),
                price,
                net,
                quantity,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                promised);
    }

    private Item sellable(Sku sku) {
        return item(sku)
                .filter(Item::active)
                .orElseThrow(() -> new SaysNo("Varenummer " + sku + " finnes ikke hos oss."));
    }

    private Optional<Item> item(Sku sku) {
        return ledger.find(Feed.ITEM, sku.value());
    }

    private Figures figures(Customer customer, List<Line> lines) {
        return Figures.of(lines.stream()
                .map(line -> new Figures.Taxed(line.net(), PriceBook.tax(customer, item(line.sku()))))
                .toList());
    }
}
