package bryggen.portal.deliveries;

import bryggen.portal.orders.OrdersMoved;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.shipments.ShipmentsTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * DL2, DL4, DL5: holds what the ERP tells against the first promises, in the transaction that tells it: first days that were
 * missing, days that moved, and what has left whole.
 */
@ApplicationScoped
class Keeping {
    @Inject
    Sql sql;

    @Inject
    RiskFinding risks;

    @Inject
    Clock clock;

    ZoneId zone = Settings.current().zone();

    void moved(@Observes OrdersMoved event) {
        var orders = ids(event.orders());
        first(orders);
        move(orders);
        settle(event.orders());
        risks.of(event.orders());
    }

    /** On which day the last of a line left, shipments say and not orders. */
    void left(@Observes ShipmentsTold event) {
        var orders = sql.rows(
                """
                select distinct l.order_id from unnest(?::text[], ?::text[]) as s (account, erp_order)
                  join deliveries_line l on l.account = s.account and l.erp_number = s.erp_order
                """,
                row -> row.getObject(1, UUID.class),
                event.orders().stream().map(ShipmentsTold.Of::account).toArray(String[]::new),
                event.orders().stream().map(ShipmentsTold.Of::erpOrder).toArray(String[]::new));
        if (orders.isEmpty()) return;
        settle(orders);
        risks.over(orders);
    }

    /** Where nobody knew a day before, the first that the ERP names. */
    private void first(String[] orders) {
        sql.run(
                """
                insert into deliveries_promise (order_id, line, account, number, first_day, given_at, source)
                select l.order_id, l.line, l.account, l.number, l.promised, ?::timestamptz, 'ERP' from deliveries_line l
                where l.account is not null and l.order_id = any(?::uuid[]) and l.promised is not null
                on conflict do nothing
                """,
                clock.instant(),
                orders);
    }

    private void move(String[] orders) {
        var now = clock.instant();
        sql.run(
                """
                insert into deliveries_move (order_id, line, account, at, was, became)
                select p.order_id, p.line, p.account, ?::timestamptz, coalesce(p.current_day, p.first_day), l.promised
                from deliveries_promise p
                  join deliveries_line l on l.order_id = p.order_id and l.line = p.line and l.account = p.account
                where p.order_id = any(?::uuid[]) and coalesce(p.current_day, p.first_day) <> l.promised
                """,
                now,
                orders);
        sql.run(
                """
                update deliveries_promise p set current_day = l.promised, current_since = ?::timestamptz from deliveries_line l
                where l.order_id = p.order_id and l.line = p.line and l.account = p.account
                  and p.order_id = any(?::uuid[]) and l.promised is not null and p.current_day is distinct from l.promised
                """,
                now,
                orders);
    }

    /** How the promises of these orders stand now. */
    void settle(Collection<UUID> orders) {
        sql.run(
                """
                update deliveries_promise p set state = s.state,
                  ended_on = case s.state when 'OPEN' then null when 'DROPPED' then coalesce(p.ended_on, ?::date)
                    else coalesce(s.left_on, p.ended_on, ?::date) end
                from (
                  select w.*, case when w.acceptance in ('REFUSED', 'CANCELLED') or w.due <= 0 then 'DROPPED'
                    when w.left_on is not null or w.shipped >= w.due then 'WHOLE'
                    when w.acceptance in ('ACCEPTED', 'CHANGED') and w.confirmed < w.quantity and w.shipped >= w.confirmed
                      then 'CUT' else 'OPEN' end as state
                  from (
                    select d.*, (select min((s.shipped_at at time zone ?)::date) from (
                        select g.shipped_at, sum(g.shipped) over (order by g.shipped_at rows unbounded preceding) as sum
                        from deliveries_departure g
                        where g.account = d.account and g.erp_order = d.erp_number and g.line = d.line) s
                      where s.sum >= d.due) as left_on
                    from (
                      select l.*, case when l.rest_cancelled_at is not null
                          and (l.rest_cancelled_at at time zone ?)::date <= q.first_day
                        then least(l.quantity, coalesce(l.confirmed, l.quantity)) else l.quantity end as due
                      from deliveries_promise q
                        join deliveries_line l on l.order_id = q.order_id and l.line = q.line and l.account = q.account
                      where q.order_id = any(?::uuid[])) d) w) s
                where s.order_id = p.order_id and s.line = p.line and s.account = p.account
                  and (p.state <> s.state or s.left_on is not null and p.ended_on is distinct from s.left_on)
                """,
                today(),
                today(),
                zone.getId(),
                zone.getId(),
                ids(orders));
    }

    private java.time.LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    static String[] ids(Collection<UUID> orders) {
        return List.copyOf(orders).stream().map(UUID::toString).toArray(String[]::new);
    }
}
