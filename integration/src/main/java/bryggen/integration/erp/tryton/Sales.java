package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds sales by customer and the portal's number. The ERP lets two sales have one reference: the furthest comes first. */
final class Sales {

    private static final List<String> ORDER = List.of("done", "processing", "confirmed", "quotation", "draft");

    private Sales() {}

    /** Those that live, the furthest and oldest first. */
    static List<Row> of(Calls calls, AccountNumber customer, OrderNumber number) {
        var domain = List.of(
                where("party.code", "=", customer.value()),
                where("reference", "=", number.value()),
                where("state", "!=", "cancelled"));
        return calls.all(OrderReader.SALE, domain, "state", "create_uid", "origin").stream()
                .filter(sale -> !isReturn(sale))
                .sorted(Comparator.<Row>comparingInt(sale -> ORDER.indexOf(sale.text("state")))
                        .thenComparing(Row::id))
                .toList();
    }

    /** The ERP copies a sale with its reference when goods come back: the copy is not the order. */
    static boolean isReturn(Row sale) {
        return sale.link("origin", OrderReader.SALE) != null;
    }

    /** The portal's number of a sale that our own user made with a reference; people have users of their own. */
    static @Nullable OrderNumber ours(Calls calls, Row sale) {
        var reference = sale.text("reference");
        var maker = sale.link("create_uid");
        if (reference == null || reference.length() > 40 || maker == null || maker != calls.user()) return null;
        return new OrderNumber(reference);
    }

    static String state(Calls calls, long sale) {
        var row = calls.read(OrderReader.SALE, List.of(sale), "state").get(sale);
        return row == null ? "gone" : String.valueOf(row.text("state"));
    }

    /** Takes back what was not yet confirmed; anything else stays as it is, for the ERP ignores a wrong transition. */
    static void cancel(Calls calls, long sale) {
        calls.call(OrderReader.SALE, "cancel", List.of(sale));
    }

    static boolean isOrdered(Row sale) {
        return sale.is("state", "confirmed") || sale.is("state", "processing") || sale.is("state", "done");
    }
}
