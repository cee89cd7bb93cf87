package bryggen.portal.deals;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** DE12: wishes for a later end. Needs a transaction, and the deal held. */
@ApplicationScoped
class Extensions {
    @Inject
    Sql sql;

    /** The day that is asked for by the wish that waits. */
    Optional<LocalDate> open(Deal deal) {
        return sql.row(
                "select until from deals_extension where deal = ? and account = ? and answered_at is null",
                row -> row.getObject(1, LocalDate.class),
                deal.id(),
                deal.account());
    }

    void ask(Deal deal, LocalDate until, String reason, Instant now, String who) {
        sql.run(
                "insert into deals_extension (id, deal, account, until, reason, asked_at, asked_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                deal.id(),
                deal.account(),
                until,
                reason,
                now,
                who);
    }

    void answer(Deal deal, boolean granted, Instant now, String who, String text) {
        sql.run(
                "update deals_extension set granted = ?, answered_at = ?, answered_by = ?, text = ?"
                        + " where deal = ? and account = ? and answered_at is null",
                granted,
                now,
                who,
                text,
                deal.id(),
                deal.account());
    }

    /** The deal is over: nobody waits for an answer any more. */
    void close(Deal deal, Instant now, String who) {
        answer(deal, false, now, who, "");
    }
}
