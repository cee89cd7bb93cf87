package bryggen.portal.shipments;

import bryggen.integration.kernel.Serials;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.orders.OrderDocuments;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shipments that an actor may see (SH1). */
@ApplicationScoped
public class Shipments {
    private static final Role[] READERS = {
        Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE
    };
    private static final String COLUMNS =
            "s.number, s.account, s.order_number, s.erp_order, s.shipped_at, s.carrier, s.tracking";

    private static final int SEARCHED = 2_000;

    @Inject
    Sql sql;

    @Inject
    OrderDocuments orders;

    /**
     * Newest first.
     *
     * @param order only those of this order, by the portal's number or the ERP's
     * @param wanted part of a shipment's, an order's or a tracking number, or a whole serial number
     */
    public Listing<ShipmentRow> list(Actor actor, @Nullable String order, @Nullable String wanted, ListAsk ask) {
        actor.needs(READERS);
        var reach = actor.reach();
        var list = SqlList.select(COLUMNS + ", cardinality(s.parcels)", "shipments_shipment s", "s.remote_id", "text")
                .anew()
                .where(reach.on("s.account"), reach.values())
                .sort("shipped", "s.shipped_at", "timestamptz")
                .sort("number", "s.number", "text")
                .newestFirst();
        if (order != null) list.where("s.order_number = ? or s.erp_order = ?", order, order);
        if (wanted != null && !wanted.isBlank()) {
            list.searched()
                    .where(
                            "lower(s.number || ' ' || coalesce(s.order_number, '') || ' ' || coalesce(s.erp_order, '') || ' '"
                                    + " || coalesce(s.tracking, '')) like ?"
                                    + " or s.remote_id = any (array(select l.shipment from shipments_line l"
                                    + " where l.account is not null and l.serial_keys <> '{}' and l.serial_keys @> array[cast(? as text)]))",
                            SqlList.containing(wanted),
                            Serials.key(wanted));
        }
        var told = list.page(sql, ask, cells -> Head.of(new Cells(cells)));
        var known = orders.numbersOf(
                reach, told.items().stream().map(Head::erpOrder).collect(Collectors.toSet()));
        return told.map(head -> head.row(known));
    }

    /** @throws ShipmentRefusal.Unknown when there is none with this number, or it is not the actor's */
    public Shipment get(Actor actor, String number) {
        actor.needs(READERS);
        var reach = actor.reach();
        return sql
                .cells(
                        "select " + COLUMNS
                                + ", s.tracking_url, s.parcels, s.remote_id from shipments_shipment s where "
                                + reach.on("s.account") + " and s.number = ? order by s.remote_id limit 1",
                        reach.valuesAnd(number))
                .stream()
                .findFirst()
                .map(row -> whole(row, reach))
                .orElseThrow(() -> new ShipmentRefusal.Unknown(number));
    }

    /**
     * A line of an order as far as one shipment holds it.
     *
     * @param serial the number by which it was found; empty where it was found by words
     */
    public record Sent(
            String shipment,
            int orderLine,
            String sku,
            String name,
            BigDecimal shipped,
            String order,
            Instant at,
            String serial) {}

    /**
     * What was sent to the acting company, for who looks for something to send back: newest first, of the newest {@value
     * #SEARCHED} shipments. Costs what these have of lines, however many there are before them. What bears a serial number
     * stands first, however old it is.
     *
     * @param words in the name or number of the product, the number of the shipment or of the order, or a whole serial
     *     number; all for none
     */
    public List<Sent> sent(Actor actor, String words, int most) {
        actor.needs(READERS);
        var found = new ArrayList<>(words.isBlank() ? List.of() : bearing(actor.own(), words, most));
        for (var sent : sentLately(actor.own(), words, most))
            if (found.stream()
                    .noneMatch(f -> f.shipment().equals(sent.shipment()) && f.orderLine() == sent.orderLine()))
                found.add(sent);
        return found.stream().limit(most).toList();
    }

