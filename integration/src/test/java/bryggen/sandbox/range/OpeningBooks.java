package bryggen.sandbox.range;

import bryggen.integration.erp.Feed;
import bryggen.integration.items.Item;
import bryggen.sandbox.books.Ledger;
import java.util.LinkedHashMap;

/** What stands in the books when they are opened for the first time. */
public final class OpeningBooks {
    private OpeningBooks() {}

    public static Void fill(Ledger ledger) {
        ledger.startSeries("order", 88001);
        ledger.startSeries("shipment", 40501);
        ledger.startSeries("invoice", 260001);
        ledger.startSeries("serial", 4711);
        var clock = ledger.clock();
        var products = new Catalogue().products();
        var items = new LinkedHashMap<String, Item>();
        products.forEach(product -> items.put(product.item().sku().value(), product.item()));
        ledger.writeAll(Feed.CUSTOMER, CustomerBase.all());
        ledger.writeAll(Feed.ITEM, items);
        ledger.writeAll(Feed.PRICE, new PriceLists(clock.today()).of(products));
        new History(ledger).play();
        ledger.writeAll(Feed.STOCK, new StockRoom(clock.today(), clock.now()).of(products));
        return null;
    }
}
