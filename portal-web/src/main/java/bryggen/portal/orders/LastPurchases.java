package bryggen.portal.orders;

import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.BoughtBefore;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;

/** What the catalogue asks of orders: the last one of a product, wherever it was placed. */
@ApplicationScoped
public class LastPurchases implements BoughtBefore {
    @Inject
    Sql sql;

    @Override
    public Optional<Purchase> last(Actor actor, Sku sku) {
        return sql
                .cells(
                        "select o.number, o.placed_at, l.quantity, coalesce(l.confirmed_price, l.price), o.currency,"
                                + " coalesce(l.confirmed_base, l.price_base)"
                                + " from orders_line l join orders_order o on o.id = l.order_id and o.account = l.account"
                                + " where l.account = ? and l.sku = ? and o.acceptance not in ('REFUSED', 'CANCELLED')"
                                + " order by o.placed_at desc, l.line limit 1",
                        actor.account().number(),
                        sku.value())
                .stream()
                .map(row -> {
                    var order = row.text();
                    var at = row.instant();
                    var quantity = row.plain();
                    var amount = row.plain();
                    var currency = Currency.getInstance(row.text());
                    return new Purchase(order, at, quantity, new UnitPrice(amount, currency, row.plain()));
                })
                .findFirst();
    }
}
