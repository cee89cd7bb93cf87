package bryggen.portal.quotes;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import bryggen.portal.quotes.SpecialPrice.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Special prices in lists: what waits for the channel manager, and what a partner has asked for. */
@ApplicationScoped
public class SpecialPriceBook {
    @Inject
    Sql sql;

    public record Row(
            String number,
            String account,
            String quote,
            String sku,
            String name,
            BigDecimal quantity,
            String unit,
            String currency,
            BigDecimal cost,
            BigDecimal wanted,
            State state,
            @Nullable BigDecimal offered,
            Instant askedAt,
            String askedBy) {}

    /**
     * Sorted by {@code asked} (newest first), {@code number}, {@code sku}.
     *
     * @param open only those that wait for an answer
     */
    public Listing<Row> list(Actor actor, boolean open, @Nullable String words, ListAsk ask) {
        var list = SqlList.select(
                        "s.number, s.account, s.quote_number, s.sku, s.name, s.quantity, s.unit, s.currency, s.cost, s.wanted,"
                                + " s.state, s.offered, s.asked_at, s.asked_by",
                        "quotes_special s",
                        "s.number",
                        "text")
                .sort("asked", "s.asked_at", "timestamptz")
                .sort("number", "s.number", "text")
                .sort("sku", "s.sku", "text")
                .newestFirst();
        if (actor.account().kind() == Account.Kind.SUPPLIER) {
            actor.needs(Role.CHANNEL_MANAGER);
            list.where(actor.reach().on("s.account"), actor.reach().values());
        } else {
            var reach = QuoteReach.of(actor);
            list.where(reach.on("s"), reach.values().toArray());
        }
        if (open) list.where("s.state in ('ASKED', 'COUNTERED')");
        if (words != null)
            list.where(
                    "lower(s.number || ' ' || s.quote_number || ' ' || s.sku || ' ' || s.name || ' ' || s.account) like ?",
                    SqlList.containing(words));
        return list.page(sql, ask, row -> row(new Cells(row)));
    }

    private static Row row(Cells c) {
        return new Row(
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.plain(),
                c.text(),
                c.text(),
                c.plain(),
                c.plain(),
                State.valueOf(c.text()),
                c.plainOrNone(),
                c.instant(),
                c.text());
    }
}
