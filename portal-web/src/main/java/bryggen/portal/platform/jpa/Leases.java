package bryggen.portal.platform.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Work that one of several instances does at a time: rows of a table with {@code id, account, state, attempts, asked_at,
 * ended_at, lease_until}. Who has claimed one holds it for the length of a lease and longer with each {@link #go}; when it
 * has run out another one claims it, and the first is told that it has lost it. Works in the caller's transaction.
 */
public final class Leases {
    private final Sql sql;
    private final String table;
    private final Duration length;

    /** @param table a constant */
    public Leases(Sql sql, String table, Duration length) {
        this.sql = sql;
        this.table = table;
        this.length = length;
    }

    /** Who holds which one, by which attempt. */
    public record Held(UUID id, String account, int attempts) {}

    /**
     * One that waits, or whose worker has not been heard of for the length of a lease.
     *
     * @param anew what begins anew with it, as in an update: {@code done = 0}
     */
    public <T> Optional<T> claim(Instant now, String anew, String columns, Sql.Row<T> row) {
        return sql.row(
                "update " + table + " set state = 'RUNNING', attempts = attempts + 1, " + anew + ", lease_until = ?"
                        + " where account is not null and id = (select id from " + table
                        + " where account is not null and state in ('WAITING', 'RUNNING')"
                        + " and (lease_until is null or lease_until <= ?) order by asked_at"
                        + " for update skip locked limit 1) returning " + columns,
                row,
                now.plus(length),
                now);
    }

    /** @return whether it is still held, for another lease from now; nothing is written where it is not */
    public boolean go(Instant now, Held held, String sets, @Nullable Object... values) {
        return write(held, sets + ", lease_until = ?", Stream.concat(Stream.of(values), Stream.of(now.plus(length))));
    }

    /** @return whether it was still held; nothing is written where it was not */
    public boolean end(Instant now, Held held, String state, String sets, @Nullable Object... values) {
        return write(
                held,
                sets + ", state = ?, ended_at = ?, lease_until = null",
                Stream.concat(Stream.of(values), Stream.of(state, now)));
    }

    private boolean write(Held held, String sets, Stream<? extends @Nullable Object> values) {
        return sql.run(
                        "update " + table + " set " + sets
                                + " where id = ? and account = ? and state = 'RUNNING' and attempts = ?",
                        Stream.concat(values, Stream.of(held.id, held.account, held.attempts))
                                .toArray())
                == 1;
    }
}
