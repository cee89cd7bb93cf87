package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.files.CleanPicture;
import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.files.FileLook;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.files.Vault.Passing;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

/** The partners' logos. */
@ApplicationScoped
@Transactional
public class Logos {
    /** Of a logo, in bytes. */
    public static final long LARGEST = 5L * 1024 * 1024;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Vault vault;

    @Inject
    AuditLog audit;

    public record Logo(String hash, FileKind kind) {}

    /** The acting partner's. */
    public Optional<Logo> find(Actor actor) {
        return of(actor.account().number());
    }

    /** That of a partner whose document is printed. */
    public Optional<Logo> of(String account) {
        return sql.row(
                "select hash, kind from campaigns_logo where account = ?",
                row -> new Logo(row.getString(1), FileKind.valueOf(row.getString(2))),
                account);
    }

    /**
     * @throws PlatformRefusal 422 when it is neither a PNG nor a JPEG
     */
    public void take(Actor actor, Passing came, String name) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        try (var clean = vault.passing()) {
            var kind = FileLook.at(came.path(), name);
            if (kind != FileKind.PNG && kind != FileKind.JPEG) throw PlatformRefusal.of(Refusal.Kind.RULE, "file-kind");
            CleanPicture.write(came.path(), kind, clean.path());
            var kept = vault.keep(clean);
            sql.run(
                    "insert into campaigns_logo (account, hash, kind, at, who) values (?, ?, ?, ?, ?)"
                            + " on conflict (account) do update set hash = excluded.hash, kind = excluded.kind,"
                            + " at = excluded.at, who = excluded.who",
                    actor.account().number(),
                    kept.hash(),
                    kind.name(),
                    clock.instant(),
                    actor.name());
            audit.record(actor, "campaigns.logo-taken", actor.account().name(), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
