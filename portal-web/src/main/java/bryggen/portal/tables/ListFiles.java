package bryggen.portal.tables;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.faces.ListFile;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.jpa.Leases;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** TB1 to TB4: what people have asked to be written down whole, and how far it is. */
@ApplicationScoped
@Transactional
public class ListFiles {
    private static final Duration LEASE = Duration.ofMinutes(2);
    static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST_AT_ONCE = 3;
    private static final String COLUMNS =
            "id, account, person, language, path, query, kind, names, labels, state, total,"
                    + " more, done, cut, attempts, hash, coalesce(bytes, 0) as bytes, asked_at";

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    @Inject
    AuditLog audit;

    @Inject
    Event<Asked> asked;

    @Inject
    Event<FileMade> made;

    /** Leases and age are counted in real time, whatever a demo shows. */
    Clock real = Clock.systemUTC();

    /** After commit: there is one to make. */
    record Asked() {}

    /**
     * @param language of the file, in which the columns are named
     * @throws TableRefusal 409 when enough are on their way
     */
    public UUID ask(
            Actor actor,
            Language language,
            String path,
            String query,
            ListFile.Kind kind,
            List<ListFile.Head> columns) {
        long moving = mine(actor).stream().filter(ListFileJob::isMoving).count();
        if (moving >= MOST_AT_ONCE) throw new TableRefusal.TooManyFiles(MOST_AT_ONCE);
        var id = UUID.randomUUID();
        sql.run(
                "insert into tables_file (id, account, person, language, path, query, kind, names, labels, state, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)",
                id,
                actor.account().number(),
                actor.person(),
                language.name(),
                path,
                query,
                kind.name(),
                columns.stream().map(ListFile.Head::name).toArray(String[]::new),
                columns.stream().map(ListFile.Head::label).toArray(String[]::new),
                real.instant());
        audit.record(actor, "tables.file-asked", ListFile.name(path, kind), null, Map.of("query", query));
        asked.fire(new Asked());
        return id;
    }

    /** The person's own for the acting company, the latest first. */
    public List<ListFileJob> mine(Actor actor) {
        return sql.rows(
                "select " + COLUMNS + " from tables_file where account = ? and person = ? and asked_at > ?"
                        + " order by asked_at desc limit 50",
                ListFiles::job,
                actor.account().number(),
                actor.person(),
                real.instant().minus(KEPT));
    }

    /** A file that is there. */
    public record Ready(String name, ListFile.Kind kind, Path path) {}

    /** @throws PlatformRefusal 404 when it is somebody else's, not ready, or over */
    public Ready get(Actor actor, UUID id) {
        return mine(actor).stream()
                .filter(job -> job.id().equals(id) && job.hash() != null)
                .map(job -> new Ready(job.fileName(), job.kind(), vault.path(Objects.requireNonNull(job.hash()))))
                .filter(ready -> Files.exists(ready.path()))
                .findFirst()
                .orElseThrow(PlatformRefusal::missing);
    }

    /** TB3. */
    Optional<ListFileJob> claim() {
        return leases().claim(real.instant(), "done = 0", COLUMNS, ListFiles::job);
    }

    /** @return whether this maker still has it: another one may have taken it over */
    boolean progress(ListFileJob job, int done, int total, boolean more) {
        return leases().go(real.instant(), held(job), "done = ?, total = ?, more = ?", done, total, more);
    }

    boolean ready(ListFileJob job, ListFile.Written written, Vault.Kept kept) {
        boolean ended = leases().end(
                        real.instant(),
                        held(job),
                        "DONE",
                        "done = ?, cut = ?, hash = ?, bytes = ?",
                        written.rows(),
                        written.cut(),
                        kept.hash(),
                        kept.size());
        if (ended) tell(job, true);
        return ended;
    }

    void fail(ListFileJob job) {
        if (leases().end(real.instant(), held(job), "FAILED", "done = ?", job.done())) tell(job, false);
    }

    private void tell(ListFileJob job, boolean done) {
        made.fire(new FileMade(job.id(), job.account(), job.person(), job.fileName(), done));
    }

    /** TB4: what is over is nobody's business any more, its file neither. */
    void sweep() {
        for (var hash : sql.rows(
                "delete from tables_file where account is not null and asked_at < ?"
                        + " and state in ('DONE', 'FAILED') returning coalesce(hash, '')",
                row -> row.getString(1),
                real.instant().minus(KEPT))) {
            if (hash.isEmpty()) continue;
            try {
                Files.deleteIfExists(vault.path(hash));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Leases leases() {
        return new Leases(sql, "tables_file", LEASE);
    }

    private static Leases.Held held(ListFileJob job) {
        return new Leases.Held(job.id(), job.account(), job.attempts());
    }

    private static ListFileJob job(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("names").getArray();
        var labels = Arrays.asList((String[]) row.getArray("labels").getArray()).iterator();
        return new ListFileJob(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getObject("person", UUID.class),
                Language.valueOf(row.getString("language")),
                row.getString("path"),
                row.getString("query"),
                ListFile.Kind.valueOf(row.getString("kind")),
                Arrays.stream(names)
                        .map(name -> new ListFile.Head(name, labels.next()))
                        .toList(),
                ListFileJob.State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getBoolean("more"),
                row.getInt("done"),
                row.getBoolean("cut"),
                row.getInt("attempts"),
                row.getString("hash"),
                row.getLong("bytes"),
                Objects.requireNonNull(Sql.instant(row, "asked_at")));
    }
}
