package bryggen.portal.catalogue.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.items.Item;
import bryggen.portal.exchange.FeedMerge;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.exchange.Unplaced;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Items, with their texts, pictures and categories; what they need for being found is worked out here, once. */
@ApplicationScoped
public class ItemUpdates implements FeedMerge<Item> {
    @Inject
    Sql sql;

    @Inject
    CategoryTree tree;

    @Inject
    Clock clock;

    @Override
    public Feed<Item> feed() {
        return Feed.ITEM;
    }

    @Override
    public List<Unplaced> merge(List<Fresh<Item>> rows) {
        var items = onePerSku(rows);
        new ItemStaging(sql).stage(items);
        tree.merge();
        // An item that got another SKU leaves the old one behind, known to documents but no longer sold (CA3).
        sql.run("update catalogue_item i set remote_id = null, active = false from stage_catalogue_item s"
                + " where i.remote_id = s.remote_id and i.sku <> s.sku");
        sql.run(UPSERT, clock.instant());
        texts();
        pictures();
        sql.run("insert into catalogue_word select distinct word from catalogue_item i join stage_catalogue_item s"
                + " using (sku), unnest(tsvector_to_array(i.search)) word"
                + " where word !~ '[0-9]' and length(word) between 2 and 40 on conflict do nothing");
        sql.rows(
                "select catalogue_lead_prices(array(select sku from stage_catalogue_item), ?)",
                row -> true,
                LocalDate.now(clock));
        tree.count();
        return List.of();
    }

    @Override
    public void gone(Set<String> remoteIds) {
        int ended = sql.run("update catalogue_item set active = false where remote_id = any (?) and active", (Object)
                remoteIds.toArray(String[]::new));
        if (ended > 0) tree.count();
    }

    /** Two rows of the ERP with one SKU are one item here: the active one, else the last. */
    private static Collection<Fresh<Item>> onePerSku(List<Fresh<Item>> rows) {
        var items = new LinkedHashMap<String, Fresh<Item>>();
        for (var row : rows)
            items.merge(
                    row.row().sku().value(),
                    row,
                    (one, other) -> one.row().active() && !other.row().active() ? one : other);
        return items.values();
    }

    private void texts() {
        sql.run("delete from catalogue_text where sku in (select sku from stage_catalogue_item)");
        sql.run("insert into catalogue_text (sku, language, name, description)"
                + " select sku, language, name, description from stage_catalogue_text");
    }

    private void pictures() {
        sql.run("delete from catalogue_picture where sku in (select sku from stage_catalogue_item)");
        sql.run("insert into catalogue_picture (sku, media_type, content)"
                + " select sku, media_type, content from stage_catalogue_picture");
    }

    /** An inactive row of the ERP does not push an active one with the same SKU away. */
    private static final String UPSERT =
            """
            insert into catalogue_item (sku, remote_id, gtin, unit, category, path, name_nb, name_sv, name_da, name_en,
              minimum, multiple, maximum, lead_time_days, tax_category, tax_percent, attributes, alternatives,
              picture_etag, active, in_stock, search, as_of)
            select s.sku, s.remote_id, s.gtin, s.unit, s.category, coalesce(c.path, '{}'), s.name_nb, s.name_sv,
              s.name_da, s.name_en, s.minimum, s.multiple, s.maximum, s.lead_time_days, s.tax_category, s.tax_percent,
              s.attributes, s.alternatives, s.picture_etag, s.active,
              exists (select 1 from catalogue_stock k where k.sku = s.sku and k.available > 0),
              setweight(to_tsvector('simple', catalogue_words(s.names)), 'A')
                || setweight(to_tsvector('simple', catalogue_words(s.numbers)), 'B')
                || setweight(to_tsvector('simple', catalogue_words(s.descriptions)), 'C'),
              ?
            from stage_catalogue_item s left join catalogue_category c on c.code = s.category
            on conflict (sku) do update set remote_id = excluded.remote_id, gtin = excluded.gtin, unit = excluded.unit,
              category = excluded.category, path = excluded.path, name_nb = excluded.name_nb,
              name_sv = excluded.name_sv, name_da = excluded.name_da, name_en = excluded.name_en,
              minimum = excluded.minimum, multiple = excluded.multiple, maximum = excluded.maximum,
              lead_time_days = excluded.lead_time_days, tax_category = excluded.tax_category,
              tax_percent = excluded.tax_percent, attributes = excluded.attributes,
              alternatives = excluded.alternatives, picture_etag = excluded.picture_etag, active = excluded.active,
              search = excluded.search, as_of = excluded.as_of
            where excluded.active or not catalogue_item.active or catalogue_item.remote_id = excluded.remote_id""";
}
