package bryggen.portal.catalogue.erp;

import bryggen.integration.items.Item;
import bryggen.integration.prices.PriceRow;
import bryggen.integration.stock.StockLevel;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.platform.jpa.PlainSql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The three feeds into a database of its own, each call a page in its transaction. */
public final class Intakes {
    private final PlainSql sql;
    private final ItemUpdates items = new ItemUpdates();
    private final PriceUpdates prices = new PriceUpdates();
    private final StockUpdates stock = new StockUpdates();

    @SuppressWarnings("UnnecessaryAssignment") // there is no container here that would inject
    public Intakes(PlainSql sql, Clock clock) {
        this.sql = sql;
        items.sql = sql;
        items.clock = clock;
        items.tree = new CategoryTree();
        items.tree.sql = sql;
        prices.sql = sql;
        prices.clock = clock;
        stock.sql = sql;
    }

    public void items(Item... page) {
        var rows = new ArrayList<Fresh<Item>>();
        for (var item : page) rows.add(new Fresh<>("item/" + item.sku(), item));
        items(rows);
    }

    public void items(List<Fresh<Item>> rows) {
        sql.transaction(() -> items.merge(rows));
    }

    public void prices(PriceRow... page) {
        var rows = new ArrayList<Fresh<PriceRow>>();
        for (var price : page) rows.add(new Fresh<>(id(price), price));
        sql.transaction(() -> prices.merge(rows));
    }

    public static String id(PriceRow price) {
        return String.join(
                "/",
                String.valueOf(price.customer()),
                String.valueOf(price.priceList()),
                price.sku().value(),
                price.from().toPlainString(),
                String.valueOf(price.validFrom()));
    }

    public void stock(StockLevel... page) {
        var rows = new ArrayList<Fresh<StockLevel>>();
        for (var level : page) rows.add(new Fresh<>("stock/" + level.sku() + "/" + level.warehouse(), level));
        sql.transaction(() -> stock.merge(rows));
    }

    public void itemsGone(String... skus) {
        sql.transaction(() -> items.gone(ids("item/", skus)));
    }

    public void pricesGone(PriceRow price) {
        sql.transaction(() -> prices.gone(Set.of(id(price))));
    }

    public void stockGone(String id) {
        sql.transaction(() -> stock.gone(Set.of("stock/" + id)));
    }

    private static Set<String> ids(String prefix, String... keys) {
        return Set.copyOf(java.util.Arrays.stream(keys).map(k -> prefix + k).toList());
    }
}
