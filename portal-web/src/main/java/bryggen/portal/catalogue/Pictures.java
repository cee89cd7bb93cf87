package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Pictures of products; where the ERP gives none, one is drawn (CA2). */
@ApplicationScoped
public class Pictures {
    /** @param version changes when the picture does */
    @SuppressWarnings("ArrayRecordComponent") // bytes pass through to an answer; never compared
    public record Picture(String mediaType, byte[] content, String version) {}

    @PersistenceContext
    EntityManager em;

    /** Also of what is no longer sold; empty for what was never known, or is not there for the company (CA25). */
    public Optional<Picture> find(String account, Sku sku, Language language) {
        var assortment = Assortment.of(em, account);
        var query = em.createNativeQuery("select p.media_type, p.content, i.picture_etag, i.path[1], i.name_"
                + language.code() + " from catalogue_item i left join catalogue_picture p on p.sku = i.sku"
                + " where i.sku = ?1 and " + assortment.condition("i", 2));
        query.setParameter(1, sku.value());
        for (int i = 0; i < assortment.values().size(); i++)
            query.setParameter(2 + i, assortment.values().get(i));
        var rows = Shelf.rows(query.getResultList());
        return rows.stream()
                .map(row -> row[1] instanceof byte[] content
                        ? new Picture(Shelf.text(row[0]), content, Shelf.text(row[2]))
                        : DrawnPicture.of(row[3] == null ? "" : Shelf.text(row[3]), Shelf.text(row[4])))
                .findFirst();
    }
}
