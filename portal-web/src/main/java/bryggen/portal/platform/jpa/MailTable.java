package bryggen.portal.platform.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A room's table of mails that are owed: {@code id, attempt, next_at, sent_at, given_up_at, error}, and what the room
 * needs besides. A mail is claimed for the length of a lease; one that was not taken is tried again after 10 s, 20 s, 40 s
 * … at most an hour, and given up after some two days, kept with its reason.
 */
public record MailTable(String name) {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_ATTEMPTS = 60;
    private static final int LONGEST_REASON = 500;

    /** Takes the next mail that is due; another instance does not see it during the lease. */
    public <T> Optional<T> claim(Sql sql, Instant now, String columns, Sql.Row<T> row) {
        return sql.row(
                "update " + name + " set attempt = attempt + 1, next_at = ? where id = (select id from " + name
                        + " where sent_at is null and given_up_at is null and next_at <= ?"
                        + " order by next_at for update skip locked limit 1) returning " + columns,
                row,
                now.plus(LEASE),
                now);
    }

    /** @param attempt the one of the claim: an older claim says nothing any more */
    public void sent(Sql sql, Instant now, UUID id, int attempt) {
        sql.run("update " + name + " set sent_at = ?, error = null where id = ? and attempt = ?", now, id, attempt);
    }

    public void failed(Sql sql, Instant now, UUID id, int attempt, String reason) {
        var pause = attempt > 9 ? LONGEST_PAUSE : Duration.ofSeconds(10L << (attempt - 1));
        sql.run(
                "update " + name + " set next_at = ?, error = ?, given_up_at = ?::timestamptz"
                        + " where id = ? and attempt = ? and sent_at is null",
                now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason,
                attempt >= MOST_ATTEMPTS ? now : null,
                id,
                attempt);
    }
}
