package bryggen.portal.orders;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What an ERP tells of an order: of C1001, accepted, nothing sent, unless it is said otherwise. */
final class Told {
    private final String key;
    private final String number;
    private final List<ErpOrder.Line> lines = new ArrayList<>();
    private String account = "C1001";
    private String origin = "erp";
    private OrderNumber ours;
    private Acceptance acceptance = Acceptance.ACCEPTED;
    private Progress shipping = Progress.NONE;
    private Progress invoicing = Progress.NONE;
    private String reason;
    private int minute;

    Told(String key, String number) {
        this.key = key;
        this.number = number;
    }

    Told of(String customer) {
        account = customer;
        return this;
    }

    Told from(String where) {
        origin = where;
        return this;
    }

    /** The ERP's answer to this order of ours. */
    Told to(String orderNumber) {
        ours = new OrderNumber(orderNumber);
        origin = "portal";
        return this;
    }

    Told is(Acceptance now) {
        acceptance = now;
        return this;
    }

    Told saying(String words) {
        reason = words;
        return this;
    }

    /** Minutes after the order was placed. */
    Told at(int minutes) {
        minute = minutes;
        return this;
    }

    Told line(int line, String sku, String quantity, String price) {
        var agreed = UnitPrice.of(price, "NOK");
        var amount = new BigDecimal(quantity);
        lines.add(new ErpOrder.Line(
                line,
                new Sku(sku),
                sku + " by name",
                Quantity.of(quantity, "C62"),
                agreed,
                agreed.times(amount),
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null));
        return this;
    }

    /** As {@link OrdersIT} places them. */
    Told twoLines(String quantity) {
        return line(1, "BOLT", quantity, "1.50").line(2, "NUT", quantity, "1.50");
    }

    /** @param shipped in all, line by line */
    Told sent(Progress progress, String... shipped) {
        shipping = progress;
        for (int i = 0; i < shipped.length; i++) {
            var line = lines.get(i);
            lines.set(
                    i,
                    new ErpOrder.Line(
                            line.line(),
                            line.sku(),
                            line.name(),
                            line.quantity(),
                            line.price(),
                            line.net(),
                            line.confirmed(),
                            new BigDecimal(shipped[i]),
                            line.invoiced(),
                            null));
        }
        return this;
    }

    /** What is delivered in all, line by line; the amounts stay those of the whole order. */
    Told confirming(String... confirmed) {
        for (int i = 0; i < confirmed.length; i++) {
            var line = lines.get(i);
            lines.set(
                    i,
                    new ErpOrder.Line(
                            line.line(),
                            line.sku(),
                            line.name(),
                            line.quantity(),
                            line.price(),
                            line.net(),
                            new BigDecimal(confirmed[i]),
                            line.shipped(),
                            line.invoiced(),
                            null));
        }
        return this;
    }

    Told billed(Progress progress) {
        invoicing = progress;
        return this;
    }

    ErpOrder told() {
        var net = lines.stream().map(ErpOrder.Line::net).reduce(Money.zero(SomeOrder.NOK), Money::plus);
        var tax = SomeOrder.STANDARD.on(net);
        return new ErpOrder(
                key,
                number,
                ours,
                new AccountNumber(account),
                origin,
                null,
                SomeOrder.TODAY,
                acceptance,
                shipping,
                invoicing,
                reason,
                lines,
                net,
                tax,
                net.plus(tax),
                SomeOrder.NOW.plusSeconds(60L * minute));
    }
}
