package bryggen.dev;

import bryggen.contract.Caller;
import bryggen.integration.erp.Feed;
import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import bryggen.sandbox.SandboxBooks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;

/** Orders of the ERP's own from days that are over, sent and invoiced since. */
public final class PastOrders {
    private static final Currency NOK = Currency.getInstance("NOK");
    private static final BigDecimal TEN = BigDecimal.TEN;

    private PastOrders() {}

    /** What the demo's buyer orders again and again, and should have by now; once. */
    static void enter(String base, SandboxBooks books) {
        var buyer = Caller.at(base).as("buyer@fjordmek.example");
        if (buyer.get("/api/v1/orders/SO-81017").status() == 200) return;
        write(books, "C1001", "SO-81", "CV-25", 59, 45, 31, 17);
        write(books, "C1001", "SO-82", "PKIT-P50", 107, 84, 65, 40);
        write(books, "C1001", "SO-83", "MG-32", 29, 22, 15, 8);
        Await.until(
                "the last one is known",
                Duration.ofMinutes(1),
                () -> buyer.get("/api/v1/orders/SO-83008").status() == 200);
    }

    /**
     * One order of ten pieces for each of the days.
     *
     * @param series what the numbers begin with; behind it stands how many days ago it was
     */
    public static void write(SandboxBooks books, String customer, String series, String sku, int... daysAgo) {
        for (int ago : daysAgo) write(books, order(customer, series + "%03d".formatted(ago), sku, ago, Progress.DONE));
    }

    /** One order that is accepted and of which nothing has been sent. */
    public static void writeOpen(SandboxBooks books, String customer, String number, String sku, int daysAgo) {
        write(books, order(customer, number, sku, daysAgo, Progress.NONE));
    }

    private static void write(SandboxBooks books, ErpOrder order) {
        books.write(Feed.ORDER, order.number(), Wire.write(order));
    }

    private static ErpOrder order(String customer, String number, String sku, int ago, Progress progress) {
        var done = progress == Progress.DONE ? TEN : BigDecimal.ZERO;
        var day = Installation.today().minusDays(ago);
        var net = Money.of("100", "NOK");
        var line = new ErpOrder.Line(
                1,
                new Sku(sku),
                sku,
                Quantity.pieces(10),
                new UnitPrice(TEN, NOK, BigDecimal.ONE),
                net,
                TEN,
                done,
                done,
                null);
        return new ErpOrder(
                number,
                number,
                null,
                new AccountNumber(customer),
                "erp",
                null,
                day,
                Acceptance.ACCEPTED,
                progress,
                progress,
                null,
                List.of(line),
                net,
                Money.of("25", "NOK"),
                Money.of("125", "NOK"),
                // a born order keeps the hour of the ERP's word where that is of its own day
                day.atTime(LocalTime.NOON).atZone(Installation.ZONE).toInstant());
    }
}
