package bryggen.portal.insight;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Parties;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A company as who answers its calls needs it (IS10); for the supplier's service people. */
@ApplicationScoped
public class Customers {
    /** Events on a page. */
    public static final int PAGE = 30;

    public static final int MOST_PAGES = 40;

    private static final int MOST_FOUND = 10;

    /** Each kind's newest, by an index of the company and the moment. */
    private enum Told {
        ORDER(
                "number, coalesce(purchase_order, ''), placed_at, number, gross, currency from orders_order",
                "placed_at, number"),
        SHIPMENT(
                "number, coalesce(tracking, ''), shipped_at, remote_id, cast(null as numeric), '' from shipments_shipment",
                "shipped_at, remote_id"),
        INVOICE("number, type, issued, remote_id, gross, currency from invoices_invoice", "issued, remote_id"),
        PAYMENT("number, state, created_at, number, amount, currency from payments_payment", "created_at, number"),
        CASE(
                "number, description, changed_at, number, cast(null as numeric), '' from cases_case",
                "changed_at, number");

        private final String what;
        private final String order;

        Told(String what, String order) {
            this.what = what;
            this.order = order;
        }

        String newest(Reach reach, int most) {
            return "(select '" + name() + "', " + what + " where " + reach.on("account") + " order by "
                    + order.replace(",", " desc,") + " desc limit " + most + ")";
        }
    }

    @Inject
    Sql sql;

    @Inject
    Parties parties;

    /**
     * One line of the time-line.
     *
     * @param kind order, shipment, invoice, payment or case
     * @param about the buyer's own number, the tracking number, what is complained about; for invoices their type, for
     *     payments their state
     * @param amount gross; none where it has none
     */
    public record Event(
            String kind, String number, String about, Instant at, @Nullable BigDecimal amount, String currency) {}

    /** What happened, newest first: a page of them, and one more where there are more. */
    public List<Event> events(Actor actor, String account, int page) {
        actor.needs(Role.SERVICE);
        var reach = actor.reach().only(account);
        int before = (page - 1) * PAGE;
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var told : Told.values()) {
            parts.add(told.newest(reach, before + PAGE + 1));
            Collections.addAll(values, reach.values());
        }
        return sql
                .cells(
                        "select kind, number, about, cast(at as timestamptz), amount, currency from ("
                                + String.join(" union all ", parts)
                                + ") told (kind, number, about, at, tie, amount, currency)"
                                + " order by at desc, kind, tie desc limit " + (PAGE + 1) + " offset " + before,
                        values.toArray())
                .stream()
                .map(c -> new Event(
                        c.text().toLowerCase(Locale.ROOT),
                        c.text(),
                        c.text(),
                        c.instant(),
                        c.decimalOrNone(),
                        c.text()))
                .toList();
    }

    /** Companies by part of their name, number or organisation number; nothing for who does not answer their calls. */
    public Map<String, String> like(Actor actor, String words) {
        return actor.has(Role.SERVICE) ? parties.like(words, MOST_FOUND) : Map.of();
    }
}
