package bryggen.portal.orders;

import bryggen.integration.orders.ErpOrder;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How orders stand in the ERP, merged into ours: many at once, by one path for answers and feed alike. An older state
 * never replaces a newer one; what changed becomes a line of the time-line. Runs in the caller's transaction.
 */
@ApplicationScoped
public class OrderMerge {
    @Inject
    Sql sql;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Inject
    Event<OrdersTold> told;

    @Inject
    Event<OrdersMoved> changed;

    @Inject
    Event<PromisesMoved> moved;

    /** @return why an order has no place yet, by its remote id; all others are merged */
    public Map<String, String> merge(Map<String, ErpOrder> byRemoteId) {
        var unplaced = strangers(byRemoteId);
        var rows = new LinkedHashMap<>(byRemoteId);
        rows.keySet().removeAll(unplaced.keySet());
        rows.replaceAll((id, order) -> order.whatIsLeft());
        OrderStaging.stage(sql, rows);
        var matching = new OrderMatching(sql);
        matching.match();
        unplaced.putAll(matching.taken());
        matching.bear(clock.getZone());
        // an answer and a page of the feed may say something of the same order at the same moment
        sql.rows(
                "select 1 from orders_order o join stage_orders_order s on o.id = s.order_id and o.account = s.account"
                        + " order by o.id for update of o",
                row -> row.getInt(1));
        sql.run("update stage_orders_order s set fresh = o.erp_changed_at is null or o.erp_changed_at <= s.changed_at"
                + " from orders_order o where o.id = s.order_id and o.account = s.account");
        tell();
        var promises = promises();
        header();
        lines();
        // first, so that who tells people of a moved day knows what it means for the promise
        change("select order_id from stage_orders_order where fresh");
        if (!promises.isEmpty()) moved.fire(new PromisesMoved(promises));
        return unplaced;
    }

    /** These are no longer in the ERP: for the customer that is a cancellation. */
    public void gone(Collection<String> remoteIds) {
        sql.stage(
                "stage_orders_gone",
                "remote_id text",
                remoteIds.stream().map(id -> new @Nullable Object[] {id}).toList());
        sql.run(
                """
                insert into orders_event (order_id, account, at, kind)
                select o.id, o.account, ?::timestamptz, 'gone' from orders_order o join stage_orders_gone g on g.remote_id = o.erp_key
                where o.acceptance not in ('CANCELLED', 'REFUSED')
                """,
                clock.instant());
        var cancelled = sql.rows(
                """
                update orders_order o set acceptance = 'CANCELLED', version = version + 1
                from stage_orders_gone g where g.remote_id = o.erp_key and o.acceptance not in ('CANCELLED', 'REFUSED')
                returning o.account, o.number, 'cancelled', o.placed_by, ''
                """,
                OrderMerge::told);
        if (!cancelled.isEmpty()) told.fire(new OrdersTold(cancelled));
        change("select o.id from orders_order o join stage_orders_gone g on g.remote_id = o.erp_key"
                + " where o.account is not null");
    }

    private void change(String which) {
        var orders = sql.rows(which, row -> row.getObject(1, UUID.class));
        if (!orders.isEmpty()) changed.fire(new OrdersMoved(orders));
    }

    /** Orders of companies that the ERP has not told us of yet. */
    private Map<String, String> strangers(Map<String, ErpOrder> byRemoteId) {
        var known = new HashMap<String, Boolean>();
        var strangers = new HashMap<String, String>();
        byRemoteId.forEach((remoteId, order) -> {
            var number = order.customer().value();
            if (!known.computeIfAbsent(number, n -> accounts.find(n).isPresent()))
                strangers.put(remoteId, "unknown customer " + number);
        });
        return strangers;
    }

    /** What is new in this state, one line each. */
    private void tell() {
        var now = clock.instant();
        tell("'received'", "s.number", "o.erp_received_at is null and not s.born", now);
        var changed = sql.rows(
                "select o.account, o.number, " + ACCEPTANCE_KIND + ", o.placed_by, coalesce(s.reason, '')"
                        + " from stage_orders_order s join orders_order o on o.id = s.order_id and o.account = s.account"
                        + " where s.fresh and " + ACCEPTANCE_CHANGES,
                OrderMerge::told);
        if (!changed.isEmpty()) told.fire(new OrdersTold(changed));
        tell(ACCEPTANCE_KIND, "coalesce(s.reason, '')", ACCEPTANCE_CHANGES, now);
        tell("'shipped-' || lower(s.shipping)", "''", "o.shipping <> s.shipping and s.shipping <> 'NONE'", now);
        tell("'invoiced-' || lower(s.invoicing)", "''", "o.invoicing <> s.invoicing and s.invoicing <> 'NONE'", now);
    }

    private void tell(String kind, String text, String when, Instant now) {
        sql.run(
                "insert into orders_event (order_id, account, at, kind, text) select o.id, o.account,"
                        + " least(s.changed_at, ?::timestamptz), " + kind + ", " + text
                        + " from stage_orders_order s join orders_order o on o.id = s.order_id and o.account = s.account"
                        + " where s.fresh and " + when,
                now);
    }

