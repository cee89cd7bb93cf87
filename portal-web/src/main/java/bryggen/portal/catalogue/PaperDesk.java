package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.files.Intake;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The supplier's people keep the papers of products (CA28). */
@ApplicationScoped
@Transactional
public class PaperDesk {
    /** Of one file, in bytes. */
    public static final long LARGEST = 10L * 1024 * 1024;

    /** What is taken; a drawing may be a picture. */
    public static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.WEBP);

    static final Role[] KEEPERS = {Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER};

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    AuditLog audit;

    @Inject
    Papers papers;

    /**
     * A new one.
     *
     * @throws CatalogueRefusal 404 without such a product, 422 for what is faulty in the draft
     */
    public UUID add(Actor actor, Sku sku, PaperDraft draft, Intake.Taken file) {
        actor.needs(KEEPERS);
        var fit = draft.fit();
        if (sql.row("select 1 from catalogue_item where sku = ?", row -> true, sku.value())
                .isEmpty()) throw new CatalogueRefusal.UnknownProduct(sku.value());
        var id = UUID.randomUUID();
        sql.run(
                "insert into catalogue_paper (id, sku, kind, language, title, valid_until, version, hash, file_kind, size,"
                        + " name, changed_at, changed_by) values (?, ?, ?, ?, ?, ?::date, 1, ?, ?, ?, ?, ?, ?)",
                id,
                sku.value(),
                fit.kind().name(),
                fit.language(),
                fit.title(),
                fit.validUntil(),
                file.hash(),
                file.kind().name(),
                file.size(),
                file.name(),
                clock.instant(),
                actor.name());
        audit.record(
                actor,
                "catalogue.paper-added",
                sku.value(),
                null,
                Map.of("title", fit.title(), "file", file.name(), "sha256", file.hash()));
        return id;
    }

    /**
     * Describes it anew; with a file, that is its next version.
     *
     * @throws CatalogueRefusal 404, 422
     */
    public void change(Actor actor, UUID id, PaperDraft draft, Intake.@Nullable Taken file) {
        actor.needs(KEEPERS);
        var fit = draft.fit();
        var before = papers.get(actor, id);
        sql.run(
                "update catalogue_paper set kind = ?, language = ?, title = ?, valid_until = ?::date, changed_at = ?,"
                        + " changed_by = ? where id = ?",
                fit.kind().name(),
                fit.language(),
                fit.title(),
                fit.validUntil(),
                clock.instant(),
                actor.name(),
                id);
        if (file != null)
            sql.run(
                    "update catalogue_paper set version = version + 1, hash = ?, file_kind = ?, size = ?, name = ?"
                            + " where id = ?",
                    file.hash(),
                    file.kind().name(),
                    file.size(),
                    file.name(),
                    id);
        audit.record(
                actor,
                "catalogue.paper-changed",
                before.sku().value(),
                Map.of("title", before.title(), "sha256", before.file().hash()),
                Map.of(
                        "title",
                        fit.title(),
                        "sha256",
                        file == null ? before.file().hash() : file.hash()));
    }

    /** It is nowhere any more. */
    public void withdraw(Actor actor, UUID id) {
        actor.needs(KEEPERS);
        var before = papers.get(actor, id);
        sql.run(
                "update catalogue_paper set withdrawn_at = ?, changed_by = ? where id = ?",
                clock.instant(),
                actor.name(),
                id);
        audit.record(
                actor,
                "catalogue.paper-withdrawn",
                before.sku().value(),
                Map.of("title", before.title(), "sha256", before.file().hash()),
                null);
    }
}
