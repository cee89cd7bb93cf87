package bryggen.portal.exchange;

import bryggen.integration.erp.Feed;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been taken of each feed's rows, and what has been put aside. */
@ApplicationScoped
class SeenRows {
    /** A row that does not go in: with content when it only waits, without when it is bad. */
    record Aside(String remoteId, @Nullable String content, String raw, String reason) {}

    @Inject
    Sql sql;

    /** The content hashes of those that we have. */
    Map<String, String> hashes(Feed<?> feed, Collection<String> remoteIds) {
        var hashes = new HashMap<String, String>();
        sql.rows(
                "select remote_id, encode(hash, 'hex') from exchange_seen where feed = ? and remote_id = any (?)",
                row -> hashes.put(row.getString(1), row.getString(2)),
                feed.name(),
                remoteIds.toArray(String[]::new));
        return hashes;
    }

    /**
     * These are as they should be; whatever of them stood aside is forgotten.
     *
     * @param changed those whose content went in just now
     */
    void took(Feed<?> feed, Collection<String> remoteIds, Map<String, String> changed) {
        if (remoteIds.isEmpty()) return;
        write(feed, changed);
        sql.run(
                "delete from exchange_aside where feed = ? and remote_id = any (?)",
                feed.name(),
                remoteIds.toArray(String[]::new));
        settle(feed, remoteIds);
    }

    private void write(Feed<?> feed, Map<String, String> hashes) {
        if (hashes.isEmpty()) return;
        var rows = new ArrayList<@Nullable Object[]>();
        hashes.forEach((id, hash) -> rows.add(new @Nullable Object[] {id, hash}));
        sql.stage("stage_exchange_seen", "remote_id text, hash text", rows);
        sql.run(
                """
                insert into exchange_seen (feed, remote_id, hash)
                select ?, remote_id, decode(hash, 'hex') from stage_exchange_seen
                on conflict (feed, remote_id) do update set hash = excluded.hash, taken_at = clock_timestamp()""",
                feed.name());
    }

    /** Of these, the ones that we had; from now on we have none of them. */
    Set<String> forget(Feed<?> feed, Collection<String> remoteIds) {
        if (remoteIds.isEmpty()) return Set.of();
        var ids = remoteIds.toArray(String[]::new);
        sql.run("delete from exchange_aside where feed = ? and remote_id = any (?)", feed.name(), ids);
        settle(feed, remoteIds);
        return new HashSet<>(sql.rows(
                "delete from exchange_seen where feed = ? and remote_id = any (?) returning remote_id",
                row -> row.getString(1),
                feed.name(),
                ids));
    }

    /** Keeps these aside; one that was there already keeps its first time. */
    void putAside(Feed<?> feed, List<Aside> rows) {
        for (var row : rows)
            sql.run(
                    """
                    insert into exchange_aside (feed, remote_id, state, reason, raw, content)
                    values (?, ?, ?, ?, ?, ?::jsonb)
                    on conflict (feed, remote_id) do update set state = excluded.state, reason = excluded.reason,
                        raw = excluded.raw, content = excluded.content, tries = exchange_aside.tries + 1,
                        tried_at = clock_timestamp()""",
                    feed.name(),
                    row.remoteId(),
                    row.content() == null ? "BAD" : "WAITING",
                    row.reason(),
                    row.raw().replace("\0", ""),
                    row.content());
        settle(feed, rows.stream().map(Aside::remoteId).toList());
    }

    private void settle(Feed<?> feed, Collection<String> remoteIds) {
        sql.run(
                "delete from exchange_doubt where feed = ? and remote_id = any (?)",
                feed.name(),
                remoteIds.toArray(String[]::new));
    }
}
