package bryggen.portal.catalogue.erp;

import bryggen.integration.erp.Wire;
import bryggen.integration.items.Item;
import bryggen.integration.items.Item.Text;
import bryggen.portal.catalogue.Naming;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Sha256;
import bryggen.portal.platform.jpa.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items cut into the rows of the staging tables. */
final class ItemStaging {
    private final Sql sql;

    ItemStaging(Sql sql) {
        this.sql = sql;
    }

    void stage(Collection<Fresh<Item>> items) {
        var rows = new ArrayList<@Nullable Object[]>();
        var texts = new ArrayList<@Nullable Object[]>();
        var pictures = new ArrayList<@Nullable Object[]>();
        var categories = new LinkedHashMap<String, @Nullable Object[]>();
        for (var fresh : items) {
            var item = fresh.row();
            var sku = item.sku().value();
            rows.add(item(fresh.remoteId(), item));
            item.texts().forEach((language, text) -> {
                if (!text.name().isBlank()) texts.add(new Object[] {sku, language, text.name(), text.description()});
            });
            if (item.picture() != null)
                pictures.add(new Object[] {
                    sku, item.picture().mediaType(), item.picture().content()
                });
            if (item.category() != null) stage(item.category(), categories);
        }
        sql.stage("stage_catalogue_item", ITEM, rows);
        sql.stage("stage_catalogue_text", "sku text, language text, name text, description text", texts);
        sql.stage("stage_catalogue_picture", "sku text, media_type text, content bytea", pictures);
        sql.stage("stage_catalogue_category", "code text, parent text, names jsonb", List.copyOf(categories.values()));
    }

    /** What an item says of its own category counts for more than what others say of those above theirs. */
    private static void stage(Item.Category category, Map<String, Object[]> categories) {
        categories.put(
                category.code(), new Object[] {category.code(), category.parent(), Wire.write(category.names())});
        String parent = null;
        for (var above : category.above() == null ? List.<Item.Above>of() : category.above()) {
            categories.putIfAbsent(above.code(), new Object[] {above.code(), parent, Wire.write(above.names())});
            parent = above.code();
        }
    }

    private static final String ITEM = "remote_id text, sku text collate \"C\", gtin text, unit text, category text,"
            + " name_nb text, name_sv text, name_da text, name_en text, minimum numeric, multiple numeric,"
            + " maximum numeric, lead_time_days int, tax_category text, tax_percent numeric, attributes jsonb,"
            + " alternatives text[], picture_etag text, active boolean, names text, numbers text, descriptions text";

    private static @Nullable Object[] item(String remoteId, Item item) {
        var sku = item.sku().value();
        var gtin = item.gtin() == null ? null : item.gtin().value();
        var category = item.category();
        var names = item.texts().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue()
                .name()));
        return new @Nullable Object[] {
            remoteId,
            sku,
            gtin,
            item.unit().code(),
            category == null ? null : category.code(),
            Naming.of(names, Language.NB, sku),
            Naming.of(names, Language.SV, sku),
            Naming.of(names, Language.DA, sku),
            Naming.of(names, Language.EN, sku),
            item.minimum(),
            item.multiple(),
            item.maximum(),
            item.leadTimeDays(),
            item.tax() == null ? null : item.tax().category(),
            item.tax() == null ? null : item.tax().percent(),
            Wire.write(item.attributes()),
            item.alternatives().stream().map(s -> s.value()).toArray(String[]::new),
            item.picture() == null ? null : etag(item.picture().content()),
            item.active(),
            joined(names.values().stream()),
            joined(Stream.concat(
                    Stream.of(sku, gtin), category == null ? Stream.empty() : category.names().values().stream())),
            joined(Stream.concat(
                    item.texts().values().stream().map(Text::description),
                    item.attributes().stream().map(Item.Attribute::value)))
        };
    }

    private static String joined(Stream<? extends @Nullable String> texts) {
        return texts.filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static String etag(byte[] content) {
        return Sha256.of(content).substring(0, 16);
    }
}
