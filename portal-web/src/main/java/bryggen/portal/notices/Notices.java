package bryggen.portal.notices;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Bell;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlFailure;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The inbox of a person in one company: reading it, and the marks of what was read. */
@ApplicationScoped
public class Notices implements Bell {
    private static final Logger LOG = Logger.getLogger(Notices.class.getName());
    private static final int MOST_COUNTED = 100;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public int unread(Actor actor) {
        try {
            return sql.cells(
                            "select count(*), 1 from (select 1 from notices_notice where person = ?::uuid and account = ?"
                                    + " and inbox and read_at is null limit " + MOST_COUNTED + ") unread",
                            actor.person().toString(),
                            actor.account().number())
                    .get(0)
                    .whole();
        } catch (SqlFailure e) {
            // no page is worth less for a bell that is silent
            LOG.warning("the bell does not know: " + e.getMessage());
            return 0;
        }
    }

    @Override
    public String page() {
        return "/notices/list";
    }

    /** Newest first; {@code topic} null for all. */
    public Listing<Notice> list(Actor actor, boolean unreadOnly, @Nullable Topic topic, ListAsk ask) {
        var list = SqlList.select(
                        "cast(n.id as text), n.account, n.topic, n.subject, n.facts, n.at, n.read_at is not null",
                        "notices_notice n",
                        "n.id",
                        "uuid")
                .where(
                        "n.person = ?::uuid and n.account = ? and n.inbox",
                        actor.person().toString(),
                        account(actor))
                .sort("at", "n.at", "timestamptz")
                .newestFirst();
        if (unreadOnly) list.where("n.read_at is null");
        if (topic != null) list.where("n.topic = ?", topic.name());
        return list.page(sql, ask, Notices::notice);
    }

    /**
     * NT10: where the notice leads; it is read from now on.
     *
     * @throws NoticeRefusal.Unknown 404 for one that is not there, or somebody else's
     */
    @Transactional
    public String open(Actor actor, UUID id, boolean reading) {
        var notice = sql.row(
                        "select id, account, topic, subject, facts, at, read_at is not null from notices_notice"
                                + " where id = ? and person = ? and account = ?",
                        row -> new Notice(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                Topic.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getTimestamp(6).toInstant(),
                                row.getBoolean(7)),
                        id,
                        actor.person(),
                        account(actor))
                .orElseThrow(NoticeRefusal.Unknown::new);
        if (reading && !notice.read()) mark(actor, List.of(id), true);
        return notice.thing();
    }

    /** @return how many were not so before; somebody else's are none */
    @Transactional
    public int mark(Actor actor, List<UUID> ids, boolean read) {
        return sql.run(
                "update notices_notice set read_at = ?::timestamptz where id = any (?::uuid[]) and person = ?"
                        + " and account = ? and (read_at is null) = ?",
                read ? clock.instant() : null,
                ids.stream().map(UUID::toString).toArray(String[]::new),
                actor.person(),
                account(actor),
                read);
    }

    @Transactional
    public int markAll(Actor actor) {
        return sql.run(
                "update notices_notice set read_at = ? where person = ? and account = ? and inbox and read_at is null",
                clock.instant(),
                actor.person(),
                account(actor));
    }

    private static String account(Actor actor) {
        return actor.account().number();
    }

    private static Notice notice(Object[] row) {
        var c = new Cells(row);
        return new Notice(
                UUID.fromString(c.text()), c.text(), Topic.valueOf(c.text()), c.text(), c.text(), c.instant(), c.yes());
    }
}
