package bryggen.portal.shipments.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.kernel.Serials;
import bryggen.integration.shipments.ErpShipment;
import bryggen.portal.exchange.FeedMerge;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.exchange.Unplaced;
import bryggen.portal.orders.OrderDocuments;
import bryggen.portal.orders.OrderDocuments.Shipped;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.shipments.ShipmentsLeft;
import bryggen.portal.shipments.ShipmentsTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes pages of the SHIPMENT feed into the read copy. An order that is not known yet holds nothing up (SH2). */
@ApplicationScoped
public class ShipmentIntake implements FeedMerge<ErpShipment> {
    @Inject
    Sql sql;

    @Inject
    OrderDocuments orders;

    @Inject
    Event<ShipmentsLeft> left;

    @Inject
    Event<ShipmentsTold> told;

    @Override
    public Feed<ErpShipment> feed() {
        return Feed.SHIPMENT;
    }

    @Override
    public List<Unplaced> merge(List<Fresh<ErpShipment>> rows) {
        stageHeads(rows);
        var late = Set.copyOf(sql.rows(
                """
                delete from stage_shipments_shipment s using shipments_shipment had
                where had.remote_id = s.remote_id and had.changed_at > s.changed_at returning s.remote_id
                """,
                row -> row.getString(1)));
        // SH3: what was told later already stands
        var holding = rows.stream().filter(r -> !late.contains(r.remoteId())).toList();
        stageLines(holding);
        var fresh = sql.rows(
                """
                select account, number, coalesce(order_number, erp_order), coalesce(carrier, ''), shipped_at
                from stage_shipments_shipment s where not exists (
                  select 1 from shipments_shipment had where had.remote_id = s.remote_id and had.account = s.account)
                """,
                row -> new ShipmentsLeft.Left(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()));
        sql.run(
                """
                insert into shipments_shipment (remote_id, account, number, erp_order, order_number, shipped_at,
                  carrier, tracking, tracking_url, parcels, changed_at)
                select remote_id, account, number, erp_order, order_number, shipped_at,
                  carrier, tracking, tracking_url, parcels, changed_at from stage_shipments_shipment
                on conflict (remote_id) do update set account = excluded.account, number = excluded.number,
                  erp_order = excluded.erp_order, order_number = excluded.order_number,
                  shipped_at = excluded.shipped_at, carrier = excluded.carrier, tracking = excluded.tracking,
                  tracking_url = excluded.tracking_url, parcels = excluded.parcels, changed_at = excluded.changed_at
                """);
        sql.run("delete from shipments_line l using stage_shipments_shipment s where l.shipment = s.remote_id");
        sql.run(
                """
                insert into shipments_line (shipment, account, place, order_line, sku, name, ordered, shipped, outstanding,
                  serials, serial_keys)
                select shipment, account, place, order_line, sku, name, ordered, shipped, outstanding,
                  serials, serial_keys
                from stage_shipments_line
                """);
        if (!fresh.isEmpty()) left.fire(new ShipmentsLeft(fresh));
        orders.shipped(holding.stream()
                .map(Fresh::row)
                .map(s -> new Shipped(s.customer().value(), s.order(), s.number()))
                .toList());
        if (!holding.isEmpty())
            told.fire(new ShipmentsTold(holding.stream()
                    .map(Fresh::row)
                    .map(s -> new ShipmentsTold.Of(s.customer().value(), s.order()))
                    .distinct()
                    .toList()));
        return List.of();
    }

    @Override
    public void gone(Set<String> remoteIds) {
        for (var remoteId : remoteIds)
            sql.row(
                            "delete from shipments_shipment where remote_id = ? returning account, number",
                            row -> List.of(row.getString(1), row.getString(2)),
                            remoteId)
                    .ifPresent(was -> orders.shipmentsGone(was.get(0), List.of(was.get(1))));
    }

    private void stageHeads(List<Fresh<ErpShipment>> rows) {
        var heads = new ArrayList<@Nullable Object[]>();
        for (var fresh : rows) {
            var s = fresh.row();
            var ours = s.externalId();
            heads.add(new @Nullable Object[] {
                fresh.remoteId(),
                s.customer().value(),
                s.number(),
                s.order(),
                ours == null ? null : ours.value(),
                s.shippedAt(),
                s.carrier(),
                s.tracking(),
                s.trackingUrl(),
                s.parcels().toArray(String[]::new),
                s.changedAt()
            });
        }
        sql.stage(
                "stage_shipments_shipment",
                "remote_id text, account text, number text, erp_order text, order_number text, shipped_at timestamptz,"
                        + " carrier text, tracking text, tracking_url text, parcels text[], changed_at timestamptz",
                heads);
    }

    private void stageLines(List<Fresh<ErpShipment>> rows) {
        var lines = new ArrayList<@Nullable Object[]>();
        for (var fresh : rows) {
            int place = 0;
            for (var line : fresh.row().lines())
                lines.add(new @Nullable Object[] {
                    fresh.remoteId(),
                    fresh.row().customer().value(),
                    ++place,
                    line.orderLine(),
                    line.sku().value(),
                    line.name(),
                    line.ordered(),
                    line.shipped(),
                    line.outstanding(),
                    line.serials().toArray(String[]::new),
                    line.serials().stream().map(Serials::key).toArray(String[]::new)
                });
        }
        sql.stage(
                "stage_shipments_line",
                "shipment text, account text, place int, order_line int, sku text, name text, ordered numeric,"
                        + " shipped numeric, outstanding numeric, serials text[], serial_keys text[]",
                lines);
    }
}
