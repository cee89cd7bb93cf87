package bryggen.portal.orders;

import bryggen.integration.orders.ErpOrder;
import bryggen.portal.platform.jpa.Sql;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders as the ERP tells them, laid into temporary tables so that many can be merged at once ({@link OrderMerge}). */
final class OrderStaging {
    private static final String ORDERS =
            """
            remote_id text, number text, external_id text, account text, origin text, purchase_order text,
            placed_on date, acceptance text, shipping text, invoicing text, reason text, currency text,
            net numeric, tax numeric, gross numeric, changed_at timestamptz, order_id uuid, born boolean, fresh boolean
            """;
    private static final String LINES =
            """
            remote_id text, line int, sku text, name text, quantity numeric, unit text, price numeric,
            price_base numeric, net numeric, confirmed numeric, shipped numeric, invoiced numeric, promised date
            """;

    private OrderStaging() {}

    static void stage(Sql sql, Map<String, ErpOrder> byRemoteId) {
        var orders = new ArrayList<@Nullable Object[]>();
        var lines = new ArrayList<@Nullable Object[]>();
        byRemoteId.forEach((remoteId, order) -> {
            orders.add(row(remoteId, order));
            for (var line : order.lines()) lines.add(row(remoteId, line));
        });
        sql.stage("stage_orders_order", ORDERS, orders);
        sql.stage("stage_orders_line", LINES, lines);
    }

    private static @Nullable Object[] row(String remoteId, ErpOrder order) {
        return new @Nullable Object[] {
            remoteId,
            order.number(),
            order.externalId() == null ? null : order.externalId().value(),
            order.customer().value(),
            "phone".equals(order.origin()) ? "PHONE" : "ERP",
            order.purchaseOrder(),
            order.placedOn(),
            order.acceptance().name(),
            order.shipping().name(),
            order.invoicing().name(),
            order.reason(),
            order.net().currency().getCurrencyCode(),
            order.net().amount(),
            order.tax().amount(),
            order.gross().amount(),
            order.changedAt(),
            null,
            false,
            true
        };
    }

    private static @Nullable Object[] row(String remoteId, ErpOrder.Line line) {
        return new @Nullable Object[] {
            remoteId,
            line.line(),
            line.sku().value(),
            line.name(),
            line.quantity().value(),
            line.quantity().unit().code(),
            line.price().amount(),
            line.price().baseQuantity(),
            line.net().amount(),
            line.confirmed(),
            line.shipped(),
            line.invoiced(),
            line.promisedDate()
        };
    }
}