    /** Of each order the line whose new day is the last one of those that moved. */
    private List<PromisesMoved.Moved> promises() {
        return sql.rows(
                """
                select distinct on (o.id) o.account, o.number, o.placed_by, t.name, t.promised, l.promised
                from stage_orders_order s join orders_order o on o.id = s.order_id and o.account = s.account
                  join stage_orders_line l on l.remote_id = s.remote_id
                  join orders_line t on t.order_id = o.id and t.account = o.account and t.line = l.line
                where s.fresh and not s.born and t.promised <> l.promised and l.shipped < t.quantity
                order by o.id, l.promised desc, l.line
                """,
                row -> new PromisesMoved.Moved(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getDate(5).toLocalDate(),
                        row.getDate(6).toLocalDate()));
    }

    private static OrdersTold.Told told(ResultSet row) throws SQLException {
        return new OrdersTold.Told(
                row.getString(1), row.getString(2), row.getString(3), row.getObject(4, UUID.class), row.getString(5));
    }

    /**
     * OR12: a total that differs by more than rounding is a change, whatever the ERP calls it; not where less is left
     * because the buyer has called the rest back (OR13).
     */
    private static final String ACCEPTANCE =
            """
            case when s.acceptance = 'ACCEPTED' and o.placed_gross is not null
                 and (o.acceptance = 'CHANGED'
                     or (o.rest_cancelled_at is null and (o.cancel_asked_at is null or s.shipping = 'NONE')))
                 and abs(o.placed_gross - s.gross) >
                 0.01 * (1 + (select count(*) from stage_orders_line l where l.remote_id = s.remote_id))
                 then 'CHANGED' else s.acceptance end""";

    private static final String ACCEPTANCE_CHANGES =
            "not s.born and o.acceptance <> " + ACCEPTANCE + " and s.acceptance <> 'WAITING'";
    private static final String ACCEPTANCE_KIND = "lower(" + ACCEPTANCE + ")";

    private void header() {
        sql.run(
                "update orders_order o set acceptance = " + ACCEPTANCE
                        + """
                , shipping = s.shipping, invoicing = s.invoicing, reason = coalesce(s.reason, o.reason),
                  net = s.net, tax = s.tax, gross = s.gross, currency = s.currency,
                  erp_key = s.remote_id, erp_number = s.number, erp_changed_at = s.changed_at,
                  erp_received_at = coalesce(o.erp_received_at, ?::timestamptz),
                  skus = case when s.born then coalesce((select string_agg(distinct l.sku, ' ')
                      from stage_orders_line l where l.remote_id = s.remote_id), '') else o.skus end,
                  cancel_asked_at = case when s.acceptance in ('CANCELLED', 'REFUSED') then null else o.cancel_asked_at end,
                  version = version + 1
                from stage_orders_order s where o.id = s.order_id and o.account = s.account and s.fresh
                """,
                clock.instant());
    }

    /**
     * What was ordered through the portal stays as it was agreed, and beside it stands what the ERP has made of it; lines
     * that the ERP has added, and orders that were born there, are the ERP's own to change and to take out.
     */
    private void lines() {
        sql.run(
                """
                insert into orders_line (id, order_id, account, line, sku, name, quantity, unit, price, price_base, net,
                    confirmed, confirmed_price, confirmed_base, confirmed_net, shipped, invoiced, promised, added)
                select gen_random_uuid(), s.order_id, s.account, l.line, l.sku, l.name, l.quantity, l.unit, l.price,
                    l.price_base, l.net, l.confirmed, l.price, l.price_base, l.net, l.shipped, l.invoiced, l.promised,
                    o.origin in ('WEB', 'API', 'UPLOAD')
                from stage_orders_order s join stage_orders_line l on l.remote_id = s.remote_id
                  join orders_order o on o.id = s.order_id and o.account = s.account
                where s.fresh
                on conflict (order_id, line) do update set confirmed = excluded.confirmed, shipped = excluded.shipped,
                    confirmed_price = excluded.confirmed_price, confirmed_base = excluded.confirmed_base,
                    confirmed_net = excluded.confirmed_net, invoiced = excluded.invoiced, promised = excluded.promised
                """);
        sql.run(
                """
                update orders_line t set sku = l.sku, name = l.name, quantity = l.quantity, unit = l.unit,
                    price = l.price, price_base = l.price_base, net = l.net
                from stage_orders_order s join stage_orders_line l on l.remote_id = s.remote_id, orders_order o
                where s.fresh and t.order_id = s.order_id and t.account = s.account and t.line = l.line
                  and o.id = s.order_id and o.account = s.account and (t.added or o.origin in ('ERP', 'PHONE'))
                """);
        sql.run(
                """
                delete from orders_line t using stage_orders_order s, orders_order o
                where s.fresh and t.order_id = s.order_id and t.account = s.account
                  and o.id = s.order_id and o.account = s.account and (t.added or o.origin in ('ERP', 'PHONE'))
                  and not exists (
                    select 1 from stage_orders_line l where l.remote_id = s.remote_id and l.line = t.line)
                """);
        sql.run(
                """
                update orders_line t set confirmed = 0, confirmed_net = 0, promised = null from stage_orders_order s
                where s.fresh and s.acceptance in ('ACCEPTED', 'CHANGED') and t.order_id = s.order_id
                  and t.account = s.account and not exists (
                    select 1 from stage_orders_line l where l.remote_id = s.remote_id and l.line = t.line)
                """);
    }
}
