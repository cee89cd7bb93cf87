package bryggen.portal.orders;

import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.portal.access.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All orders, for those who act on them; lists and pages read {@link OrderBook}. */
@ApplicationScoped
public class Orders {
    @PersistenceContext
    EntityManager em;

    /** B100001, B100002 …; a refused order leaves no gap that matters. */
    String nextNumber() {
        return "B"
                + ((Number) em.createNativeQuery("select nextval('orders_number')")
                                .getSingleResult())
                        .longValue();
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
        List<?> found = em.createNativeQuery(
                        "select acceptance, cancel_asked_at is not null from orders_order where number = ?1 and account = ?2")
                .setParameter(1, number)
                .setParameter(2, account)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .allMatch(row -> Order.isWanted(Acceptance.valueOf((String) row[0]), (Boolean) row[1]));
    }

    /** OR18: under which reference the prices of an order were agreed, and for whom the credit is; empty where they were not. */
    Optional<Sale> sold(String account, String number) {
        List<?> found = em.createNativeQuery("select cast(thread as text), credited, agreed from orders_order"
                        + " where number = ?1 and account = ?2 and agreed is not null")
                .setParameter(1, number)
                .setParameter(2, account)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Sale(UUID.fromString((String) row[0]), (String) row[1], (String) row[2], List.of()));
    }

    private static Optional<Order> first(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Order.class::cast).findFirst();
    }

    /** One order of a company is weighed at a time: two at once cannot both use the last of the credit (OR8). */
    void oneAtATime(String account) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 7)) as text)")
                .setParameter(1, "orders " + account)
                .getSingleResult();
    }

    /** What the portal has taken and the ERP's count of the credit, made at {@code counted}, cannot hold yet (OR8). */
    BigDecimal notCounted(String account, String currency, @Nullable Instant counted) {
        return (BigDecimal) em.createNativeQuery(
                        """
                        select coalesce(sum(gross), 0) from orders_order
                        where account = ?1 and phase = 'open' and currency = ?2
                          and origin in ('WEB', 'API', 'UPLOAD')
                          and approval is distinct from 'WAITING'
                          and (acceptance = 'WAITING' or erp_received_at > cast(?3 as timestamptz))
                        """)
                .setParameter(1, account)
                .setParameter(2, currency)
                .setParameter(3, (counted == null ? Instant.EPOCH : counted).toString())
                .getSingleResult();
    }

    /** A line of the time-line. */
    void happened(Order order, Instant at, String kind, String who, String text) {
        em.flush();
        em.createNativeQuery("insert into orders_event (order_id, account, at, kind, who, text)"
                        + " values (cast(?1 as uuid), ?2, cast(?3 as timestamptz), ?4, ?5, ?6)")
                .setParameter(1, order.id().toString())
                .setParameter(2, order.account())
                .setParameter(3, at.toString())
                .setParameter(4, kind)
                .setParameter(5, who)
                .setParameter(6, text)
                .executeUpdate();
    }
}
