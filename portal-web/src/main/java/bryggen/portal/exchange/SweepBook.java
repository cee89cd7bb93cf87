package bryggen.portal.exchange;

import bryggen.integration.erp.Feed;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sweep's tables: what the ERP has listed so far, and what has to be read again. */
@ApplicationScoped
class SweepBook {
    private static final int MOST_TRIES = 5;
    private static final int FEW = 50;
    private static final int MOST_PERCENT_GONE = 20;

    @Inject
    Sql sql;

    /**
     * Whether ids are to be listed now: a listing is under way, or the night's has not been done. A feed is first swept in
     * the night after it was read to its end for the first time.
     */
    boolean isListing(Feed<?> feed, LocalDate night) {
        sql.run(
                "update exchange_feed set swept_on = ? where feed = ? and swept_on is null and caught_up_at is not null",
                night,
                feed.name());
        return sql.row(
                        "select 1 from exchange_feed where feed = ? and (listing or swept_on < ?)",
                        row -> true,
                        feed.name(),
                        night)
                .isPresent();
    }

    @Nullable
    String listingCursor(Feed<?> feed) {
        sql.run(
                """
                with begun as (
                    update exchange_feed set listing = true, listing_cursor = null where feed = ? and not listing returning feed)
                delete from exchange_listed where feed in (select feed from begun)""",
                feed.name());
        return sql.rows("select listing_cursor from exchange_feed where feed = ?", row -> row.getString(1), feed.name())
                .get(0);
    }

    void note(Feed<?> feed, List<String> remoteIds, @Nullable String cursor) {
        sql.run(
                "insert into exchange_listed (feed, remote_id) select ?, unnest(?) on conflict do nothing",
                feed.name(),
                remoteIds.toArray(String[]::new));
        sql.run("update exchange_feed set listing_cursor = ? where feed = ?", cursor, feed.name());
    }

    /** Everything that only one side knows becomes a doubt; unless far too much would be gone (EX11). */
    void compare(Feed<?> feed, LocalDate night) {
        int known = count("select count(*) from exchange_seen where feed = ?", feed);
        int gone = count(
                """
                select count(*) from exchange_seen s where s.feed = ? and not exists
                    (select 1 from exchange_listed l where l.feed = s.feed and l.remote_id = s.remote_id)""",
                feed);
        boolean plausible = gone <= FEW || gone * 100L <= (long) known * MOST_PERCENT_GONE;
        int missed = sql.run(
                """
                insert into exchange_doubt (feed, remote_id)
                select l.feed, l.remote_id from exchange_listed l where l.feed = ? and not exists
                    (select 1 from exchange_seen s where s.feed = l.feed and s.remote_id = l.remote_id)
                on conflict do nothing""",
                feed.name());
        if (plausible)
            sql.run(
                    """
                    insert into exchange_doubt (feed, remote_id)
                    select s.feed, s.remote_id from exchange_seen s where s.feed = ? and not exists
                        (select 1 from exchange_listed l where l.feed = s.feed and l.remote_id = s.remote_id)
                    on conflict do nothing""",
                    feed.name());
        var note = plausible
                ? missed + " missed, " + gone + " no longer listed, of " + known
                : "the ERP lists " + gone + " of " + known + " rows no longer: too many to believe, nothing deleted";
        sql.run("delete from exchange_listed where feed = ?", feed.name());
        sql.run(
                "update exchange_feed set listing = false, listing_cursor = null, swept_on = ?, sweep_note = ? where feed = ?",
                night,
                note,
                feed.name());
    }

    boolean doubts(Feed<?> feed) {
        sql.run("delete from exchange_doubt where feed = ? and tries >= ?", feed.name(), MOST_TRIES);
        return sql.row("select 1 from exchange_doubt where feed = ? limit 1", row -> true, feed.name())
                .isPresent();
    }

    /** Counted as tried before it is tried: a row that kills its reader is not tried for ever. */
    List<String> pickDoubts(Feed<?> feed, int max) {
        return sql.rows(
                """
                update exchange_doubt set tries = tries + 1 where feed = ? and remote_id in
                    (select remote_id from exchange_doubt where feed = ? order by tries, remote_id limit ?)
                returning remote_id""",
                row -> row.getString(1),
                feed.name(),
                feed.name(),
                max);
    }

    void notAsked(Feed<?> feed, List<String> remoteIds) {
        sql.run(
                "update exchange_doubt set tries = greatest(tries - 1, 0) where feed = ? and remote_id = any (?)",
                feed.name(),
                remoteIds.toArray(String[]::new));
    }

    void doubt(String feed, String remoteId) {
        sql.run(
                "insert into exchange_doubt (feed, remote_id) values (?, ?) on conflict (feed, remote_id) do update set tries = 0",
                feed,
                remoteId);
    }

    /** It is read again and taken as if it had never been seen: for a row that is not here as it came. */
    void doubtAfresh(String feed, String remoteId) {
        sql.run("update exchange_seen set hash = '' where feed = ? and remote_id = ?", feed, remoteId);
        doubt(feed, remoteId);
    }

    private int count(String select, Feed<?> feed) {
        return sql.row(select, row -> row.getInt(1), feed.name()).orElse(0);
    }
}
