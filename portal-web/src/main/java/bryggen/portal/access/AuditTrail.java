package bryggen.portal.access;

import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading the audit log: the supplier's administrator all of it, a company's administrator the own company's part. */
@ApplicationScoped
public class AuditTrail {
    /** What is looked for; what is absent does not matter. */
    public record Question(
            @Nullable String person,
            @Nullable String account,
            @Nullable String act,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** One record as it was written; {@code before} and {@code after} are JSON. */
    public record Entry(
            Instant at,
            String person,
            String account,
            String company,
            String actingAs,
            String act,
            String subject,
            @Nullable String before,
            @Nullable String after,
            String channel,
            String source) {}

    private static final String COLUMNS =
            """
            a.at, a.person_name, a.account, coalesce(c.name, ''), a.acting_as, a.act, a.subject,
            cast(a.before as text), cast(a.after as text), a.channel, a.source
            """;
    private static final String FROM = "access_audit a left join accounts_account c on c.number = a.account";

    @Inject
    Sql sql;

    /** Newest first. */
    public Listing<Entry> page(Actor actor, Question question, ListAsk ask) {
        var reach = reach(actor);
        var list = SqlList.select(COLUMNS, FROM, "a.id", "bigint").where(reach.on("a.account"), reach.values());
        if (question.person() != null) list.where("lower(a.person_name) like ?", SqlList.containing(question.person()));
        if (question.account() != null)
            list.where(
                    "a.account = ? or lower(c.name) like ?",
                    question.account(),
                    SqlList.containing(question.account()));
        if (question.act() != null) list.where("a.act = ?", question.act());
        if (question.subject() != null) list.where("lower(a.subject) like ?", SqlList.containing(question.subject()));
        if (question.from() != null) list.where("a.at >= ?", question.from());
        if (question.to() != null) list.where("a.at < ?", question.to());
        return list.sort("at", "a.id", "bigint").newestFirst().page(sql, ask, AuditTrail::entry);
    }

    /** The acts that occur, for the choice above the list; found by hopping along an index, not by reading the log. */
    public List<String> acts(Actor actor) {
        var reach = reach(actor);
        var mine = reach.on("a.account");
        return sql
                .cells(
                        "with recursive hop as ((select min(a.act) as act from access_audit a where " + mine
                                + ") union all select (select min(a.act) from access_audit a where a.act > hop.act and "
                                + mine
                                + ") from hop where hop.act is not null) select act from hop where act is not null order by act",
                        reach.valuesAnd(reach.values()))
                .stream()
                .map(Cells::text)
                .toList();
    }

    private static Reach reach(Actor actor) {
        actor.needs(Role.SUPPLIER_ADMIN, Role.COMPANY_ADMIN);
        return actor.has(Role.SUPPLIER_ADMIN) ? actor.reach() : actor.own();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                ((Timestamp) row[0]).toInstant(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10]);
    }
}
