package bryggen.portal.quotes;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All quotes with their versions, for those who act on them; lists read {@link QuoteBook}. */
@ApplicationScoped
public class Quotes {
    private static final String WRITE =
            """
            insert into quotes_quote (title, customer, organisation_number, contact, email, street, postal_code, city, country,
              language, currency, valid_until, freight, tax_category, tax_percent, text, net, tax, gross, cost, changed_at,
              id, number, version, account, status, owner, owner_name, thread, lead, campaign, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?)
            """;
    private static final String REWRITE =
            """
            update quotes_quote set title = ?, customer = ?, organisation_number = ?, contact = ?, email = ?, street = ?,
              postal_code = ?, city = ?, country = ?, language = ?, currency = ?, valid_until = ?, freight = ?,
              tax_category = ?, tax_percent = ?, text = ?, net = ?, tax = ?, gross = ?, cost = ?, changed_at = ?,
              edition = edition + 1
            where id = ? and account = ? and status = 'DRAFT'
            """;

    @Inject
    Sql sql;

    @Inject
    QuoteDays days;

    /** Q1001, Q1002 … */
    String nextNumber() {
        return "Q"
                + sql.row("select nextval('quotes_number')", row -> row.getLong(1))
                        .orElseThrow();
    }

    /** The version that is asked for, or the current one. */
    Optional<Quote> find(QuoteReach reach, String number, @Nullable Integer version) {
        var which = version == null ? " and q.current" : " and q.version = " + version;
        return one("where q.number = ? and " + reach.on("q") + which, with(number, reach));
    }

    /** The current version, held until the end of the transaction. */
    Optional<Quote> held(QuoteReach reach, String number) {
        return one("where q.number = ? and " + reach.on("q") + " and q.current for update", with(number, reach));
    }

    /** The same for what the house or the supplier does with it. */
    Optional<Quote> held(String account, String number) {
        return one("where q.number = ? and q.account = ? and q.current for update", number, account);
    }

    /** A version by its id. */
    Optional<Quote> byId(String account, UUID id) {
        return one("where q.id = ? and q.account = ?", id, account);
    }

    /** The same, held. */
    Optional<Quote> heldById(String account, UUID id) {
        return one("where q.id = ? and q.account = ? for update", id, account);
    }

    /** The numbers of its versions, the newest first. */
    List<Integer> versions(QuoteHead head) {
        return sql.rows(
                "select version from quotes_quote where number = ? and account = ? order by version desc",
                row -> row.getInt(1),
                head.number(),
                head.account());
    }

    /** Writes a new draft; what was the current version before is none any more. */
    void add(Quote quote) {
        var head = quote.head();
        sql.run(
                "update quotes_quote set current = false where number = ? and account = ?",
                head.number(),
                head.account());
        sql.run(
                WRITE,
                facts(
                        quote,
                        head.id(),
                        head.number(),
                        head.version(),
                        head.account(),
                        head.owner(),
                        head.ownerName(),
                        head.thread(),
                        head.lead(),
                        head.campaign(),
                        head.madeAt()));
        lines(quote);
    }

    /** Writes a draft anew; its edition rises. */
    void rewrite(Quote quote) {
        sql.run(REWRITE, facts(quote, quote.head().id(), quote.head().account()));
        sql.run(
                "delete from quotes_line where quote = ? and account = ?",
                quote.head().id(),
                quote.head().account());
        lines(quote);
    }

    private static Object[] facts(Quote quote, @Nullable Object... others) {
        var head = quote.head();
        var customer = head.customer();
        var sums = quote.totals();
        var all = new ArrayList<@Nullable Object>(Arrays.asList(
                head.title(),
                customer.name(),
                customer.organisationNumber(),
                customer.contact(),
                customer.email(),
                customer.street(),
                customer.postalCode(),
                customer.city(),
                customer.country(),
                head.language().code(),
                head.currency().getCurrencyCode(),
                head.validUntil(),
                head.freight().amount(),
                head.rate().category(),
                head.rate().percent(),
                head.text(),
                sums.net().amount(),
                sums.tax().amount(),
                sums.gross().amount(),
                sums.cost().amount(),
                head.changedAt()));
        all.addAll(Arrays.asList(others));
        return all.toArray();
    }

    private void lines(Quote quote) {
        int place = 0;
        for (var line : quote.lines())
            sql.run(
                    "insert into quotes_line (id, quote, account, trace, place, kind, chosen, sku, name, quantity, unit, base,"
                            + " cost, special, margin, price, discount, delivery, net)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::numeric, ?, ?::numeric, ?, ?, ?::date, ?)",
                    UUID.randomUUID(),
                    quote.head().id(),
                    quote.head().account(),
                    line.trace(),
                    ++place,
                    line.kind().name(),
                    line.chosen(),
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    line.unit(),
                    line.base(),
                    line.cost(),
                    line.special(),
                    line.margin(),
                    line.price(),
                    line.discount(),
                    line.delivery(),
                    line.net(quote.head().currency()).amount());
    }

