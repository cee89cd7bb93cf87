package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.erp.Document;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.prices.LineAsk;
import bryggen.integration.prices.PricedLine;
import bryggen.integration.stock.StockLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked now, for one customer or one thing. */
final class Questions {

    private final Calls calls;

    Questions(Calls calls) {
        this.calls = calls;
    }

    Optional<Row> customer(AccountNumber number, String... fields) {
        return calls.all("party.party", List.of(where("code", "=", number.value())), fields).stream()
                .findFirst();
    }

    List<PricedLine> price(AccountNumber number, List<LineAsk> asks, LocalDate on) {
        var customer = customer(number, "sale_price_list", "customer_tax_rule").orElse(null);
        var goods = Goods.byCode(
                calls, asks.stream().map(ask -> ask.sku().value()).distinct().toList());
        if (customer == null || goods.isEmpty()) return List.of();
        var frame = calls.frame();
        var own = customer.link("sale_price_list");
        var asking = new Asking(calls.with(Map.of("sale_date", on)));
        var list = own == null ? frame.defaultPriceList() : own;
        var known = list == null ? null : calls.priceLists().byId().get(list);
        var byQuantity = new LinkedHashMap<BigDecimal, List<LineAsk>>();
        for (var ask : asks)
            byQuantity
                    .computeIfAbsent(ask.quantity(), quantity -> new ArrayList<>())
                    .add(ask);
        var priced = new ArrayList<PricedLine>();
        byQuantity.forEach((quantity, here) -> {
            var wanted = here.stream()
                    .map(ask -> goods.get(ask.sku().value()))
                    .filter(each -> each != null && each.active())
                    .distinct()
                    .toList();
            var prices = asking.forCustomer(known, customer.id(), quantity, wanted);
            for (var each : wanted) {
                var price = prices.get(each.id());
                if (price == null || price.signum() < 0) continue;
                priced.add(new PricedLine(
                        each.sku(),
                        quantity,
                        new UnitPrice(price, frame.currency(), BigDecimal.ONE),
                        frame.taxes().first(each.taxes(), customer.link("customer_tax_rule"))));
            }
        });
        return priced;
    }

    List<StockLevel> stock(List<Sku> skus) {
        var goods = Goods.byCode(calls, skus.stream().map(Sku::value).distinct().toList());
        var active = goods.values().stream().filter(Goods::active).toList();
        return List.copyOf(Stocks.levels(calls, active).values());
    }

    /** Only what was confirmed is there: a draft is an attempt that has not ended yet. */
    Optional<ErpOrder> order(AccountNumber customer, OrderNumber number) {
        return Sales.of(calls, customer, number).stream()
                .filter(Sales::isOrdered)
                .findFirst()
                .map(sale -> OrderReader.required(
                        new OrderReader(calls).read(List.of(sale.id())).get(sale.id())));
    }

    /** The ERP's own print, where it makes PDF; without LibreOffice beside it, it makes none. */
    Optional<Document> invoice(String key) {
        var id = Long.parseLong(key);
        var printed = calls.plain(
                "report.account.invoice.execute",
                List.of(id),
                Map.of("model", "account.invoice", "id", id, "ids", List.of(id)));
        if (!"pdf".equals(printed.path(0).asText())) return Optional.empty();
        var content =
                Base64.getMimeDecoder().decode(printed.path(1).path("base64").asText());
        return Optional.of(new Document("application/pdf", content));
    }
}
