package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** DE6, DE7: the record of all answers to "free or taken". Needs a transaction. */
@ApplicationScoped
class Checks {
    private static final Duration WINDOW = Duration.ofDays(7);

    /** FREE, taken by another company, or the own company's. */
    enum Outcome {
        FREE,
        TAKEN,
        OWN
    }

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** One submission of a company at a time: two at once cannot both be its last one of the day. */
    void inTurn(String account) {
        sql.row("select pg_advisory_xact_lock(hashtextextended(?, 13))", row -> true, account);
    }

    /** @throws DealRefusal.UsedUp 429 when the company has submitted so often today */
    void mustHaveLeft(String account, int most) {
        var today = LocalDate.now(clock);
        int used = sql.row(
                        "select count(*) from deals_check where account = ? and day = ?",
                        row -> row.getInt(1),
                        account,
                        today)
                .orElseThrow();
        if (used < most) return;
        var midnight = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        throw new DealRefusal.UsedUp(
                most, (int) Duration.between(clock.instant(), midnight).toSeconds() + 1);
    }

    /** @param against number of the deal that stands in the way, which only the supplier sees */
    void record(Actor actor, Deal deal, Outcome outcome, @Nullable String against) {
        sql.run(
                "insert into deals_check (account, day, at, who, deal, company, organisation_number, product_family,"
                        + " outcome, against) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                deal.account(),
                LocalDate.now(clock),
                clock.instant(),
                actor.name(),
                deal.number(),
                deal.facts().company(),
                deal.facts().organisationNumber(),
                deal.facts().productFamily(),
                outcome.name(),
                against);
    }

    /**
     * DE7: looks whether a company asks too much; what was seen to before counts no longer.
     *
     * @return whether it is news
     */
    boolean flag(String account, int suspicious) {
        var now = clock.instant();
        int taken = sql.row(
                        "select count(*) from deals_check where account = ? and outcome = 'TAKEN' and at > ?"
                                + " and at > coalesce((select max(f.closed_at) from deals_flag f where f.account = ?), '-infinity')",
                        row -> row.getInt(1),
                        account,
                        now.minus(WINDOW),
                        account)
                .orElseThrow();
        if (taken < suspicious) return false;
        boolean news = sql.run(
                        "insert into deals_flag (id, account, at, taken) values (?, ?, ?, ?) on conflict do nothing",
                        UUID.randomUUID(),
                        account,
                        now,
                        taken)
                == 1;
        if (!news) sql.run("update deals_flag set taken = ? where account = ? and closed_at is null", taken, account);
        return news;
    }

    /** @return whether there was something to see to */
    boolean seen(String account, String who, Instant now) {
        return sql.run(
                        "update deals_flag set closed_at = ?, closed_by = ? where account = ? and closed_at is null",
                        now,
                        who,
                        account)
                == 1;
    }
}