    /** The lines that hold a piece with this serial number. */
    private List<Sent> bearing(Reach reach, String serial, int most) {
        var key = Serials.key(serial);
        return sql
                .cellsAnew(
                        """
                        select s.number, l.order_line, l.sku, min(l.name), sum(l.shipped),
                          coalesce(s.order_number, s.erp_order), s.shipped_at, h.serial
                        from (select shipment, account, order_line,
                            min(serials[array_position(serial_keys, cast(? as text))]) serial
                          from shipments_line where serial_keys @> array[cast(? as text)] and serial_keys <> '{}' and %s
                          group by shipment, account, order_line) h
                        join shipments_shipment s on s.remote_id = h.shipment and s.account = h.account
                        join shipments_line l on l.shipment = h.shipment and l.account = h.account
                          and l.order_line = h.order_line
                        group by s.number, s.erp_order, s.order_number, s.shipped_at, l.order_line, l.sku, h.serial
                        order by s.shipped_at desc, s.number, l.order_line limit %d"""
                                .formatted(reach.on("account"), most),
                        reach.andValues(key, key))
                .stream()
                .map(row -> new Sent(
                        row.text(),
                        row.whole(),
                        row.text(),
                        row.text(),
                        row.plain(),
                        row.text(),
                        row.instant(),
                        row.text()))
                .toList();
    }

    private List<Sent> sentLately(Reach reach, String words, int most) {
        var like = SqlList.containing(words);
        return sql
                .cellsAnew(
                        """
                        select s.number, l.order_line, l.sku, min(l.name), sum(l.shipped),
                          coalesce(s.order_number, s.erp_order), s.shipped_at
                        from (select * from shipments_shipment where %s
                          order by shipped_at desc, remote_id desc limit %d) s
                        join shipments_line l on l.shipment = s.remote_id and l.account = s.account
                        where lower(l.name || ' ' || l.sku || ' ' || s.number || ' ' || s.erp_order || ' '
                          || coalesce(s.order_number, '')) like ?
                        group by s.number, s.erp_order, s.order_number, s.shipped_at, l.order_line, l.sku
                        order by s.shipped_at desc, s.number, l.order_line limit %d"""
                                .formatted(reach.on("account"), SEARCHED, most),
                        reach.valuesAnd(like))
                .stream()
                .map(row -> new Sent(
                        row.text(), row.whole(), row.text(), row.text(), row.plain(), row.text(), row.instant(), ""))
                .toList();
    }

    /** How much of each product has left of an order, by the ERP's number of it. */
    public Map<String, BigDecimal> shippedOf(String account, String erpOrder) {
        var sums = new HashMap<String, BigDecimal>();
        sql.cells(
                        "select l.sku, sum(l.shipped) from shipments_line l"
                                + " join shipments_shipment s on s.remote_id = l.shipment and s.account = l.account"
                                + " where s.account = ? and s.erp_order = ? group by l.sku",
                        account,
                        erpOrder)
                .forEach(row -> sums.put(row.text(), row.plain()));
        return sums;
    }

    private Shipment whole(Cells row, Reach reach) {
        var head = Head.of(row);
        var known = orders.numbersOf(reach, Set.of(head.erpOrder));
        return new Shipment(
                head.number,
                head.account,
                head.order(known),
                known.containsKey(head.erpOrder),
                head.erpOrder,
                head.shippedAt,
                head.carrier,
                head.tracking,
                row.textOrNone(),
                row.texts(),
                lines(head.account, row.text()));
    }

    private List<Shipment.Line> lines(String account, String remoteId) {
        return sql
                .cells(
                        "select order_line, sku, name, ordered, shipped, outstanding, serials from shipments_line"
                                + " where account = ? and shipment = ? order by place",
                        account,
                        remoteId)
                .stream()
                .map(row -> new Shipment.Line(
                        row.whole(), row.text(), row.text(), row.plain(), row.plain(), row.plain(), row.texts()))
                .toList();
    }

    /** What stands in the shipment itself, before its order is looked up (SH2). */
    private record Head(
            String number,
            String account,
            @Nullable String ours,
            String erpOrder,
            Instant shippedAt,
            @Nullable String carrier,
            @Nullable String tracking,
            Cells rest) {

        static Head of(Cells row) {
            return new Head(
                    row.text(),
                    row.text(),
                    row.textOrNone(),
                    row.text(),
                    row.instant(),
                    row.textOrNone(),
                    row.textOrNone(),
                    row);
        }

        String order(Map<String, String> known) {
            return ours != null ? ours : known.getOrDefault(erpOrder, erpOrder);
        }

        ShipmentRow row(Map<String, String> known) {
            return new ShipmentRow(
                    number,
                    account,
                    order(known),
                    known.containsKey(erpOrder),
                    shippedAt,
                    carrier,
                    tracking,
                    rest.whole());
        }
    }
}
