package bryggen.portal.deliveries;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** DL12 to DL14: what customer and supplier agree about the delivery of an order until it has left. */
@ApplicationScoped
@Transactional
public class Arranging {
    private static final Role[] READERS = {
        Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE
    };
    private static final Role[] WRITERS = {Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE};
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 1000;
    private static final int LATEST_DAYS = 366;

    @Inject
    Sql sql;

    @Inject
    AuditLog audit;

    @Inject
    Event<DeliverySaid> said;

    @Inject
    Clock clock;

    DispatchDays days = DispatchDays.current();

    /** One side's words. */
    public record Comment(Instant at, String who, boolean ofSupplier, String text) {}

    /**
     * All that is agreed about an order's delivery.
     *
     * @param open whether it can still be changed
     * @param to where the goods go, as the order says
     */
    public record Plan(
            String number, String account, boolean open, String to, Site.@Nullable Said site, List<Comment> comments) {}

    private record Order(UUID id, String account, @Nullable UUID placedBy, boolean open, String to) {}

    /** @throws DeliveryRefusal.Unknown 404 */
    public Plan of(Actor actor, String number) {
        actor.needs(READERS);
        var order = order(actor.reach(), number, "");
        return new Plan(
                number, order.account(), order.open(), order.to(), site(order).orElse(null), comments(order));
    }

    /**
     * Replaces what was said before.
     *
     * @throws DeliveryRefusal 404; 409 when the goods have left; 422 with every fault at its place
     */
    public void arrange(Actor actor, String number, Site wish) {
        actor.needs(WRITERS);
        var order = order(actor.reach(), number, " for update");
        if (!order.open()) throw new DeliveryRefusal.Left(number);
        var faults = faults(wish);
        if (!faults.isEmpty()) throw new DeliveryRefusal.Faulty(faults);
        sql.run(
                """
                insert into deliveries_site (order_id, account, number, slot_day, slot_from, slot_to, contact_name,
                  contact_phone, access, changed_at, changed_by)
                values (?, ?, ?, ?::date, ?::time, ?::time, ?, ?, ?, ?::timestamptz, ?)
                on conflict (order_id) do update set slot_day = excluded.slot_day, slot_from = excluded.slot_from,
                  slot_to = excluded.slot_to, contact_name = excluded.contact_name, contact_phone = excluded.contact_phone,
                  access = excluded.access, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """,
                order.id(),
                order.account(),
                number,
                wish.day(),
                wish.from(),
                wish.to(),
                wish.contact(),
                wish.phone(),
                wish.access(),
                clock.instant(),
                actor.name());
        audit.record(actor, order.account(), "deliveries.arranged", number, null, Map.of());
    }

    /** @throws DeliveryRefusal 404; 409 when the goods have left; 422 without words or with too many */
    public void comment(Actor actor, String number, String words) {
        actor.needs(WRITERS);
        var order = order(actor.reach(), number, " for update");
        if (!order.open()) throw new DeliveryRefusal.Left(number);
        var text = words.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT)
            throw new DeliveryRefusal.Faulty(List.of(Finding.at("/comment", "delivery-comment-length", LONGEST_TEXT)));
        var now = clock.instant();
        boolean supplier = actor.account().kind() == Account.Kind.SUPPLIER;
        long id = sql.row(
                        "insert into deliveries_comment (order_id, account, at, who, of_supplier, text)"
                                + " values (?, ?, ?::timestamptz, ?, ?, ?) returning id",
                        row -> row.getLong(1),
                        order.id(),
                        order.account(),
                        now,
                        actor.name(),
                        supplier,
                        text)
                .orElseThrow();
        said.fire(new DeliverySaid(order.account(), number, id, order.placedBy(), supplier, actor.name(), text, now));
    }

    private List<Finding> faults(Site wish) {
        var faults = new ArrayList<Finding>();
        var today = days.today(clock.instant());
        var day = wish.day();
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusDays(LATEST_DAYS))))
            faults.add(Finding.at("/day", "delivery-day"));
        if (day == null && (wish.from() != null || wish.to() != null))
            faults.add(Finding.at("/day", "delivery-day-needed"));
        if (wish.from() != null && wish.to() != null && !wish.from().isBefore(wish.to()))
            faults.add(Finding.at("/to", "delivery-hours"));
        tooLong(wish.contact(), LONGEST_NAME, "/contact", faults);
        tooLong(wish.access(), LONGEST_TEXT, "/access", faults);
        var phone = wish.phone();
        if (phone != null && !phone.matches("\\+?[0-9 ()./-]{5,30}"))
            faults.add(Finding.at("/phone", "delivery-phone"));
        return faults;
    }

    private static void tooLong(@Nullable String text, int most, String pointer, List<Finding> faults) {
        if (text != null && text.length() > most) faults.add(Finding.at(pointer, "delivery-text-length", most));
    }

    private Order order(Reach reach, String number, String lock) {
        return sql.row(
                        "select o.order_id, o.account, o.placed_by, o.shipping <> 'DONE'"
                                + " and o.acceptance not in ('REFUSED', 'CANCELLED') and o.rest_cancelled_at is null,"
                                + " coalesce(o.ship_to_text, '') from deliveries_order o where "
                                + reach.on("o.account") + " and o.number = ?" + lock,
                        row -> new Order(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getBoolean(4),
                                row.getString(5)),
                        reach.valuesAnd(number))
                .orElseThrow(() -> new DeliveryRefusal.Unknown(number));
    }

    private Optional<Site.Said> site(Order order) {
        return sql.row(
                "select slot_day, slot_from, slot_to, contact_name, contact_phone, access, changed_at, changed_by"
                        + " from deliveries_site where order_id = ? and account = ?",
                Arranging::said,
                order.id(),
                order.account());
    }

    private static Site.Said said(ResultSet row) throws SQLException {
        return new Site.Said(
                new Site(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalTime.class),
                        row.getObject(3, LocalTime.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                row.getTimestamp(7).toInstant(),
                row.getString(8));
    }

    private List<Comment> comments(Order order) {
        return sql.rows(
                "select at, who, of_supplier, text from deliveries_comment where order_id = ? and account = ?"
                        + " order by id limit 200",
                row -> new Comment(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getBoolean(3), row.getString(4)),
                order.id(),
                order.account());
    }
}
