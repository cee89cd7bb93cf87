package bryggen.portal.quotes;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.quotes.SpecialPrice.State;
import bryggen.portal.quotes.SpecialPrice.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All special prices that were asked for: a partner's own, and all of them for the channel manager (QU15). */
@ApplicationScoped
@Transactional
public class SpecialPrices {
    @Inject
    Sql sql;

    /** Whose an actor sees. */
    private record Mine(String condition, List<Object> values) {
        static Mine of(Actor actor) {
            if (actor.account().kind() == Account.Kind.SUPPLIER) {
                actor.needs(Role.CHANNEL_MANAGER);
                return new Mine(actor.reach().on("s.account"), List.of());
            }
            var reach = QuoteReach.of(actor);
            return new Mine(reach.on("s"), reach.values());
        }

        Object[] and(Object... others) {
            var all = new ArrayList<>(values);
            all.addAll(Arrays.asList(others));
            return all.toArray();
        }
    }

    /**
     * @throws QuoteRefusal.UnknownSpecial 404 when it is not there or not theirs
     */
    public SpecialPrice get(Actor actor, String number) {
        return one(actor, number, "").orElseThrow(QuoteRefusal.UnknownSpecial::new);
    }

    SpecialPrice held(Actor actor, String number) {
        return one(actor, number, " for update").orElseThrow(QuoteRefusal.UnknownSpecial::new);
    }

    private Optional<SpecialPrice> one(Actor actor, String number, String hold) {
        var mine = Mine.of(actor);
        return sql.row(
                "select s.* from quotes_special s where " + mine.condition + " and s.number = ?" + hold,
                SpecialPrices::special,
                mine.and(number));
    }

    /** Those of a quote, the newest first. */
    public List<SpecialPrice> of(Quote quote) {
        return sql.rows(
                "select s.* from quotes_special s where s.quote_number = ? and s.account = ? order by s.asked_at desc,"
                        + " s.number desc limit 200",
                SpecialPrices::special,
                quote.head().number(),
                quote.head().account());
    }

    public List<Word> thread(SpecialPrice special) {
        return sql.rows(
                "select at, who, company, kind, price, until, text from quotes_word where special = ? and account = ?"
                        + " order by id",
                row -> new Word(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        QuoteRows.plainOrNone(row.getBigDecimal(5)),
                        row.getObject(6, LocalDate.class),
                        row.getString(7)),
                special.id(),
                special.account());
    }

    /** @return its number; none when the line has an open question already */
    Optional<String> add(QuoteHead head, QuoteLine line, BigDecimal wanted, Instant now, String who) {
        var number = "SP"
                + sql.row("select nextval('quotes_special_number')", row -> row.getLong(1))
                        .orElseThrow();
        int made = sql.run(
                "insert into quotes_special (id, number, account, quote_number, trace, owner, sku, name, quantity, unit,"
                        + " currency, base, cost, wanted, state, asked_at, asked_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED', ?, ?, ?) on conflict do nothing",
                UUID.randomUUID(),
                number,
                head.account(),
                head.number(),
                line.trace(),
                head.owner(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.unit(),
                head.currency().getCurrencyCode(),
                line.base(),
                line.cost(),
                wanted,
                now,
                who,
                now);
        return made == 1 ? Optional.of(number) : Optional.empty();
    }

    void become(
            SpecialPrice special, State state, @Nullable BigDecimal offered, @Nullable LocalDate until, Instant now) {
        sql.run(
                "update quotes_special set state = ?, offered = ?::numeric, offered_until = ?::date, changed_at = ?"
                        + " where id = ? and account = ?",
                state.name(),
                offered,
                until,
                now,
                special.id(),
                special.account());
    }

    void said(SpecialPrice special, Word word) {
        sql.run(
                "insert into quotes_word (special, account, at, who, company, kind, price, until, text)"
                        + " values (?, ?, ?, ?, ?, ?, ?::numeric, ?::date, ?)",
                special.id(),
                special.account(),
                word.at(),
                word.who(),
                word.company(),
                word.kind(),
                word.price(),
                word.until(),
                word.text());
    }

    private static SpecialPrice special(ResultSet row) throws SQLException {
        return new SpecialPrice(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("account"),
                row.getString("quote_number"),
                row.getObject("trace", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("sku"),
                row.getString("name"),
                QuoteRows.plain(row.getBigDecimal("quantity")),
                row.getString("unit"),
                row.getString("currency"),
                QuoteRows.plain(row.getBigDecimal("base")),
                QuoteRows.plain(row.getBigDecimal("cost")),
                QuoteRows.plain(row.getBigDecimal("wanted")),
                State.valueOf(row.getString("state")),
                QuoteRows.plainOrNone(row.getBigDecimal("offered")),
                row.getObject("offered_until", LocalDate.class),
                QuoteRows.moment(row, "asked_at"),
                row.getString("asked_by"));
    }
}
