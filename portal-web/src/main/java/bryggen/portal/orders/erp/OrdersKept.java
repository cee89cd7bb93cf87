package bryggen.portal.orders.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.orders.ErpOrder;
import bryggen.portal.exchange.Counted;
import bryggen.portal.exchange.Kept;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Living orders by the gross amount of what is left of them. What the ERP has not got yet stands in the outbox, and is no difference. */
@ApplicationScoped
public class OrdersKept implements Kept<ErpOrder> {
    @Inject
    Sql sql;

    @Override
    public Feed<ErpOrder> feed() {
        return Feed.ORDER;
    }

    @Override
    public List<Counted> inErp(String remoteId, ErpOrder order) {
        return switch (order.acceptance()) {
            case CANCELLED, REFUSED -> List.of();
            case WAITING, ACCEPTED, CHANGED ->
                List.of(new Counted(
                        "order",
                        remoteId,
                        order.number(),
                        order.customer().value(),
                        order.gross().currency().getCurrencyCode(),
                        order.whatIsLeft().gross().amount()));
        };
    }

    @Override
    @Transactional
    public List<Counted> inPortal() {
        return sql.rows(
                """
                select erp_key, erp_number, account, currency, gross from orders_order
                where account is not null and erp_key is not null and acceptance not in ('CANCELLED', 'REFUSED')""",
                row -> new Counted(
                        "order",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBigDecimal(5)));
    }
}
