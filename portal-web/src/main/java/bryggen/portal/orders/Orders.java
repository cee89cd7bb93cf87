package bryggen.portal.orders;

import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.portal.access.Reach;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All orders, for those who act on them; lists and pages read {@link OrderBook}. */
@ApplicationScoped
public class Orders {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    /** B100001, B100002 …; a refused order leaves no gap that matters. */
    String nextNumber() {
        return sql.cells("select 'B' || nextval('orders_number')").get(0).text();
    }

    void add(Order order) {
        em.persist(order);
        em.flush();
    }

    /** The order, held until the end of the transaction. */
    Optional<Order> held(Reach reach, String number) {
        var sql = new StringBuilder("select * from orders_order where number = ?1 and ");
        int parameter = 1;
        for (char c : reach.on("account").toCharArray()) {
            sql.append(c);
            if (c == '?') sql.append(++parameter);
        }
        var query = em.createNativeQuery(sql.append(" for update").toString(), Order.class)
                .setParameter(1, number);
        var accounts = reach.values();
        for (int i = 0; i < accounts.length; i++) query.setParameter(i + 2, accounts[i]);
        return first(query);
    }

    /** The same with its lines, which are read by the account like everything of a customer's. */
    Order withLines(Order order) {
        return em.createQuery(
                        "select o from PlacedOrder o join fetch o.lines where o.id = ?1 and o.account = ?2",
                        Order.class)
                .setParameter(1, order.id())
                .setParameter(2, order.account())
                .setHint("eclipselink.refresh", true)
                .getResultList()
                .get(0);
    }

    /** OR21: all that were placed together with it, the first one first; itself alone where it was. */
    List<Order> together(Order order) {
        if (!order.isSplit()) return List.of(order);
        List<?> found = em.createNativeQuery(
                        "select * from orders_order where account = ?1 and split_with = ?2"
                                + " order by length(number), number for update",
                        Order.class)
                .setParameter(1, order.account())
                .setParameter(2, order.first())
                .getResultList();
        return found.stream().map(Order.class::cast).toList();
    }

    /** The order of a message between portal and ERP. */
    Optional<Order> held(String account, String number) {
        return first(em.createNativeQuery(
                        "select * from orders_order where number = ?1 and account = ?2 for update", Order.class)
                .setParameter(1, number)
                .setParameter(2, account));
    }

    /** EX20: false once its buyer has taken it back; asked by the sender, who holds the message and waits for nobody. */
    boolean isWanted(String account, String number) {
        return sql
                .cells(
                        "select acceptance, cancel_asked_at is not null from orders_order where number = ? and account = ?",
                        number,
                        account)
                .stream()
                .allMatch(row -> Order.isWanted(Acceptance.valueOf(row.text()), row.yes()));
    }

    /** OR18: under which reference the prices of an order were agreed, and for whom the credit is; empty where they were not. */
    Optional<Sale> sold(String account, String number) {
        return sql
                .cells(
                        "select thread, credited, agreed from orders_order where number = ? and account = ? and agreed is not null",
                        number,
                        account)
                .stream()
                .findFirst()
                .map(row -> new Sale(row.id(), row.textOrNone(), row.text(), List.of()));
    }

    private static Optional<Order> first(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Order.class::cast).findFirst();
    }

    /** One order of a company is weighed at a time: two at once cannot both use the last of the credit (OR8). */
    void oneAtATime(String account) {
        sql.row("select pg_advisory_xact_lock(hashtextextended(?, 7))", row -> true, "orders " + account);
    }

    /** What the portal has taken and the ERP's count of the credit, made at {@code counted}, cannot hold yet (OR8). */
    BigDecimal notCounted(String account, String currency, @Nullable Instant counted) {
        return sql.cells(
                        """
                        select coalesce(sum(gross), 0) from orders_order
                        where account = ? and phase = 'open' and currency = ?
                          and origin in ('WEB', 'API', 'UPLOAD')
                          and approval is distinct from 'WAITING'
                          and (acceptance = 'WAITING' or erp_received_at > ?::timestamptz)
                        """,
                        account,
                        currency,
                        counted == null ? Instant.EPOCH : counted)
                .get(0)
                .decimal();
    }

    /** A line of the time-line. */
    void happened(Order order, Instant at, String kind, String who, String text) {
        sql.run(
                "insert into orders_event (order_id, account, at, kind, who, text) values (?, ?, ?, ?, ?, ?)",
                order.id(),
                order.account(),
                at,
                kind,
                who,
                text);
    }
}
