package bryggen.portal.exchange;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The table of how the ERP answered, by minute, call and instance; a day is kept. */
@ApplicationScoped
@Transactional
public class CallBook {
    @Inject
    Sql sql;

    private final String instance = Owner.name();

    /** How one kind of call went in the last hour, over all instances. */
    public record CallState(String call, int calls, int failed, int meanMillis, int slowestMillis) {}

    void note(Map<String, Latencies.Tally> tallies) {
        tallies.forEach((call, tally) -> sql.run(
                """
                insert into exchange_call as c (minute, call, instance, calls, failed, total_ms, slowest_ms)
                values (date_trunc('minute', clock_timestamp()), ?, ?, ?, ?, ?, ?)
                on conflict (minute, call, instance) do update set calls = c.calls + excluded.calls,
                    failed = c.failed + excluded.failed, total_ms = c.total_ms + excluded.total_ms,
                    slowest_ms = greatest(c.slowest_ms, excluded.slowest_ms)""",
                call,
                instance,
                tally.calls(),
                tally.failed(),
                tally.totalMillis(),
                tally.slowestMillis()));
        sql.run("delete from exchange_call where minute < clock_timestamp() - interval '1 day'");
    }

    public List<CallState> lastHour() {
        return sql.rows(
                """
                select call, sum(calls) as calls, sum(failed) as failed, sum(total_ms) / greatest(sum(calls), 1) as mean,
                    max(slowest_ms) as slowest
                from exchange_call where minute > clock_timestamp() - interval '1 hour' group by call order by call""",
                row -> new CallState(
                        row.getString("call"),
                        row.getInt("calls"),
                        row.getInt("failed"),
                        row.getInt("mean"),
                        row.getInt("slowest")));
    }
}
