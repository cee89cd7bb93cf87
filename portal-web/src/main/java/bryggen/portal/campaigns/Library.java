package bryggen.portal.campaigns;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.files.CleanPicture;
import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.files.FileLook;
import bryggen.portal.platform.files.FirstPage;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.files.Vault.Passing;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The channel manager keeps the brochures. */
@ApplicationScoped
public class Library {
    /** Of one file, in bytes (CP6). */
    public static final long LARGEST = 500L * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Vault vault;

    @Inject
    Brochures brochures;

    @Inject
    AuditLog audit;

    @Inject
    Shelving shelving;

    /**
     * Describes a new brochure or another one anew.
     *
     * @throws CampaignRefusal 422 when something is faulty
     */
    @Transactional
    public UUID save(Actor actor, @Nullable UUID id, BrochureDraft draft) {
        actor.needs(Role.CHANNEL_MANAGER);
        var brochure = id == null ? UUID.randomUUID() : brochures.get(actor, id).id();
        sql.run(
                """
                insert into campaigns_brochure (id, status, title, text, language, valid_to, level, countries, lines,
                    products, changed_at, changed_by)
                values (?, 'DRAFT', ?, ?, ?, ?::date, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set title = excluded.title, text = excluded.text, language = excluded.language,
                    valid_to = excluded.valid_to, level = excluded.level, countries = excluded.countries,
                    lines = excluded.lines, products = excluded.products, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by
                """,
                brochure,
                draft.fitTitle(),
                draft.fitText(),
                draft.fitLanguage(),
                draft.validTo(),
                draft.audience().level(),
                draft.audience().countries().toArray(String[]::new),
                draft.audience().lines().toArray(String[]::new),
                draft.fitProducts().toArray(String[]::new),
                clock.instant(),
                actor.name());
        sql.run("update campaigns_brochure set replaced_by = null where replaced_by = ?", brochure);
        if (draft.replaces() != null && !draft.replaces().equals(brochure))
            sql.run("update campaigns_brochure set replaced_by = ? where id = ?", brochure, draft.replaces());
        audit.record(actor, "campaigns.brochure-saved", draft.fitTitle(), null, null);
        return brochure;
    }

    /** Partners can use it from now on. */
    @Transactional
    public void publish(Actor actor, UUID id) {
        turn(actor, id, Campaign.Status.PUBLISHED, "campaigns.brochure-published");
    }

    /** Nobody can fetch it any more. */
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        turn(actor, id, Campaign.Status.WITHDRAWN, "campaigns.brochure-withdrawn");
    }

    private void turn(Actor actor, UUID id, Campaign.Status status, String act) {
        actor.needs(Role.CHANNEL_MANAGER);
        var brochure = brochures.get(actor, id);
        if (brochure.status() == status) throw new CampaignRefusal.NotNow("CP8");
        if (status == Campaign.Status.PUBLISHED && brochure.file() == null) throw new CampaignRefusal.BrochureEmpty();
        sql.run(
                "update campaigns_brochure set status = ?, changed_at = ?, changed_by = ? where id = ?",
                status.name(),
                clock.instant(),
                actor.name(),
                id);
        audit.record(actor, act, brochure.title(), Map.of("status", brochure.status()), Map.of("status", status));
    }

    /**
     * Gives the brochure a new file. Everything that takes time is done outside of the transaction.
     *
     * @param came the bytes as they came
     * @param name as the sender calls the file
     * @throws bryggen.portal.platform.PlatformRefusal 422 when the file is not taken (CP5, CP7)
     */
    public void take(Actor actor, UUID id, Passing came, String name) {
        actor.needs(Role.CHANNEL_MANAGER);
        var brochure = brochures.get(actor, id);
        var called = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        try (var clean = vault.passing();
                var picture = vault.passing()) {
            var kind = FileLook.at(came.path(), name);
            var fit = came;
            if (kind.isPicture()) {
                CleanPicture.write(came.path(), kind, clean.path());
                fit = clean;
            }
            var drawn = FirstPage.draw(fit.path(), kind, picture.path()) && Files.exists(picture.path())
                    ? vault.keep(picture).hash()
                    : null;
            shelving.add(actor, brochure, vault.keep(fit), kind, called, drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The short act of the database behind a long upload. */
    @ApplicationScoped
    public static class Shelving {
        @Inject
        Sql sql;

        @Inject
        Clock clock;

        @Inject
        AuditLog audit;

        @Transactional
        public void add(
                Actor actor, Brochure brochure, Vault.Kept kept, FileKind kind, String name, @Nullable String preview) {
            int version = sql.row(
                            "update campaigns_brochure set version = version + 1, changed_at = ?, changed_by = ?"
                                    + " where id = ? returning version",
                            row -> row.getInt(1),
                            clock.instant(),
                            actor.name(),
                            brochure.id())
                    .orElseThrow(CampaignRefusal.BrochureUnknown::new);
            sql.run(
                    "insert into campaigns_version (brochure, version, hash, kind, size, name, preview, at, who)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    brochure.id(),
                    version,
                    kept.hash(),
                    kind.name(),
                    kept.size(),
                    name,
                    preview,
                    clock.instant(),
                    actor.name());
            audit.record(
                    actor,
                    "campaigns.file-taken",
                    brochure.title(),
                    null,
                    Map.of("version", version, "file", name, "sha256", kept.hash()));
        }
    }
}
