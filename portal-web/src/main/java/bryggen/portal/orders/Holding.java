package bryggen.portal.orders;

import bryggen.integration.exchange.Kind;
import bryggen.integration.holds.HoldRelease;
import bryggen.integration.holds.OrderHold;
import bryggen.integration.kernel.AccountNumber;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.exchange.Owed;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The supplier's tasks that come from the ERP: orders that it holds back, and letting them go (OR17). */
@ApplicationScoped
@Transactional
public class Holding {
    private static final int LONGEST_NOTE = 500;
    private static final String COLUMNS =
            "h.remote_id, h.account, h.erp_number, coalesce(h.external_id, h.erp_number), h.kind,"
                    + " h.words, h.since, h.released_at, h.released_by, h.answer, o.gross, o.currency";
    private static final String FROM =
            """
            orders_hold h left join lateral (
                select o.gross, o.currency from orders_order o
                where o.account = h.account and o.erp_number = h.erp_number limit 1) o on true""";

    @Inject
    Sql sql;

    @Inject
    Owed owed;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Event<OrdersHeld> held;

    /** The oldest first: who waits longest is looked at first. */
    public Listing<Hold> list(Reach reach, ListAsk ask) {
        var found = SqlList.select(COLUMNS, FROM, "h.remote_id", "text")
                .sort("since", "h.since", "timestamptz")
                .where(reach.on("h.account"), reach.values())
                .page(sql, ask, Holding::hold);
        var whole = whole(reach, found.items()).iterator();
        return found.map(hold -> whole.next());
    }

    /** Company and release of all of them are asked for once each. */
    private List<Hold> whole(Reach reach, List<Hold> holds) {
        var names = accounts.names(holds.stream().map(Hold::account).collect(Collectors.toSet()));
        var releases = owed.receiptsOf(
                Kind.HOLD_RELEASE, reach, holds.stream().map(Hold::key).toList());
        return holds.stream()
                .map(hold -> hold.with(names.getOrDefault(hold.account(), hold.account()), releases.get(hold.key())))
                .toList();
    }

    /** @throws OrderRefusal.Unknown 404 when it is not there any more */
    public Hold hold(Reach reach, String key) {
        var found = SqlList.select(COLUMNS, FROM, "h.remote_id", "text")
                .sort("since", "h.since", "timestamptz")
                .where("h.remote_id = ?", key)
                .where(reach.on("h.account"), reach.values())
                .page(sql, ListAsk.first(1), Holding::hold);
        return whole(reach, found.items()).stream().findFirst().orElseThrow(OrderRefusal.Unknown::new);
    }

    /** OR17: lets the order go; the ERP is told who decided. Twice is once. */
    public void release(Actor actor, String key, String note) {
        actor.needs(Role.SERVICE);
        var hold = hold(actor.reach(), key);
        if (hold.isReleased()) return;
        var said = note.strip();
        if (said.length() > LONGEST_NOTE) said = said.substring(0, LONGEST_NOTE);
        sql.run(
                "update orders_hold set released_at = ?, released_by = ?, note = ?, answer = null"
                        + " where remote_id = ? and account = ?",
                clock.instant(),
                actor.name(),
                said,
                key,
                hold.account());
        owed.release(new HoldRelease(key, hold.erpNumber(), new AccountNumber(hold.account()), actor.name(), said));
        audit.record(
                actor,
                hold.account(),
                "orders.hold-released",
                hold.order(),
                Map.of("hold", hold.words()),
                Map.of("note", said));
    }

    /** The ERP has not lifted it: the task is open again. */
    public void refused(String account, String key, String words) {
        sql.run(
                "update orders_hold set released_at = null, released_by = null, answer = ? where remote_id = ? and account = ?",
                words,
                key,
                account);
    }

    /** As the feed tells them. */
    public void merge(Map<String, OrderHold> byRemoteId) {
        var rows = new ArrayList<@Nullable Object[]>();
        byRemoteId.forEach((id, hold) -> rows.add(new @Nullable Object[] {
            id,
            hold.customer().value(),
            hold.order(),
            hold.externalId(),
            hold.kind().name(),
            hold.text(),
            hold.since()
        }));
        sql.stage(
                "stage_orders_hold",
                "remote_id text, account text, erp_number text, external_id text, kind text, words text, since timestamptz",
                rows);
        var fresh = sql.rows(
                "select account, coalesce(external_id, erp_number), remote_id, kind, false from stage_orders_hold s"
                        + " where not exists (select 1 from orders_hold h"
                        + " where h.remote_id = s.remote_id and h.account = s.account)",
                Holding::held);
        sql.run("insert into orders_hold (remote_id, account, erp_number, external_id, kind, words, since)"
                + " select remote_id, account, erp_number, external_id, kind, words, since from stage_orders_hold"
                + " on conflict (remote_id) do update set account = excluded.account,"
                + " erp_number = excluded.erp_number, external_id = excluded.external_id, kind = excluded.kind,"
                + " words = excluded.words, since = excluded.since");
        if (!fresh.isEmpty()) held.fire(new OrdersHeld(fresh));
    }

    /** They are lifted, here or there. */
    public void lifted(Collection<String> remoteIds) {
        sql.stage(
                "stage_orders_lifted",
                "remote_id text",
                remoteIds.stream().map(id -> new @Nullable Object[] {id}).toList());
        var lifted = sql.rows(
                "delete from orders_hold h using stage_orders_lifted l where l.remote_id = h.remote_id"
                        + " and h.account is not null"
                        + " returning h.account, coalesce(h.external_id, h.erp_number), h.remote_id, h.kind, true",
                Holding::held);
        if (!lifted.isEmpty()) held.fire(new OrdersHeld(lifted));
    }

    private static OrdersHeld.Held held(ResultSet row) throws SQLException {
        return new OrdersHeld.Held(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
    }

    private static Hold hold(Object[] row) {
        var c = new Cells(row);
        return new Hold(
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.instant(),
                c.instantOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.decimalOrNone(),
                c.textOrNone(),
                "",
                false);
    }
}
