package bryggen.portal.deliveries;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** DL14: for the service people, what is to leave, with what its customers have said of their sites. */
@ApplicationScoped
public class Leaving {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    DispatchDays days = DispatchDays.current();

    /** Which of them are asked for. */
    public enum When {
        /** What leaves today, and what should have before. */
        TODAY,
        WEEK,
        ALL
    }

    /**
     * An order of which something is to leave.
     *
     * @param due the earliest day of its open lines
     * @param slot when it may come, as the customer has said
     */
    public record Row(
            String account,
            String number,
            LocalDate due,
            int lines,
            String to,
            @Nullable LocalDate slot,
            @Nullable String from,
            @Nullable String until,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String access,
            int comments) {}

    public Listing<Row> list(Actor actor, When when, @Nullable String words, ListAsk ask) {
        actor.needs(Role.SERVICE);
        var reach = actor.reach();
        var list = SqlList.select(
                        "v.account, v.number, v.due, v.lines, coalesce(o.ship_to_text, ''), s.slot_day,"
                                + " to_char(s.slot_from, 'HH24:MI'), to_char(s.slot_to, 'HH24:MI'), s.contact_name,"
                                + " s.contact_phone, s.access, (select count(*) from deliveries_comment c"
                                + " where c.order_id = v.order_id and c.account = v.account)",
                        "(select p.account, p.number, p.order_id, min(coalesce(p.current_day, p.first_day)) as due,"
                                + " count(*) as lines from deliveries_promise p where " + reach.on("p.account")
                                + " and p.state = 'OPEN' group by p.account, p.number, p.order_id) v"
                                + " join deliveries_order o on o.order_id = v.order_id and o.account = v.account"
                                + " left join deliveries_site s on s.order_id = v.order_id and s.account = v.account",
                        "v.number",
                        "text")
                .with(reach.values())
                .where("o.acceptance not in ('REFUSED', 'CANCELLED')")
                .sort("due", "v.due", "date")
                .sort("number", "v.number", "text");
        var today = days.today(clock.instant());
        if (when != When.ALL)
            list.where("v.due <= cast(? as date)", (when == When.TODAY ? today : today.plusDays(7)).toString());
        if (words != null) {
            var like = SqlList.containing(words);
            list.where("v.number ilike ? or v.account ilike ? or o.ship_to_text ilike ?", like, like, like);
        }
        return list.page(sql, ask, row -> row(new Cells(row)));
    }

    private static Row row(Cells c) {
        return new Row(
                c.text(),
                c.text(),
                c.date(),
                c.whole(),
                c.text(),
                c.dateOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.whole());
    }
}
