package bryggen.portal.orders;

import bryggen.portal.platform.jpa.Sql;
import java.sql.ResultSet;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which of our orders a staged one is; one that is none of ours is born (OR14). */
final class OrderMatching {
    private final Sql sql;

    OrderMatching(Sql sql) {
        this.sql = sql;
    }

    /**
     * Ours by our number first, then by the ERP's key; both only within the company. An ERP that has booked our number
     * twice has two orders: the first stays ours, the other one is an order of its own. Only where the ERP has dropped the
     * first, or never took it, does the next one take its place.
     */
    void match() {
        sql.run(
                """
                update stage_orders_order s set order_id = o.id from orders_order o
                where o.account = s.account and o.erp_key = s.remote_id
                """);
        sql.run(
                """
                update stage_orders_order s set order_id = o.id from orders_order o
                where s.order_id is null and o.account = s.account and o.number = s.external_id
                  and o.origin in ('WEB', 'API', 'UPLOAD')
                  and (o.erp_key is null or o.acceptance in ('WAITING', 'CANCELLED'))
                  and not exists (select 1 from stage_orders_order t where t.account = s.account
                    and (t.order_id = o.id or (t.external_id = s.external_id and t.remote_id < s.remote_id)))
                """);
    }

    /** @return the staged orders that can have no place, by remote id, and why; they are staged no longer */
    Map<String, String> taken() {
        var taken = sql.rows(
                """
                select s.remote_id, 'number ' || s.number || ' is taken by another order' from stage_orders_order s
                where s.order_id is null and exists (
                    select 1 from orders_order o where o.account is not null and (o.number = s.number or o.erp_key = s.remote_id))
                """,
                (ResultSet row) -> Map.entry(row.getString(1), row.getString(2)));
        var byId = taken.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        for (var table : List.of("stage_orders_order", "stage_orders_line"))
            sql.run("delete from " + table + " where remote_id = any(?)", (Object)
                    byId.keySet().toArray(String[]::new));
        return byId;
    }

    /** OR14: orders that the portal did not make appear under the ERP's number. */
    void bear(ZoneId zone) {
        sql.run("update stage_orders_order set order_id = gen_random_uuid(), born = true where order_id is null");
        sql.run(
                """
                insert into orders_order (id, number, account, origin, purchase_order, placed_at, acceptance, currency,
                    net, tax, gross, erp_key, erp_number)
                select order_id, number, account, origin, purchase_order,
                    case when (changed_at at time zone ?)::date = placed_on then changed_at
                         else placed_on::timestamp at time zone ? end,
                    acceptance, currency, net, tax, gross, remote_id, number
                from stage_orders_order where born
                """,
                zone.getId(),
                zone.getId());
        sql.run(
                """
                insert into orders_event (order_id, account, at, kind)
                select s.order_id, s.account, o.placed_at, 'born-' || lower(s.origin)
                from stage_orders_order s join orders_order o on o.id = s.order_id and o.account = s.account where s.born
                """);
    }
}
