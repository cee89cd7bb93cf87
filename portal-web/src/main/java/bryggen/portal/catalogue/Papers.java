package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Actor;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.files.HandOut;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The papers of products, as companies see them (CA29). */
@ApplicationScoped
public class Papers {
    private static final String COLUMNS =
            "p.id::text, p.sku, p.kind, p.language, p.title, p.valid_until, p.version, p.hash, p.file_kind, p.size, p.name,"
                    + " p.changed_at";

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    /** By kind, in it those of the reader's language first, then those in none. Of a product that is there: ask before. */
    public List<Paper> of(Sku sku, Language language) {
        return sql
                .cells(
                        "select " + COLUMNS + " from catalogue_paper p where p.sku = ? and p.withdrawn_at is null",
                        sku.value())
                .stream()
                .map(Papers::paper)
                .sorted(Comparator.comparing(Paper::kind)
                        .thenComparing(paper -> rank(paper, language))
                        .thenComparing(Paper::language)
                        .thenComparing(Paper::title)
                        .thenComparing(Paper::id))
                .toList();
    }

    private static int rank(Paper paper, Language language) {
        if (paper.language().equals(language.code())) return 0;
        return paper.language().isEmpty() ? 1 : 2;
    }

    /** @throws CatalogueRefusal.UnknownPaper 404 when it, or its product, is not there for the actor's company */
    public Paper get(Actor actor, UUID id) {
        var assortment = Assortment.of(sql, actor.account().number());
        var values = new ArrayList<>(assortment.values());
        values.add(id.toString());
        return sql
                .cells(
                        "select " + COLUMNS
                                + " from catalogue_paper p join catalogue_item i on i.sku = p.sku and i.active and "
                                + assortment.condition("i") + " where p.id = ?::uuid and p.withdrawn_at is null",
                        values.toArray())
                .stream()
                .map(Papers::paper)
                .findFirst()
                .orElseThrow(CatalogueRefusal.UnknownPaper::new);
    }

    /** The same with its bytes. */
    public HandOut handOut(Actor actor, UUID id) {
        return handOut(get(actor, id));
    }

    /** A paper's bytes, for whom the paper is there. */
    public HandOut handOut(Paper paper) {
        var file = paper.file();
        return HandOut.of(vault, file.hash(), file.name(), file.kind(), file.size());
    }

    private static Paper paper(Cells row) {
        return new Paper(
                UUID.fromString(row.text()),
                new Sku(row.text()),
                Paper.Kind.valueOf(row.text()),
                row.text(),
                row.text(),
                row.dateOrNone(),
                row.whole(),
                new Paper.File(
                        row.text(), FileKind.valueOf(row.text()), row.decimal().longValue(), row.text()),
                row.instant());
    }
}
