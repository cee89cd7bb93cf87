package bryggen.portal.catalogue;

import bryggen.integration.erp.Wire;
import bryggen.integration.items.Item;
import bryggen.integration.kernel.Sku;
import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a product's page out of the copy. */
@ApplicationScoped
public class ProductSheets {
    private static final String SHEET =
            """
            select i.attributes::text, to_jsonb(i.alternatives)::text,
                   (select jsonb_object_agg(x.language, coalesce(x.description, '')) from catalogue_text x
                    where x.sku = i.sku)::text,
                   (select jsonb_agg(jsonb_build_object('code', c.code, 'names', c.names) order by u.n)
                    from unnest(i.path) with ordinality u (code, n) join catalogue_category c on c.code = u.code)::text
            from catalogue_item i where i.sku = ?1""";

    private static final String BREAKS =
            """
            select p.account <> '', p.price_list <> '', p.from_quantity, p.amount, p.currency, p.base_quantity, p.source,
                   p.valid_from::text, p.valid_to::text
            from catalogue_price p left join catalogue_terms a on a.account = ?2
            where p.sku = ?1 and p.account in ('', ?2) and p.price_list in ('', coalesce(a.price_list, ''))
              and coalesce(p.valid_from, '-infinity') <= ?3::date and coalesce(p.valid_to, 'infinity') >= ?3::date""";

    @PersistenceContext
    EntityManager em;

    /** As it stands in the category tables and in {@code attributes}: names by language. */
    private record Named(String code, Map<String, String> names) {}

    ProductSheet get(String account, Language language, Sku sku, LocalDate today) {
        var rows = Shelf.rows(
                em.createNativeQuery(SHEET).setParameter(1, sku.value()).getResultList());
        if (rows.isEmpty()) throw new CatalogueRefusal.UnknownProduct(sku.value());
        var row = rows.get(0);
        var path = row[3] == null
                ? List.<ProductSheet.Category>of()
                : Arrays.stream(Wire.read(Shelf.text(row[3]), Named[].class))
                        .map(c -> new ProductSheet.Category(c.code(), Naming.of(c.names(), language, c.code())))
                        .toList();
        return new ProductSheet(
                description(row[2], language),
                Arrays.stream(Wire.read(Shelf.text(row[0]), Item.Attribute[].class))
                        .map(a -> new ProductSheet.Datum(Naming.of(a.names(), language, ""), a.value()))
                        .toList(),
                Arrays.stream(Wire.read(Shelf.text(row[1]), Sku[].class)).toList(),
                path.isEmpty() ? null : path.get(path.size() - 1).name(),
                path,
                breaks(account, sku, today));
    }

    Breaks breaks(String account, Sku sku, LocalDate today) {
        var query = em.createNativeQuery(BREAKS)
                .setParameter(1, sku.value())
                .setParameter(2, account)
                .setParameter(3, today.toString());
        return new Breaks(Shelf.rows(query.getResultList()).stream()
                .map(ProductSheets::row)
                .toList());
    }

    private static Breaks.Row row(@Nullable Object[] row) {
        var owner = Boolean.TRUE.equals(row[0])
                ? Breaks.Owner.OWN
                : Boolean.TRUE.equals(row[1]) ? Breaks.Owner.LIST : Breaks.Owner.EVERYBODY;
        return new Breaks.Row(
                owner,
                Shelf.plain(Shelf.number(row[2])),
                Shelf.unitPrice(row[3], row[4], row[5]),
                Shelf.text(row[6]),
                Shelf.date(row[7]),
                Shelf.date(row[8]));
    }

    private static @Nullable String description(@Nullable Object texts, Language language) {
        if (texts == null) return null;
        var found = Naming.unlimited(Naming.byLanguage(Shelf.text(texts)), language);
        return found.isEmpty() ? null : found;
    }
}