    void sent(QuoteHead head, byte[] document, String hash, Instant now) {
        sql.run(
                "update quotes_quote set status = 'SENT', sent_at = ?, changed_at = ?, document_hash = ? where id = ?"
                        + " and account = ?",
                now,
                now,
                hash,
                head.id(),
                head.account());
        document(head, false, document, hash, now);
    }

    /** QU19: what the customer has chosen, with the document that says so. */
    void chosen(Quote quote, byte[] document, String hash, Instant now) {
        var head = quote.head();
        var sums = quote.totals();
        sql.run(
                "update quotes_quote set net = ?, tax = ?, gross = ?, cost = ?, changed_at = ? where id = ? and account = ?",
                sums.net().amount(),
                sums.tax().amount(),
                sums.gross().amount(),
                sums.cost().amount(),
                now,
                head.id(),
                head.account());
        for (var line : quote.lines())
            if (line.kind() != QuoteLine.Kind.LINE)
                sql.run(
                        "update quotes_line set chosen = ? where quote = ? and account = ? and trace = ?",
                        line.chosen(),
                        head.id(),
                        head.account(),
                        line.trace());
        document(head, true, document, hash, now);
    }

    private void document(QuoteHead head, boolean chosen, byte[] bytes, String hash, Instant now) {
        sql.run(
                "insert into quotes_document (quote, account, chosen, hash, bytes, made_at) values (?, ?, ?, ?, ?, ?)",
                head.id(),
                head.account(),
                chosen,
                hash,
                bytes,
                now);
    }

    /** What the customer was shown, or has accepted with a choice. */
    Optional<byte[]> document(QuoteHead head) {
        return sql.row(
                "select bytes from quotes_document where quote = ? and account = ? order by chosen desc limit 1",
                row -> row.getBytes(1),
                head.id(),
                head.account());
    }

    void replaced(QuoteHead head, Instant now) {
        sql.run(
                "update quotes_quote set status = 'REPLACED', changed_at = ? where id = ? and account = ?",
                now,
                head.id(),
                head.account());
    }

    void decided(QuoteHead head, QuoteStatus status, QuoteHead.Decision decision) {
        sql.run(
                "update quotes_quote set status = ?, changed_at = ?, decided_at = ?, decided_by = ?, decided_from = ?,"
                        + " decided_hash = ?, decline_reason = ? where id = ? and account = ?",
                status.name(),
                decision.at(),
                decision.at(),
                decision.by(),
                decision.from(),
                decision.hash(),
                decision.reason(),
                head.id(),
                head.account());
    }

    void ordered(QuoteHead head, QuoteHead.Ordered ordered) {
        sql.run(
                "update quotes_quote set status = 'ORDERED', changed_at = ?, order_number = ?, order_account = ?,"
                        + " ordered_at = ? where id = ? and account = ?",
                ordered.at(),
                ordered.number(),
                ordered.account(),
                ordered.at(),
                head.id(),
                head.account());
    }

    void named(QuoteHead head, String campaign) {
        sql.run(
                "update quotes_quote set campaign = ? where number = ? and account = ?",
                campaign,
                head.number(),
                head.account());
    }

    /** A line of the history. */
    void happened(QuoteHead head, Instant at, String kind, String who, String text) {
        sql.run(
                "insert into quotes_event (number, account, version, at, kind, who, text) values (?, ?, ?, ?, ?, ?, ?)",
                head.number(),
                head.account(),
                head.version(),
                at,
                kind,
                who,
                text);
    }

    /** One line of the history. */
    public record Event(int version, Instant at, String kind, String who, String text) {}

    List<Event> history(QuoteHead head) {
        return sql.rows(
                "select version, at, kind, who, text from quotes_event where number = ? and account = ? order by id desc"
                        + " limit 200",
                row -> new Event(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                head.number(),
                head.account());
    }

    private static Object[] with(String number, QuoteReach reach) {
        var all = new ArrayList<Object>(List.of(number));
        all.addAll(reach.values());
        return all.toArray();
    }

    private Optional<Quote> one(String where, Object... values) {
        LocalDate today = days.today();
        return sql.row("select q.* from quotes_quote q " + where, row -> QuoteRows.head(row, today), values)
                .map(head -> new Quote(
                        head,
                        sql.rows(
                                "select * from quotes_line where quote = ? and account = ? order by place",
                                QuoteRows::line,
                                head.id(),
                                head.account())));
    }
}
