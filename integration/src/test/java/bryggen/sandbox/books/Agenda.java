package bryggen.sandbox.books;

import bryggen.integration.holds.OrderHold;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The day's work on an order, step by step as it falls due: accepted after 2 seconds, a first shipment after 12, the
 * rest after 27, the invoice after 40; what was short comes in after another 90.
 */
public final class Agenda {
    private static final Logger LOG = Logger.getLogger("sandbox");
    private static final int WHILE_HELD_SECONDS = 5;
    private final Books books;

    public Agenda(Books books) {
        this.books = books;
    }

    /** Begins with an order that was just placed. */
    public static void begin(Ledger ledger, ErpOrder order) {
        ledger.schedule("accept", order.key(), 2);
    }

    /** Begins with an order that will be refused after a look at it. */
    public static void beginRefusal(Ledger ledger, ErpOrder order) {
        ledger.schedule("refuse", order.key(), 2);
    }

    /** Does one piece of work that is due, in one transaction; false when there is none. */
    public boolean doNext() {
        var due = books.with(Agenda::due);
        if (due.isEmpty()) return false;
        var task = due.get(0);
        try {
            books.with(ledger -> done(ledger, task));
        } catch (SaysNo | IllegalArgumentException | NoSuchElementException e) {
            LOG.log(Level.WARNING, "put off: " + task, e);
            // once, also where the worker and a tick met at the same task
            books.with(ledger -> ledger.sql(
                    "update sandbox_erp.task set due = due + 60000 where id = ? and due <= ?",
                    task.id,
                    ledger.clock().workMillis()));
        }
        return true;
    }

    private static List<Task> due(Ledger ledger) {
        return ledger.rows(
                "select id, step, sales_order from sandbox_erp.task where due <= ? order by due, id limit 1",
                row -> new Task(row.getLong(1), row.getString(2), row.getString(3)),
                ledger.clock().workMillis());
    }

    /** Two may have seen the same task: who deletes it does it. */
    private static boolean done(Ledger ledger, Task task) {
        if (ledger.sql("delete from sandbox_erp.task where id = ?", task.id) == 0) return false;
        new Orders(ledger).lock(task.order).ifPresent(order -> work(ledger, task.step, order));
        return true;
    }

    /** Moves the clock on, from one due piece of work to the next, and does each at its time. */
    public int moveOn(int seconds) {
        int done = 0;
        long end = books.with(ledger -> ledger.clock().workMillis()) + seconds * 1000L;
        for (boolean more = true; more; ) {
            while (doNext()) done++;
            more = books.with(ledger -> toNextDue(ledger, end));
        }
        return done;
    }

    /** False when nothing falls due until the end, where the clock then stands. */
    private static boolean toNextDue(Ledger ledger, long end) {
        long next = ledger.number("select coalesce(min(due), ?) from sandbox_erp.task where due <= ?", end + 1, end);
        long now = ledger.clock().workMillis();
        ledger.clock().pass(Math.min(next, end) - now);
        return next <= end;
    }

    private record Task(long id, String step, String order) {}

    private static void work(Ledger ledger, String step, ErpOrder order) {
        boolean waits = order.acceptance() == Acceptance.WAITING;
        switch (step) {
            case "accept" -> {
                boolean held = new Holds(ledger).isHeld(order);
                if (waits && !held && Holds.isLarge(order)) hold(ledger, order);
                else if (waits && !held) accept(ledger, order);
            }
            case "receive" -> new Returns(ledger).receive(order);
            case "refuse" -> {
                if (waits) new OrderDesk(ledger).refuse(order, "Ordren er avvist av salgsavdelingen.");
            }
            case "ship" -> {
                if (new Holds(ledger).isHeld(order)) ledger.schedule(step, order.key(), WHILE_HELD_SECONDS);
                else if (Orders.isAlive(order)) shipFirst(ledger, order);
            }
            case "rest" -> {
                if (Orders.isAlive(order)) shipRest(ledger, order);
            }
            case "restock" -> {
                new Warehouse(ledger).restockFor(order);
                shipRest(ledger, order);
            }
            case "invoice" -> new Billing(ledger).invoice(order, ledger.clock().today());
            default -> throw new IllegalArgumentException(step);
        }
    }

    private static void hold(Ledger ledger, ErpOrder order) {
        new Holds(ledger).hold(order, OrderHold.Kind.APPROVAL, "Ordre over 150 000 kr godkjennes av salgssjefen.");
    }

    static ErpOrder accept(Ledger ledger, ErpOrder order) {
        var accepted = new OrderDesk(ledger).accept(order);
        ledger.schedule("ship", order.key(), 10);
        return accepted;
    }

    private static void shipFirst(Ledger ledger, ErpOrder order) {
        var shipped = new Warehouse(ledger).ship(order, Warehouse.firstPart(order));
        if (shipped.shipping() == Progress.DONE) ledger.schedule("invoice", order.key(), 13);
        else ledger.schedule("rest", order.key(), 15);
    }

    private static void shipRest(Ledger ledger, ErpOrder order) {
        var shipped = new Warehouse(ledger).ship(order, Orders::outstanding);
        if (shipped.shipping() != Progress.NONE) ledger.schedule("invoice", order.key(), 13);
        if (shipped.shipping() != Progress.DONE) ledger.schedule("restock", order.key(), 90);
    }
}
