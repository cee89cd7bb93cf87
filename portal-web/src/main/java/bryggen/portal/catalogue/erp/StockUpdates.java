package bryggen.portal.catalogue.erp;

import bryggen.integration.erp.Feed;
import bryggen.integration.erp.Wire;
import bryggen.integration.stock.StockLevel;
import bryggen.portal.exchange.FeedMerge;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.exchange.Unplaced;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stock levels, each with the ERP's own time: an older word never replaces a younger one. */
@ApplicationScoped
public class StockUpdates implements FeedMerge<StockLevel> {
    @Inject
    Sql sql;

    @Override
    public Feed<StockLevel> feed() {
        return Feed.STOCK;
    }

    @Override
    public List<Unplaced> merge(List<Fresh<StockLevel>> rows) {
        sql.stage(
                "stage_catalogue_stock",
                "remote_id text, sku text, warehouse text, warehouse_name text, available numeric, inbound jsonb,"
                        + " as_of timestamptz",
                rows.stream().map(StockUpdates::row).toList());
        sql.run("delete from catalogue_stock k using stage_catalogue_stock s"
                + " where k.remote_id = s.remote_id and (k.sku, k.warehouse) <> (s.sku, s.warehouse)");
        sql.run("insert into catalogue_stock (remote_id, sku, warehouse, warehouse_name, available, inbound, as_of)"
                + " select distinct on (sku, warehouse) remote_id, sku, warehouse, warehouse_name, available, inbound,"
                + " as_of from stage_catalogue_stock order by sku, warehouse, as_of desc"
                + " on conflict (sku, warehouse) do update set remote_id = excluded.remote_id,"
                + " warehouse_name = excluded.warehouse_name, available = excluded.available,"
                + " inbound = excluded.inbound, as_of = excluded.as_of"
                + " where catalogue_stock.as_of <= excluded.as_of");
        flip(rows.stream().map(fresh -> fresh.row().sku().value()).toList());
        return List.of();
    }

    @Override
    public void gone(Set<String> remoteIds) {
        flip(sql.rows(
                "delete from catalogue_stock where remote_id = any (?) returning sku", row -> row.getString(1), (Object)
                        remoteIds.toArray(String[]::new)));
    }

    /** Only items that came into or went out of stock are written: counting alone leaves the catalogue's indexes alone. */
    private void flip(List<String> skus) {
        sql.run(
                "update catalogue_item i set in_stock = not i.in_stock where i.sku = any (?) and i.in_stock <> exists"
                        + " (select 1 from catalogue_stock k where k.sku = i.sku and k.available > 0)",
                (Object) skus.toArray(String[]::new));
    }

    private static @Nullable Object[] row(Fresh<StockLevel> fresh) {
        var level = fresh.row();
        return new @Nullable Object[] {
            fresh.remoteId(),
            level.sku().value(),
            level.warehouse(),
            level.warehouseName(),
            level.available(),
            Wire.write(level.inbound()),
            level.at()
        };
    }
}
