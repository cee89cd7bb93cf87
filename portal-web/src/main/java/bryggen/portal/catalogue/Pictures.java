package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pictures of products; where the ERP gives none, one is drawn (CA2). */
@ApplicationScoped
public class Pictures {
    /** @param version changes when the picture does */
    @SuppressWarnings("ArrayRecordComponent") // bytes pass through to an answer; never compared
    public record Picture(String mediaType, byte[] content, String version) {}

    @Inject
    Sql sql;

    /** Also of what is no longer sold; empty for what was never known, or is not there for the company (CA25). */
    public Optional<Picture> find(String account, Sku sku, Language language) {
        var assortment = Assortment.of(sql, account);
        var values = new ArrayList<Object>(List.of(sku.value()));
        values.addAll(assortment.values());
        return sql
                .cells(
                        "select p.content, coalesce(p.media_type, ''), coalesce(i.picture_etag, ''), coalesce(i.path[1], ''),"
                                + " i.name_" + language.code()
                                + " from catalogue_item i left join catalogue_picture p on p.sku = i.sku where i.sku = ? and "
                                + assortment.condition("i"),
                        values.toArray())
                .stream()
                .map(Pictures::picture)
                .findFirst();
    }

    private static Picture picture(Cells row) {
        var content = row.bytesOrNone();
        var type = row.text();
        var version = row.text();
        return content == null ? DrawnPicture.of(row.text(), row.text()) : new Picture(type, content, version);
    }
}
