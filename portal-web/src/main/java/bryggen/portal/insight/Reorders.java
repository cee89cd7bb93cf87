package bryggen.portal.insight;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.Offers;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** IS11: what the acting company should order again. */
@ApplicationScoped
public class Reorders {
    /** The home page is opened often, and the largest company has ten thousand orders a year. */
    private static final int ORDERS = 400;

    /** So many times more are asked for than are shown: some are no longer there for the company. */
    private static final int SPARE = 4;

    @Inject
    Sql sql;

    @Inject
    Offers offers;

    @Inject
    Clock clock;

    /** A product that is due, by the name under which it is sold. */
    public record Proposal(Sku sku, String name, Reorder due) {}

    private record Candidate(Sku sku, Reorder due) {}

    /** Those first whose time is over for longest; what is on order or in the actor's own cart is left out. */
    public List<Proposal> due(Actor actor, Language language, int most) {
        var today = LocalDate.now(clock);
        var candidates = ordered(actor, today).stream()
                .map(row -> candidate(row, today))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Candidate c) -> c.due().over())
                        .reversed()
                        .thenComparing(c -> c.sku().value()))
                .limit((long) SPARE * most)
                .toList();
        if (candidates.isEmpty()) return List.of();
        var sold = offers.least(
                actor, language, candidates.stream().map(Candidate::sku).toList());
        return IntStream.range(0, candidates.size())
                .boxed()
                .flatMap(i -> sold.get(i).map(offer -> proposal(candidates.get(i), offer)).stream())
                .limit(most)
                .toList();
    }

    /** Of the newest orders each product that was ordered on days enough, with those days. */
    private List<Cells> ordered(Actor actor, LocalDate today) {
        var reach = actor.own();
        var zone = clock.getZone();
        var values = new ArrayList<Object>();
        values.add(zone.getId());
        values.addAll(List.of(reach.values()));
        values.add(today.minusDays(Reorder.LOOKED_BACK)
                .atStartOfDay(zone)
                .toInstant()
                .toString());
        values.addAll(List.of(reach.values()));
        values.add(actor.person().toString());
        // order by order, and the account is looked at behind that: with both asked for at once, all lines of the
        // company
        // were read again for each order (a second, with 50,000 of them)
        return sql.cells(
                "select d.sku, array_agg(cast(d.day as text)) from (select l.sku, o.day, bool_or(l.coming) as coming"
                        + " from (select id, account, phase,"
                        + " cast(placed_at at time zone cast(? as text) as date) as day from orders_order where "
                        + reach.on("account") + " and placed_at >= cast(? as timestamptz)"
                        + " and acceptance not in ('REFUSED', 'CANCELLED')"
                        + " order by placed_at desc, number desc limit " + ORDERS + ") o"
                        + " cross join lateral (select n.account, n.sku, o.phase = 'open'"
                        + " and n.shipped < coalesce(n.confirmed, n.quantity) as coming from orders_line n"
                        + " where n.order_id = o.id and n.account is not null and n.confirmed is distinct from 0"
                        + " offset 0) l where l.account = o.account group by l.sku, o.day) d"
                        + " where d.sku not in (select c.sku from carts_line c join carts_cart b on b.id = c.cart"
                        + " and b.account = c.account where " + reach.on("b.account")
                        + " and b.person = cast(? as uuid) and c.removed_at is null)"
                        + " group by d.sku having count(*) >= " + Reorder.LEAST + " and not bool_or(d.coming)",
                values.toArray());
    }

    private static Optional<Candidate> candidate(Cells row, LocalDate today) {
        var sku = new Sku(row.text());
        var days = row.texts().stream().map(LocalDate::parse).toList();
        return Reorder.of(days, today).map(due -> new Candidate(sku, due));
    }

    private static Proposal proposal(Candidate candidate, Offer offer) {
        return new Proposal(candidate.sku(), offer.name(), candidate.due());
    }
}
