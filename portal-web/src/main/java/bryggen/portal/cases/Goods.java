package bryggen.portal.cases;

import bryggen.portal.access.Actor;
import bryggen.portal.invoices.Invoices;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.shipments.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * CE8: how much of what is on its way back. Counted twice: of the line of its document, and of the goods of its order, so
 * that what was shipped and invoiced cannot be returned by both papers.
 */
@ApplicationScoped
@Transactional
public class Goods {
    @Inject
    Sql sql;

    @Inject
    Shipments shipments;

    @Inject
    Invoices invoices;

    @Inject
    Pieces pieces;

    /** What can still be returned, by the number of the line. */
    public Map<Integer, BigDecimal> left(Paper paper) {
        var most = new HashMap<Integer, Map<String, BigDecimal>>();
        var orders = new HashMap<String, Map<String, BigDecimal>>();
        for (var line : paper.lines()) most.put(line.line(), most(paper, line, orders));
        var taken = new HashMap<String, BigDecimal>();
        sql.rows(
                        "select what, taken from cases_taken where account = ? and what = any(?)",
                        row -> Map.entry(row.getString(1), row.getBigDecimal(2)),
                        paper.account(),
                        most.values().stream().flatMap(m -> m.keySet().stream()).toArray(String[]::new))
                .forEach(t -> taken.put(t.getKey(), t.getValue()));
        var left = new LinkedHashMap<Integer, BigDecimal>();
        for (var line : paper.lines())
            left.put(
                    line.line(),
                    most.getOrDefault(line.line(), Map.of()).entrySet().stream()
                            .map(m -> m.getValue().subtract(taken.getOrDefault(m.getKey(), BigDecimal.ZERO)))
                            .min(BigDecimal::compareTo)
                            .orElse(BigDecimal.ZERO)
                            .max(BigDecimal.ZERO)
                            .stripTrailingZeros());
        return left;
    }

    /** One of a company's returns at a time: those over several documents would else wait for each other in a circle. */
    void hold(Actor actor) {
        sql.row(
                "select pg_advisory_xact_lock(hashtextextended(?, 17))",
                row -> true,
                "returns " + actor.account().number());
    }

    /** @return false when there is not so much of it any more */
    boolean take(CaseHead head, int place, Paper paper, Paper.Line line, BigDecimal quantity) {
        for (var most : most(paper, line, new HashMap<>()).entrySet()) {
            if (quantity.compareTo(most.getValue()) > 0) return false;
            int taken = sql.run(
                    """
                    insert into cases_taken (account, what, taken, most) values (?, ?, ?, ?)
                    on conflict (account, what) do update set taken = cases_taken.taken + excluded.taken,
                      most = greatest(cases_taken.most, excluded.most)
                    where cases_taken.taken + excluded.taken <= greatest(cases_taken.most, excluded.most)""",
                    head.account(),
                    most.getKey(),
                    quantity,
                    most.getValue());
            if (taken == 0) return false;
            sql.run(
                    "insert into cases_take (number, account, place, what, quantity) values (?, ?, ?, ?, ?)",
                    head.number(),
                    head.account(),
                    place,
                    most.getKey(),
                    quantity);
        }
        return true;
    }

    /** They do not come back: others may ask for them. */
    void release(CaseHead head) {
        sql.run(
                """
                update cases_taken t set taken = t.taken - k.quantity
                from (select what, sum(quantity) quantity from cases_take where number = ? and account = ? group by what) k
                where t.account = ? and t.what = k.what""",
                head.number(),
                head.account(),
                head.account());
        sql.run("delete from cases_take where number = ? and account = ?", head.number(), head.account());
        pieces.free(head);
    }

    /** So much less of a line has come than was asked for. */
    void release(CaseHead head, int place, BigDecimal less) {
        if (less.signum() <= 0) return;
        sql.run(
                """
                update cases_taken t set taken = t.taken - ? from cases_take k
                where k.number = ? and k.account = ? and k.place = ? and t.account = k.account and t.what = k.what""",
                less,
                head.number(),
                head.account(),
                place);
        sql.run(
                "update cases_take set quantity = quantity - ? where number = ? and account = ? and place = ?",
                less,
                head.number(),
                head.account(),
                place);
    }

    /** Of what it is counted, and how much of each there is; in one order for all, so that nobody waits in a circle. */
    private Map<String, BigDecimal> most(Paper paper, Paper.Line line, Map<String, Map<String, BigDecimal>> orders) {
        var most = new TreeMap<String, BigDecimal>();
        most.put(paper.type() + " " + paper.number() + " " + line.line(), line.quantity());
        var order = line.erpOrder();
        var sku = line.sku();
        if (order != null && sku != null) {
            var all = orders.computeIfAbsent(
                    order,
                    o -> paper.type() == Paper.Type.SHIPMENT
                            ? shipments.shippedOf(paper.account(), o)
                            : invoices.invoicedOf(paper.account(), o));
            most.put("ORDER " + order + " " + sku, all.getOrDefault(sku, line.quantity()));
        }
        return most;
    }
}
