package bryggen.portal.invoices;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.PlatformRefusal;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** IN13 to IN15: what people have asked to be put together, and how far it is. */
@ApplicationScoped
@Transactional
public class Downloads {
    private static final Role[] READERS = {
        Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER
    };
    private static final Duration LEASE = Duration.ofMinutes(2);
    static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_DAYS = 366;
    private static final int MOST_AT_ONCE = 3;
    private static final String COLUMNS =
            "id, account, person, person_name, language, first_day, last_day, state, total, done, missing, attempts, hash,"
                    + " coalesce(bytes, 0) as bytes, asked_at";

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    @Inject
    AuditLog audit;

    @Inject
    Event<Asked> asked;

    @Inject
    Clock clock;

    /** Leases and age are counted in real time, whatever a demo shows. */
    Clock real = Clock.systemUTC();

    /** After commit: there is one to make. */
    record Asked() {}

    /** @throws InvoiceRefusal 422 for days that are none, too many, or when enough are on their way */
    public UUID ask(Actor actor, LocalDate first, LocalDate last) {
        actor.needs(READERS);
        if (last.isBefore(first) || first.plusDays(LONGEST_DAYS).isBefore(last))
            throw new InvoiceRefusal.BadDays(LONGEST_DAYS);
        long moving = mine(actor).stream().filter(Download::isMoving).count();
        if (moving >= MOST_AT_ONCE) throw new InvoiceRefusal.TooManyDownloads(MOST_AT_ONCE);
        var id = UUID.randomUUID();
        sql.run(
                "insert into invoices_download (id, account, person, person_name, language, first_day, last_day, state,"
                        + " asked_at) values (?, ?, ?, ?, ?, ?::date, ?::date, 'WAITING', ?)",
                id,
                actor.account().number(),
                actor.person(),
                actor.name(),
                actor.language().name(),
                first,
                last,
                real.instant());
        audit.record(actor, "invoices.download-asked", first + " – " + last, null, Map.of());
        asked.fire(new Asked());
        return id;
    }

    /** The person's own for the acting company, the latest first. */
    public List<Download> mine(Actor actor) {
        actor.needs(READERS);
        return sql.rows(
                "select " + COLUMNS + " from invoices_download where account = ? and person = ? and asked_at > ?"
                        + " order by asked_at desc limit 50",
                Downloads::download,
                actor.account().number(),
                actor.person(),
                real.instant().minus(KEPT));
    }

    /** @throws PlatformRefusal 404 when it is somebody else's, not ready, or over */
    public Path file(Actor actor, UUID id) {
        return mine(actor).stream()
                .filter(download -> download.id().equals(id))
                .map(Download::hash)
                .filter(Objects::nonNull)
                .map(vault::path)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(PlatformRefusal::missing);
    }

    /** IN14: one that waits, or whose maker has not been heard of for the length of a lease. */
    Optional<Download> claim() {
        return leases().claim(real.instant(), "done = 0, missing = 0", COLUMNS, Downloads::download);
    }

    /** @return whether this maker still has it: another one may have taken it over */
    boolean progress(Download download, int total, int done, int missing) {
        return leases().go(real.instant(), held(download), "total = ?, done = ?, missing = ?", total, done, missing);
    }

    boolean ready(Download download, Vault.Kept kept) {
        return leases().end(real.instant(), held(download), "DONE", "hash = ?, bytes = ?", kept.hash(), kept.size());
    }

    void fail(Download download) {
        leases().end(real.instant(), held(download), "FAILED", "done = ?", download.done());
    }

    private Leases leases() {
        return new Leases(sql, "invoices_download", LEASE);
    }

    private static Leases.Held held(Download download) {
        return new Leases.Held(download.id(), download.account(), download.attempts());
    }

    /** IN15: what is over is nobody's business any more, its file neither. */
    void sweep() {
        for (var hash : sql.rows(
                "delete from invoices_download where account is not null and asked_at < ?"
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

    private static Download download(ResultSet row) throws SQLException {
        return new Download(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                Language.valueOf(row.getString("language")),
                row.getDate("first_day").toLocalDate(),
                row.getDate("last_day").toLocalDate(),
                Download.State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("missing"),
                row.getInt("attempts"),
                row.getString("hash"),
                row.getLong("bytes"),
                Objects.requireNonNull(Sql.instant(row, "asked_at")));
    }
}
