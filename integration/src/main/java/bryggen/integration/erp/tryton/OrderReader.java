package bryggen.integration.erp.tryton;

import bryggen.integration.erp.Change;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sales as orders: the head as it stands, the quantities of each line from its moves and invoice lines. */
final class OrderReader {

    static final String SALE = "sale.sale";

    private static final String[] HEAD = {
        "number",
        "reference",
        "description",
        "party.code",
        "state",
        "sale_date",
        "currency.code",
        "untaxed_amount",
        "tax_amount",
        "total_amount",
        "create_uid",
        "create_date",
        "write_date"
    };
    private static final String[] LINE = {
        "sale",
        "sequence",
        "type",
        "product.code",
        "product.name",
        "product.type",
        "description",
        "quantity",
        "unit",
        "unit_price",
        "amount",
        "shipping_date",
        "moves",
        "moves_ignored",
        "invoice_lines"
    };

    private final Calls calls;

    OrderReader(Calls calls) {
        this.calls = calls;
    }

    /** By sale; a sale that cannot be read says why. */
    Map<Long, Change<ErpOrder>> read(Collection<Long> sales) {
        var heads = calls.read(SALE, sales, HEAD);
        var lines = new LinkedHashMap<Long, List<Row>>();
        var domain = List.of(Values.where("sale", "in", List.copyOf(heads.keySet())), Positions.COUNTED.get(0));
        if (!heads.isEmpty())
            for (var line : calls.all("sale.line", domain, LINE))
                lines.computeIfAbsent(Objects.requireNonNullElse(line.link("sale"), 0L), sale -> new ArrayList<>())
                        .add(line);
        var flow =
                Flow.read(calls, lines.values().stream().flatMap(List::stream).toList());
        var orders = new LinkedHashMap<Long, Change<ErpOrder>>();
        heads.forEach((id, head) -> orders.put(id, change(head, lines.getOrDefault(id, List.of()), flow)));
        return orders;
    }

    private Change<ErpOrder> change(Row head, List<Row> lines, Flow flow) {
        var key = String.valueOf(head.id());
        try {
            return Change.of(key, order(head, lines, flow), head.raw());
        } catch (IllegalArgumentException e) {
            return Change.unreadable(key, head.raw(), String.valueOf(e.getMessage()));
        }
    }

    private ErpOrder order(Row head, List<Row> rows, Flow flow) {
        var currency = Currency.getInstance(head.required("currency.code", "the sale has no currency"));
        var lines = new ArrayList<ErpOrder.Line>();
        var progress = new Progression();
        var positions = Positions.of(rows);
        for (var row : rows) {
            var line = line(row, positions.getOrDefault(row.id(), 0), currency, flow);
            lines.add(line);
            progress.add(line, row.text("product.type") != null && !row.is("product.type", "service"));
        }
        var day = head.date("sale_date");
        var ours = Sales.ours(calls, head);
        return new ErpOrder(
                String.valueOf(head.id()),
                Objects.requireNonNullElse(head.text("number"), String.valueOf(head.id())),
                ours,
                new AccountNumber(head.required("party.code", "the customer has no code")),
                ours != null ? "portal" : "erp",
                head.text(ours != null ? "description" : "reference"),
                day == null ? head.changedAt().atZone(calls.frame().zone()).toLocalDate() : day,
                acceptance(head, progress),
                progress.shipping(),
                progress.invoicing(),
                null,
                lines,
                Money.rounded(head.number("untaxed_amount"), currency),
                Money.rounded(head.number("tax_amount"), currency),
                Money.rounded(head.number("total_amount"), currency),
                head.changedAt());
    }

    private static Acceptance acceptance(Row head, Progression progress) {
        return switch (Objects.requireNonNullElse(head.text("state"), "")) {
            case "cancelled" -> Acceptance.CANCELLED;
            case "draft", "quotation" -> Acceptance.WAITING;
            default -> progress.nothingLeft() ? Acceptance.CANCELLED : Acceptance.ACCEPTED;
        };
    }

    private ErpOrder.Line line(Row row, int position, Currency currency, Flow flow) {
        var price = row.number("unit_price");
        var quantity = row.number("quantity");
        var done = flow.of(row, calls.frame().units());
        if (price.signum() < 0) {
            price = price.negate();
            quantity = quantity.negate();
            done = done.turned();
        }
        var name = row.text("product.name") == null ? row.text("description") : row.text("product.name");
        return new ErpOrder.Line(
                position,
                sku(row),
                Objects.requireNonNullElse(name, "–"),
                new Quantity(quantity, calls.frame().units().unit(row.link("unit"))),
                new UnitPrice(price, currency, BigDecimal.ONE),
                Money.rounded(row.number("amount"), currency),
                Units.plain(quantity.subtract(done.given())),
                done.shipped(),
                done.invoiced(),
                row.date("shipping_date"));
    }

    /** Freight and text lines have no product; a dash stands in its place. */
    static Sku sku(Row row) {
        var code = row.text("product.code");
        return new Sku(code != null && Goods.isSku(code) ? code : "–");
    }

    /** What is still missing of a reading for a caller that has no use for a row without it. */
    static ErpOrder required(@Nullable Change<ErpOrder> change) {
        if (change == null) throw new Fault(Fault.Kind.BROKEN, "the sale is gone");
        var order = change.row();
        if (order == null) throw new Fault(Fault.Kind.BROKEN, String.valueOf(change.problem()));
        return order;
    }
}
