package bryggen.portal.exchange;

import bryggen.portal.access.AuditLog;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The balances' tables: runs with their lines, and the differences that live from run to run. */
@ApplicationScoped
@Transactional
public class Balances {
    @Inject
    Sql sql;

    @Inject
    Differences differences;

    private final String instance = Owner.name();

    /**
     * A run: asked for, at work (no end yet), done, or failed with its reason.
     *
     * @param againBy who asked while it was at work, and gets another one after it
     */
    public record Run(
            UUID id,
            Instant begunAt,
            @Nullable Instant endedAt,
            String askedBy,
            @Nullable String error,
            @Nullable String againBy) {}

    /** One kind of document in one currency, both sides. */
    public record Line(
            String document,
            String currency,
            long erpCount,
            long portalCount,
            BigDecimal erpSum,
            BigDecimal portalSum,
            long differences) {}

    /** By hand: one that still waits is that one; one at work may have passed what was just mended, and begins again. */
    void ask(String by) {
        sql.run("update exchange_balance set again_by = ? where ended_at is null and instance is not null", by);
        add(by, null);
    }

    /** One for each night. */
    void askFor(LocalDate night) {
        add(AuditLog.PORTAL, night);
    }

    /** At most one is open at a time. */
    private void add(String by, @Nullable LocalDate night) {
        sql.run(
                """
                insert into exchange_balance (id, asked_by, night) select ?::uuid, ?, ?::date
                where not exists (select 1 from exchange_balance where ended_at is null)
                  and not exists (select 1 from exchange_balance where night = ?::date)
                on conflict do nothing""",
                UUID.randomUUID(),
                by,
                night,
                night);
    }

    /** Every feed of documents has been read to its end at least once: before that everything would be a difference. */
    boolean isLoaded() {
        return sql.row(
                        "select count(*) from exchange_feed where feed in ('ORDER', 'SHIPMENT', 'INVOICE')"
                                + " and caught_up_at is not null",
                        row -> row.getInt(1) == 3)
                .orElse(false);
    }

    /** The run that waits, for one instance only. */
    Optional<UUID> take() {
        return sql.row(
                """
                update exchange_balance set instance = ? where id = (
                    select id from exchange_balance where ended_at is null and instance is null for update skip locked)
                returning id""",
                row -> row.getObject("id", UUID.class),
                instance);
    }

    /** A run whose instance died would stand in the way for ever. */
    void abandonOld() {
        ended("given up", "ended_at is null and begun_at < clock_timestamp() - interval '30 minutes'");
    }

    void done(UUID run, List<Weighing.Line> lines, List<Difference> differences) {
        for (var line : lines)
            sql.run(
                    "insert into exchange_balance_line (balance, document, currency, erp_count, portal_count, erp_sum,"
                            + " portal_sum, differences) values (?::uuid, ?, ?, ?, ?, ?, ?, ?)",
                    run,
                    line.document(),
                    line.currency(),
                    line.erpCount(),
                    line.portalCount(),
                    line.erpSum(),
                    line.portalSum(),
                    line.differences());
        this.differences.replace(differences);
        ended(null, "id = ? and ended_at is null", run);
    }

    void failed(UUID run, String reason) {
        ended(reason, "id = ? and ended_at is null", run);
    }

    /** Its night is free again when it has come to nothing; who asked meanwhile gets one of their own. */
    private void ended(@Nullable String error, String which, @Nullable Object... values) {
        var all = new ArrayList<@Nullable Object>(Arrays.asList(error, error));
        all.addAll(Arrays.asList(values));
        sql
                .rows(
                        "update exchange_balance set ended_at = clock_timestamp(), error = ?,"
                                + " night = case when ?::text is null then night end where " + which
                                + " returning again_by",
                        row -> Optional.ofNullable(row.getString(1)),
                        all.toArray())
                .stream()
                .flatMap(Optional::stream)
                .forEach(by -> add(by, null));
    }

    /** The newest run, whether it is done or not. */
    public Optional<Run> newest() {
        return run("true");
    }

    /** The newest run that came to its end well; its lines are what the page shows. */
    public Optional<Run> lastDone() {
        return run("ended_at is not null and error is null");
    }

    private Optional<Run> run(String condition) {
        return sql.row(
                "select id, begun_at, ended_at, asked_by, error, again_by from exchange_balance where " + condition
                        + " order by begun_at desc limit 1",
                row -> new Run(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(Sql.instant(row, "begun_at")),
                        Sql.instant(row, "ended_at"),
                        row.getString("asked_by"),
                        row.getString("error"),
                        row.getString("again_by")));
    }

    public List<Line> lines(UUID run) {
        return sql.rows(
                "select * from exchange_balance_line where balance = ? order by document, currency",
                row -> new Line(
                        row.getString("document"),
                        row.getString("currency"),
                        row.getLong("erp_count"),
                        row.getLong("portal_count"),
                        row.getBigDecimal("erp_sum"),
                        row.getBigDecimal("portal_sum"),
                        row.getLong("differences")),
                run);
    }
}
