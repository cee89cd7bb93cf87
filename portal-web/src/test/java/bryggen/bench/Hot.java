package bryggen.bench;

import bryggen.dev.Stand;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is asked for most: pages and lists, by people of the largest customer, of one in the middle, and of the supplier. */
record Hot(String name, String who, String path) {
    private static final String LARGEST = "buyer@fjordmek.example";
    private static final String MEDIAN = "buyer@ostelektro.example";

    /** Those of a filled ground. */
    static List<Hot> of(Scale scale, Stand stand) throws SQLException {
        return pages(scale.sku(4), order(stand));
    }

    /** Some order of the largest customer. */
    static String order(Stand stand) throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement()) {
            var found = sql.executeQuery("select min(number) from orders_order where account = 'C1001'");
            found.next();
            return found.getString(1);
        }
    }

    /**
     * @param sku of some product
     * @param number of some order of the largest customer
     */
    private static List<Hot> pages(String sku, String number) {
        var pages = new ArrayList<Hot>();
        for (var who : List.of(LARGEST, MEDIAN)) {
            var size = who.equals(LARGEST) ? "largest" : "median";
            add(pages, size, who, "/home");
            add(pages, size, who, "/catalogue/list");
            add(pages, size, who, "/catalogue/list?q=pump");
            add(pages, size, who, "/catalogue/list?category=BEAR&inStock=true");
            add(pages, size, who, "/catalogue/list?sort=name&page=50");
            add(pages, size, who, "/catalogue/product?sku=" + sku);
            add(pages, size, who, "/orders/list");
            add(pages, size, who, "/orders/list?view=open");
            add(pages, size, who, "/orders/list?q=PUMP-1000");
            add(pages, size, who, "/orders/list?from=2025-01-01&to=2025-03-31");
            add(pages, size, who, "/orders/list?page=40");
            add(pages, size, who, "/shipments/list");
            add(pages, size, who, "/shipments/list?q=10005");
            add(pages, size, who, "/search?q=" + number);
            add(pages, size, who, "/search?q=pump");
        }
        add(pages, "largest", LARGEST, "/orders/order?number=" + number);
        for (var who : List.of("payables@fjordmek.example", MEDIAN)) {
            var size = who.equals(MEDIAN) ? "median" : "largest";
            add(pages, size, who, "/invoices/list");
            add(pages, size, who, "/invoices/list?view=overdue");
            add(pages, size, who, "/invoices/list?q=10005");
            add(pages, size, who, "/invoices/list?page=40");
            add(pages, size, who, "/invoices/statement");
        }
        var seller = "manager@vestlandpumpe.example";
        for (var path : List.of("/home", "/leads/list", "/leads/list?view=lost", "/leads/list?view=all&q=verft+77"))
            add(pages, "partner", seller, path);
        var service = "service@nordvik.example";
        for (var path : List.of(
                "/home",
                "/orders/list",
                "/orders/list?q=PUMP-1000",
                "/orders/list?page=40",
                "/invoices/list",
                "/invoices/list?q=10005",
                "/shipments/list",
                "/shipments/list?q=10005",
                "/search?q=" + number)) add(pages, "supplier", service, path);
        var channel = "channel@nordvik.example";
        for (var path :
                List.of("/home", "/leads/list", "/leads/list?view=lost&page=10", "/leads/list?view=all&q=verft+77"))
            add(pages, "channel", channel, path);
        return pages;
    }

    private static void add(List<Hot> pages, String size, String who, String path) {
        pages.add(new Hot(size + " " + path, who, path));
    }
}
