package bryggen.sandbox.books;

import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.returns.ErpReturn;
import bryggen.integration.returns.ErpReturn.State;
import bryggen.integration.returns.ReturnRequest;
import java.math.BigDecimal;
import java.util.List;

/** Takes goods back: agreed at once, received and credited some time later. Does not mind the same number twice. */
public final class Returns {
    private static final int BACK_AFTER_SECONDS = 30;
    private final Ledger ledger;

    public Returns(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws SaysNo for an order of somebody else, and for more than was shipped */
    public ErpReturn agree(ReturnRequest wish) {
        var order = new Orders(ledger)
                .lock(wish.order())
                .filter(found -> found.customer().equals(wish.customer()))
                .orElseThrow(() -> new SaysNo("Vi har ingen ordre " + wish.order() + "."));
        for (var line : wish.lines())
            if (shipped(order, line).compareTo(line.quantity()) < 0)
                throw new SaysNo("Det er ikke sendt så mye av " + line.sku() + " på ordre " + order.number() + ".");
        var number = "RET-" + ledger.next("return");
        ledger.schedule("receive", order.key(), BACK_AFTER_SECONDS);
        return write(new ErpReturn(
                number,
                number,
                wish.number(),
                wish.customer(),
                order.number(),
                State.ACCEPTED,
                wish.lines().stream()
                        .map(line -> new ErpReturn.Line(line.orderLine(), line.sku(), line.quantity()))
                        .toList(),
                ledger.clock().now()));
    }

    private static BigDecimal shipped(ErpOrder order, ReturnRequest.Line line) {
        return order.lines().stream()
                .filter(there -> there.line() == line.orderLine() && there.sku().equals(line.sku()))
                .map(ErpOrder.Line::shipped)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** Everything that was agreed on for this order is back. */
    void receive(ErpOrder order) {
        for (var back : read("sales_order = ? order by booked", order.number()))
            if (back.state() == State.ACCEPTED)
                write(new ErpReturn(
                        back.key(),
                        back.number(),
                        back.externalId(),
                        back.customer(),
                        back.order(),
                        State.RECEIVED,
                        back.lines(),
                        ledger.clock().now()));
    }

    /** Oldest first. */
    public List<ErpReturn> with(AccountNumber customer, RequestNumber reference) {
        return read("customer = ? and reference = ? order by booked", customer.value(), reference.value());
    }

    public int of(String order) {
        return read("sales_order = ? order by booked", order).size();
    }

    private ErpReturn write(ErpReturn row) {
        ledger.sql(
                "insert into sandbox_erp.return_order (id, body) values (?, ?::jsonb)"
                        + " on conflict (id) do update set body = excluded.body",
                row.key(),
                Wire.write(row));
        return row;
    }

    private List<ErpReturn> read(String where, Object... values) {
        return ledger.strings("select body from sandbox_erp.return_order where " + where, values).stream()
                .map(body -> Wire.read(body, ErpReturn.class))
                .toList();
    }
}
