package bryggen.portal.deliveries;

import bryggen.portal.deliveries.PromisesAtRisk.AtRisk;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The risks that are known and not over, one per line; in the caller's transaction. */
@ApplicationScoped
public class OpenRisks {
    @Inject
    Sql sql;

    private record Place(UUID order, int line) {}

    private record Standing(UUID id, Cause cause, @Nullable LocalDate day) {
        /** DL10: what was not sent is said once, however many days go by. */
        boolean says(LateRisk risk) {
            return cause == risk.cause() && Objects.equals(day, risk.day());
        }
    }

    /** A number of an order and the day that its buyer was told of. */
    public record Told(String number, LocalDate day) {}

    /**
     * Brings what stands up to date with what was found.
     *
     * @return what is new: nobody else is told the same
     */
    List<AtRisk> become(List<OpenLine> looked, Map<OpenLine, LateRisk> risks, Instant now) {
        var standing = standing(looked);
        var news = new ArrayList<AtRisk>();
        // always in one order: two who look at once wait for each other at most once
        var inOrder = new ArrayList<>(looked);
        inOrder.sort(Comparator.comparing(OpenLine::order).thenComparing(OpenLine::line));
        for (var line : inOrder) {
            var stands = standing.get(new Place(line.order(), line.line()));
            var risk = risks.get(line);
            if (stands != null && risk != null && stands.says(risk)) continue;
            if (stands != null && !end(stands, line.account(), now)) continue;
            if (risk != null && begin(line, risk, now))
                news.add(new AtRisk(
                        line.account(),
                        line.number(),
                        line.placedBy(),
                        line.name(),
                        line.first(),
                        risk.day(),
                        risk.cause()));
        }
        return news;
    }

    /** Of lines of these orders that have left, or will never. */
    void endOf(Collection<UUID> orders, Instant now) {
        sql.run(
                """
                update deliveries_alert a set ended_at = ?::timestamptz from deliveries_promise p
                where p.order_id = a.order_id and p.line = a.line and p.account = a.account and p.state <> 'OPEN'
                  and a.ended_at is null and a.order_id = any(?::uuid[])
                """,
                now,
                Keeping.ids(orders));
    }

    /** Which of these orders' buyers are told by a risk of a new day, rather than by the ERP's move alone. */
    public Set<Told> told(Collection<String> numbers) {
        return new HashSet<>(sql.rows(
                "select number, day from deliveries_alert where account is not null and ended_at is null"
                        + " and day is not null and number = any(?)",
                row -> new Told(row.getString(1), row.getDate(2).toLocalDate()),
                (Object) numbers.toArray(String[]::new)));
    }

    private Map<Place, Standing> standing(List<OpenLine> lines) {
        var orders = lines.stream().map(OpenLine::order).distinct().toList();
        var standing = new HashMap<Place, Standing>();
        sql.rows(
                        "select order_id, line, id, cause, day from deliveries_alert"
                                + " where account is not null and ended_at is null and order_id = any(?::uuid[])",
                        row -> Map.entry(
                                new Place(row.getObject(1, UUID.class), row.getInt(2)),
                                new Standing(
                                        row.getObject(3, UUID.class), Cause.valueOf(row.getString(4)), day(row, 5))),
                        (Object) Keeping.ids(orders))
                .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
        return standing;
    }

    private boolean end(Standing risk, String account, Instant now) {
        return sql.run(
                        "update deliveries_alert set ended_at = ?::timestamptz"
                                + " where id = ? and account = ? and ended_at is null",
                        now,
                        risk.id(),
                        account)
                > 0;
    }

    private boolean begin(OpenLine line, LateRisk risk, Instant now) {
        return sql.run(
                        """
                        insert into deliveries_alert (id, order_id, line, account, number, cause, first_day, day, found_at)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?, ?::date, ?::date, ?::timestamptz) on conflict do nothing
                        """,
                        line.order(),
                        line.line(),
                        line.account(),
                        line.number(),
                        risk.cause().name(),
                        line.first(),
                        risk.day(),
                        now)
                > 0;
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        var day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
