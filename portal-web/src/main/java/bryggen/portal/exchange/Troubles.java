package bryggen.portal.exchange;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Messages that need somebody, by what they have in common: five with one cause are one piece of work. */
@ApplicationScoped
public class Troubles {
    /** A reason without its numbers: messages of one cause differ in them. */
    private static final String CAUSE = "left(regexp_replace(coalesce(text, ''), '[0-9]+', '#', 'g'), 300)";

    /** Until a person acts; rows of feeds also while they wait for what they refer to. */
    static final String NEEDS_SOMEBODY =
            "(state in ('PARKED', 'DEAD', 'ASIDE') or (direction = 'in' and state = 'WAITING'))";

    @Inject
    Sql sql;

    /** What needs somebody, by cause, the most frequent first. */
    @Transactional
    public List<Trouble> now() {
        return sql.rows(
                "select direction, kind, state, " + CAUSE + " as cause, min(text) as example, count(account) as count,"
                        + " min(created_at) as oldest from " + Ledger.MESSAGES + " where " + NEEDS_SOMEBODY
                        + " group by direction, kind, state, cause order by count desc, oldest limit 20",
                row -> new Trouble(
                        row.getString("direction"),
                        row.getString("kind"),
                        row.getString("state"),
                        row.getString("cause"),
                        Objects.requireNonNullElse(row.getString("example"), ""),
                        row.getInt("count"),
                        Objects.requireNonNull(Sql.instant(row, "oldest"))));
    }

    /** The messages of one trouble; at most so many as are mended at once. */
    List<UUID> of(String kind, String state, String cause, int most) {
        return sql.rows(
                "select id from " + Ledger.MESSAGES + " where account is not null and " + NEEDS_SOMEBODY
                        + " and kind = ? and state = ? and " + CAUSE + " = ? order by created_at limit " + most,
                row -> row.getObject("id", UUID.class),
                kind,
                state,
                cause);
    }
}
