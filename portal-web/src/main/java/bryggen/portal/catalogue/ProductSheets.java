package bryggen.portal.catalogue;

import bryggen.integration.erp.Wire;
import bryggen.integration.items.Item;
import bryggen.integration.kernel.Sku;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
            select (select jsonb_object_agg(x.language, coalesce(x.description, '')) from catalogue_text x
                    where x.sku = i.sku)::text, i.attributes::text, i.alternatives,
                   (select jsonb_agg(jsonb_build_object('code', c.code, 'names', c.names) order by u.n)
                    from unnest(i.path) with ordinality u (code, n) join catalogue_category c on c.code = u.code)::text
            from catalogue_item i where i.sku = ?""";

    private static final String BREAKS =
            """
            select p.account <> '', p.price_list <> '', p.from_quantity, p.amount, p.currency, p.base_quantity, p.source,
                   p.valid_from, p.valid_to
            from (select ?::text as account, ?::date as today) me
            left join catalogue_terms a on a.account = me.account
            join catalogue_price p on p.account in ('', me.account) and p.price_list in ('', coalesce(a.price_list, ''))
              and coalesce(p.valid_from, '-infinity') <= me.today and coalesce(p.valid_to, 'infinity') >= me.today
            where p.sku = ?""";

    @Inject
    Sql sql;

    /** As it stands in the category tables and in {@code attributes}: names by language. */
    private record Named(String code, Map<String, String> names) {}

    ProductSheet get(String account, Language language, Sku sku, LocalDate today) {
        var row = sql.cells(SHEET, sku.value()).stream()
                .findFirst()
                .orElseThrow(() -> new CatalogueRefusal.UnknownProduct(sku.value()));
        var description = description(row.textOrNone(), language);
        var data = Arrays.stream(Wire.read(row.text(), Item.Attribute[].class))
                .map(a -> new ProductSheet.Datum(Naming.of(a.names(), language, ""), a.value()))
                .toList();
        var alternatives = row.texts().stream().map(Sku::new).toList();
        var places = row.textOrNone();
        var path = places == null
                ? List.<ProductSheet.Category>of()
                : Arrays.stream(Wire.read(places, Named[].class))
                        .map(c -> new ProductSheet.Category(c.code(), Naming.of(c.names(), language, c.code())))
                        .toList();
        return new ProductSheet(
                description,
                data,
                alternatives,
                path.isEmpty() ? null : path.get(path.size() - 1).name(),
                path,
                breaks(account, sku, today));
    }

    Breaks breaks(String account, Sku sku, LocalDate today) {
        return new Breaks(sql.cells(BREAKS, account, today, sku.value()).stream()
                .map(ProductSheets::row)
                .toList());
    }

    private static Breaks.Row row(Cells row) {
        boolean own = row.yes();
        boolean ofList = row.yes();
        return new Breaks.Row(
                own ? Breaks.Owner.OWN : ofList ? Breaks.Owner.LIST : Breaks.Owner.EVERYBODY,
                row.plain(),
                Shelf.unitPrice(row),
                row.text(),
                row.dateOrNone(),
                row.dateOrNone());
    }

    private static @Nullable String description(@Nullable String texts, Language language) {
        if (texts == null) return null;
        var found = Naming.unlimited(Naming.byLanguage(texts), language);
        return found.isEmpty() ? null : found;
    }
}
