package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.orders.OrderSubmission;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The values of a new sale. Creating runs none of the rules that fill a form, so they are asked for: terms and addresses
 * of the customer, taxes of each kind of goods. Prices are those agreed in the portal.
 */
final class OrderDraft {

    private static final List<String> DEFAULTS =
            List.of("warehouse", "invoice_method", "shipment_method", "payment_term", "shipment_cost_method");
    private static final List<String> FROM_CUSTOMER = List.of(
            "payment_term",
            "price_list",
            "invoice_address",
            "shipment_address",
            "invoice_party",
            "shipment_party",
            "warehouse");

    /** The order can never be made like this; {@code defect}: for a person at our side, else for the customer. */
    static final class Impossible extends RuntimeException {
        final boolean defect;

        private Impossible(boolean defect, String message) {
            super(message, null, false, false);
            this.defect = defect;
        }
    }

    private final Calls calls;
    private final OrderSubmission order;

    OrderDraft(Calls calls, OrderSubmission order) {
        this.calls = calls;
        this.order = order;
    }

    Map<String, Object> values() {
        var head = head();
        var rows = new ArrayList<Map<String, Object>>();
        var goods = Goods.byCode(
                calls,
                order.lines().stream()
                        .map(line -> line.sku().value())
                        .distinct()
                        .toList());
        var taxes = new HashMap<List<Long>, List<Long>>();
        for (var line : order.lines()) {
            var product = goods.get(line.sku().value());
            if (product == null || !product.active()) throw new Impossible(false, "No longer for sale: " + line.sku());
            rows.add(row(line, product, taxes.computeIfAbsent(product.taxes(), same -> taxes(line, product, head))));
        }
        head.put("lines", List.of(List.of("create", rows)));
        return head;
    }

    private Map<String, Object> head() {
        var customer = new Questions(calls)
                .customer(order.customer(), "active")
                .orElseThrow(() -> new Impossible(true, "the ERP knows no customer " + order.customer()));
        var head = new LinkedHashMap<String, Object>();
        var defaults = calls.call(OrderReader.SALE, "default_get", DEFAULTS, false);
        take(DEFAULTS, defaults, head);
        head.put("party", customer.id());
        head.put("company", calls.company());
        head.put("currency", currency());
        head.put("sale_date", order.placedOn());
        var asked = new LinkedHashMap<>(head);
        asked.put("lines", List.of());
        take(
                FROM_CUSTOMER,
                calls.call(OrderReader.SALE, "on_change", asked, List.of("party"))
                        .path(0),
                head);
        // a company with several warehouses may have no default: then the first one it had
        if (!head.containsKey("warehouse") && !calls.frame().warehouses().isEmpty())
            head.put("warehouse", calls.frame().warehouses().get(0).id());
        head.put("reference", order.number().value());
        if (order.shipTo() != null) head.put("shipment_address", shipTo(order.shipTo(), customer.id()));
        if (order.requestedDelivery() != null) head.put("shipping_date", order.requestedDelivery());
        if (order.purchaseOrder() != null) head.put("description", order.purchaseOrder());
        var words = Stream.of(order.costReference(), order.comment())
                .filter(text -> text != null && !text.isBlank())
                .toList();
        if (!words.isEmpty()) head.put("comment", String.join("\n", words));
        head.keySet().removeIf(field -> !calls.knows(OrderReader.SALE, field));
        return head;
    }

    private static void take(List<String> fields, JsonNode from, Map<String, Object> to) {
        for (var field : fields) if (from.hasNonNull(field)) to.put(field, from.get(field));
    }

    private long currency() {
        var codes = order.lines().stream()
                .map(line -> line.price().currency().getCurrencyCode())
                .distinct()
                .toList();
        if (codes.size() != 1) throw new Impossible(true, "an order has one currency, not " + codes);
        var id = calls.frame().currencies().get(codes.get(0));
        if (id == null) throw new Impossible(true, "the ERP has no currency " + codes.get(0));
        return id;
    }

    private long shipTo(String address, long customer) {
        var domain = List.of(where("id", "=", addressId(address)), where("party", "=", customer));
        return calls.all("party.address", domain, "active").stream()
                .filter(row -> row.flag("active"))
                .findFirst()
                .orElseThrow(() -> new Impossible(false, "The delivery address is no longer known."))
                .id();
    }

    private static long addressId(String address) {
        try {
            return Long.parseLong(address);
        } catch (NumberFormatException e) {
            throw new Impossible(true, "not an address of this ERP: " + address);
        }
    }

    private Map<String, Object> row(OrderSubmission.Line line, Goods product, List<Long> taxes) {
        var sold = product.saleUnit() == null ? product.defaultUnit() : product.saleUnit();
        var unit = calls.frame()
                .units()
                .byCode(line.quantity().unit(), sold == null ? 0 : sold)
                .orElseThrow(() -> new Impossible(
                        true,
                        line.sku() + " is not sold by " + line.quantity().unit().code()));
        var row = new LinkedHashMap<String, Object>();
        row.put("type", "line");
        row.put("sequence", line.line());
        row.put("product", product.id());
        row.put("quantity", new Values.Real(line.quantity().value()));
        row.put("unit", unit);
        row.put("unit_price", unitPrice(line));
        row.put("taxes", taxes.isEmpty() ? List.of() : List.of(List.of("add", taxes)));
        return row;
    }

    private BigDecimal unitPrice(OrderSubmission.Line line) {
        var price = line.price();
        return price.amount()
                .divide(price.baseQuantity(), MathContext.DECIMAL64)
                .setScale(calls.priceDecimals(), RoundingMode.HALF_EVEN);
    }

    /** The taxes by the ERP's own rules for this customer and goods; the same goods' taxes give the same. */
    private List<Long> taxes(OrderSubmission.Line line, Goods product, Map<String, Object> head) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("type", "line");
        asked.put("product", product.id());
        asked.put("quantity", new Values.Real(line.quantity().value()));
        asked.put("company", calls.company());
        asked.put("taxes", List.of());
        asked.put("sale", -1);
        for (var field : List.of(
                "party",
                "currency",
                "company",
                "sale_date",
                "price_list",
                "warehouse",
                "shipment_address",
                "invoice_party",
                "shipment_party")) asked.put("_parent_sale." + field, head.get(field));
        var changed = calls.call("sale.line", "on_change", asked, List.of("product", "quantity"));
        var taxes = new ArrayList<Long>();
        changed.path(0)
                .path("taxes")
                .path("add")
                .forEach(added -> taxes.add(added.path(1).path("id").asLong()));
        return taxes;
    }
}
