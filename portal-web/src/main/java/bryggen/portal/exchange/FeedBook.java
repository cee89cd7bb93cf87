package bryggen.portal.exchange;

import bryggen.integration.erp.Feed;
import bryggen.integration.exchange.FeedMarks.Turn;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The feeds' table: cursors, turns and how fresh everything is. Every time in it is the database's. */
@ApplicationScoped
class FeedBook {
    /** So many failures in a row are no accident of one page. */
    private static final int OUTAGE = 3;

    @Inject
    Sql sql;

    void open(Feed<?> feed) {
        sql.run("insert into exchange_feed (feed) values (?) on conflict do nothing", feed.name());
    }

    /** A turn, when nobody else has the feed and it is due. */
    Optional<Turn> take(Feed<?> feed, String owner, Duration lease) {
        return taken(feed, "next_at <= clock_timestamp()", owner, lease);
    }

    /** A turn, when nobody else has the feed. */
    Optional<Turn> hold(Feed<?> feed, String owner, Duration lease) {
        return taken(feed, "true", owner, lease);
    }

    private Optional<Turn> taken(Feed<?> feed, String condition, String owner, Duration lease) {
        return sql.row(
                """
                update exchange_feed set token = token + 1, owner = ?,
                    lease_until = clock_timestamp() + ?::interval
                where feed = (select feed from exchange_feed where feed = ? for update skip locked)
                  and (lease_until is null or lease_until <= clock_timestamp()) and %s
                returning token, cursor"""
                        .formatted(condition),
                row -> turn(feed, row),
                owner,
                milliseconds(lease),
                feed.name());
    }

    private static Turn turn(Feed<?> feed, ResultSet row) throws SQLException {
        return new Turn(feed, row.getLong("token"), row.getString("cursor"));
    }

    /**
     * Holds the feed's row until the transaction ends, so that nobody takes over in the middle, and begins the lease anew;
     * false: the feed is no longer ours.
     */
    boolean lock(Turn turn, Duration lease) {
        return sql.run(
                        "update exchange_feed set lease_until = clock_timestamp() + ?::interval where feed = ? and token = ?",
                        milliseconds(lease),
                        turn.feed().name(),
                        turn.token())
                > 0;
    }

    /** The cursor moves behind the page, and the turn is given back. */
    void moved(Turn turn, String cursor, boolean more, int rows, Duration period) {
        ringAfterOutage(turn);
        sql.run(
                """
                update exchange_feed set cursor = ?, owner = null, lease_until = null,
                    next_at = clock_timestamp() + ?::interval, read_at = clock_timestamp(),
                    changed_at = case when ? > 0 then clock_timestamp() else changed_at end,
                    caught_up_at = case when ? then caught_up_at else clock_timestamp() end,
                    rows_taken = rows_taken + ?, failures = 0
                where feed = ? and token = ?""",
                cursor,
                milliseconds(more ? Duration.ZERO : period),
                rows,
                more,
                rows,
                turn.feed().name(),
                turn.token());
    }

    /** A feed that had failed again and again is read: what waits for the ERP need not wait for its own pause any more. */
    private void ringAfterOutage(Turn turn) {
        sql.run(
                """
                update exchange_message set next_at = clock_timestamp()
                where account is not null and state = 'WAITING' and next_at > clock_timestamp()
                  and exists (select 1 from exchange_feed where feed = ? and token = ? and failures >= ?)""",
                turn.feed().name(),
                turn.token(),
                OUTAGE);
    }

    /** The turn is given back; the cursor stays. */
    void giveBack(Turn turn, int rows) {
        sql.run(
                """
                update exchange_feed set owner = null, lease_until = null, rows_taken = rows_taken + ?,
                    changed_at = case when ? > 0 then clock_timestamp() else changed_at end
                where feed = ? and token = ?""",
                rows,
                rows,
                turn.feed().name(),
                turn.token());
    }

    /** Kept for the operator; the pause before the next try grows with the failures in a row, up to a minute. */
    void failed(Turn turn, String reason) {
        sql.run(
                """
                update exchange_feed set owner = null, lease_until = null, failures = failures + 1,
                    failed_at = clock_timestamp(), last_error = ?,
                    next_at = clock_timestamp() + least(2 ^ least(failures, 6), 60) * interval '1 second'
                where feed = ? and token = ?""",
                reason,
                turn.feed().name(),
                turn.token());
    }

    /** Other feeds or this one have brought rows since these waiting ones were tried last. */
    List<WaitingRow> waiting(Feed<?> feed, int max) {
        return sql.rows(
                """
                select a.remote_id, a.content::text as content, a.raw from exchange_aside a
                where a.feed = ? and a.state = 'WAITING'
                  and (a.tried_at < (select max(f.changed_at) from exchange_feed f)
                       or a.tried_at < clock_timestamp() - interval '5 minutes')
                order by a.tried_at limit ?""",
                row -> new WaitingRow(row.getString("remote_id"), row.getString("content"), row.getString("raw")),
                feed.name(),
                max);
    }

    record WaitingRow(String remoteId, String content, String raw) {}

    static String milliseconds(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
