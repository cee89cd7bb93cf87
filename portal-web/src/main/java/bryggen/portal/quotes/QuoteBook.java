package bryggen.portal.quotes;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotes to read, each reader's own (QU5, QU17). */
@ApplicationScoped
public class QuoteBook {
    private static final String COLUMNS =
            """
            q.number, q.version, q.status, q.title, q.customer, q.owner_name, q.currency, q.net, q.gross, q.cost, q.freight,
            q.valid_until, q.changed_at, q.lead, q.order_number""";

    @Inject
    Sql sql;

    @Inject
    Quotes quotes;

    @Inject
    QuoteDays days;

    /** Sorted by {@code changed} (newest first), {@code number}, {@code customer}, {@code valid}, {@code net}. */
    public Listing<QuoteRow> list(Actor actor, QuoteFilter filter, ListAsk ask) {
        var reach = QuoteReach.of(actor);
        var list = SqlList.select(COLUMNS, "quotes_quote q", "q.number", "text")
                .where("q.current")
                .where(reach.on("q"), reach.values().toArray())
                .sort("changed", "q.changed_at", "timestamptz")
                .sort("number", "q.number", "text")
                .sort("customer", "lower(q.customer)", "text")
                .sort("valid", "q.valid_until", "date")
                .sort("net", "q.net", "numeric")
                .newestFirst();
        var today = days.today();
        var status = filter.status();
        if (status == QuoteStatus.EXPIRED)
            list.where("q.status = 'SENT' and q.valid_until < cast(? as date)", today.toString());
        else if (status == QuoteStatus.SENT)
            list.where("q.status = 'SENT' and q.valid_until >= cast(? as date)", today.toString());
        else if (status != null) list.where("q.status = ?", status.name());
        if (filter.words() != null) list.where("q.search like ?", SqlList.containing(filter.words()));
        return list.page(sql, ask, row -> row(new Cells(row)));
    }

    /** @throws QuoteRefusal.Unknown 404 when it is not there or not theirs */
    @Transactional
    public Quote quote(Actor actor, String number, @Nullable Integer version) {
        return quotes.find(QuoteReach.of(actor), number, version).orElseThrow(QuoteRefusal.Unknown::new);
    }

    @Transactional
    public List<Integer> versions(Quote quote) {
        return quotes.versions(quote.head());
    }

    @Transactional
    public List<Quotes.Event> history(Quote quote) {
        return quotes.history(quote.head());
    }

    private QuoteRow row(Cells c) {
        var number = c.text();
        int version = c.whole();
        var stored = c.text();
        var title = c.text();
        var customer = c.text();
        var owner = c.text();
        var currency = c.text();
        var net = c.amount(currency);
        var gross = c.amount(currency);
        var cost = c.amount(currency);
        var freight = c.amount(currency);
        var validUntil = c.date();
        return new QuoteRow(
                number,
                version,
                QuoteStatus.of(stored, validUntil, days.today()),
                title,
                customer,
                owner,
                currency,
                net,
                gross,
                cost,
                freight,
                validUntil,
                c.instant(),
                c.textOrNone(),
                c.textOrNone());
    }
}
