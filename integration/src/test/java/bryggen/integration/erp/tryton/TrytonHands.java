package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.TrytonDesk.day;
import static bryggen.integration.erp.tryton.TrytonDesk.money;

import bryggen.integration.Await;
import bryggen.integration.erp.ErpHands;
import bryggen.integration.erp.ErpSettings;
import bryggen.integration.invoices.ErpInvoice;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.Unit;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Sales desk, warehouse and bookkeeping of whatever Tryton the environment names. Takes products from its catalogue and
 * makes its own customers, so that it names nothing that one supplier has and another has not.
 */
public final class TrytonHands implements ErpHands {

    private static final String SALE = "sale.sale";
    private static final String SHIPMENT = "stock.shipment.out";

    private final ErpSettings settings;
    private final TrytonDesk desk;
    private final LocalDate today;
    private AccountNumber customer;

    public TrytonHands(ErpSettings settings) {
        this.settings = settings;
        this.desk = new TrytonDesk(settings.url(), settings.user(), settings.password());
        var date = desk.call("ir.date", "today");
        this.today = LocalDate.of(
                date.path("year").asInt(),
                date.path("month").asInt(),
                date.path("day").asInt());
    }

    /** Whether the environment names a Tryton to test against. */
    public static boolean isThere() {
        return System.getenv("BRYGGEN_TEST_ERP_URL") != null;
    }

    /** At the Tryton that the environment names. */
    public static TrytonHands hired() {
        return new TrytonHands(new ErpSettings(
                "tryton",
                URI.create(System.getenv("BRYGGEN_TEST_ERP_URL")),
                System.getenv("BRYGGEN_TEST_ERP_USER"),
                System.getenv("BRYGGEN_TEST_ERP_PASSWORD"),
                Duration.ofSeconds(20)));
    }

    public TrytonDesk desk() {
        return desk;
    }

    @Override
    public ErpSettings settings() {
        return settings;
    }

    @Override
    public AccountNumber customer() {
        if (customer == null) customer = enterCustomer("Connector's customer");
        return customer;
    }

    @Override
    public List<Goods> goods(int howMany, int onHand) {
        var domain = List.of(
                List.of("salable", "=", true),
                List.of("type", "=", "goods"),
                List.of("code", "not in", List.of("")),
                List.of("default_uom.digits", "=", 0));
        var found = new ArrayList<Goods>();
        for (var row : desk.search("product.product", domain, "code", "sale_uom.unece_code", "list_price")) {
            if (found.size() == howMany) break;
            if (row.path("code").isNull()
                    || TrytonDesk.number(row.path("list_price")).signum() <= 0) continue;
            var unit = row.path("sale_uom.").path("unece_code").asText("ZZ");
            var goods = new Goods(new Sku(row.path("code").asText()), new Unit(unit.equals("null") ? "ZZ" : unit));
            count(goods, BigDecimal.valueOf(onHand + 5000L));
            found.add(goods);
        }
        if (found.size() < howMany) throw new IllegalStateException("the ERP sells fewer than " + howMany + " goods");
        return found;
    }

    /** Limits are not ours to set: takes the customer with the least one, and orders above it. */
    @Override
    public Overreach moreThanTheCredit(Goods goods) {
        var limited =
                desk.search("party.party", List.of(List.of("code", "!=", "")), "code", "credit_limit_amount").stream()
                        .filter(row -> row.path("credit_limit_amount").has("decimal"))
                        .min(Comparator.comparing(row -> TrytonDesk.number(row.path("credit_limit_amount"))))
                        .orElseThrow(() -> new IllegalStateException("the ERP has no customer with a credit limit"));
        var price = TrytonDesk.number(
                desk.read("product.product", product(goods.sku()), "list_price").path("list_price"));
        var tooMuch = TrytonDesk.number(limited.path("credit_limit_amount"))
                .multiply(BigDecimal.TEN)
                .divide(price, 0, RoundingMode.UP);
        return new Overreach(new AccountNumber(limited.path("code").asText()), tooMuch);
    }

    private long party(AccountNumber number) {
        return id("party.party", "code", number.value());
    }

    private long product(Sku sku) {
        return id("product.product", "code", sku.value());
    }

    private long id(String model, String field, String value) {
        return desk.first(model, List.of(List.of(field, "=", value)), "id")
                .orElseThrow(() -> new IllegalStateException("no " + model + " " + value))
                .path("id")
                .asLong();
    }

    private JsonNode sale(String number) {
        return desk.first(SALE, List.of(List.of("number", "=", number)), "shipments", "invoices", "lines")
                .orElseThrow(() -> new IllegalStateException("no sale " + number));
    }

    @Override
    public String orderOnThePhone(AccountNumber buyer, Goods goods, BigDecimal quantity) {
        var head = new LinkedHashMap<String, Object>();
        var fields = List.of("warehouse", "invoice_method", "shipment_method", "currency", "payment_term");
        var defaults = desk.call(SALE, "default_get", fields, false);
        fields.stream().filter(defaults::hasNonNull).forEach(name -> head.put(name, defaults.get(name)));
        head.putIfAbsent("warehouse", warehouse().path("id"));
        head.put("party", party(buyer));
        var term =
                desk.read("party.party", party(buyer), "customer_payment_term").path("customer_payment_term");
        if (term.isIntegralNumber()) head.put("payment_term", term);
        head.put("company", desk.company());
        head.put("sale_date", day(today));
        var address = desk.first("party.address", List.of(List.of("party", "=", party(buyer))), "id")
                .orElseThrow()
                .path("id");
        head.put("invoice_address", address);
        head.put("shipment_address", address);
        var product = desk.read("product.product", product(goods.sku()), "sale_uom");
        var line = Map.of(
                "type", "line",
                "product", product.path("id"),
                "quantity", quantity.doubleValue(),
                "unit", product.path("sale_uom"),
                "unit_price", money("10.0000"));
        head.put("lines", List.of(List.of("create", List.of(line))));
        var sale = desk.create(SALE, head);
        desk.press(SALE, "quote", sale);
        desk.press(SALE, "confirm", sale);
        return desk.read(SALE, sale, "number").path("number").asText();
    }

    @Override
    public int ordersInTheBooks(AccountNumber buyer, OrderNumber number) {
        return desk.search(
                        SALE,
                        List.of(
                                List.of("party.code", "=", buyer.value()),
                                List.of("reference", "=", number.value()),
                                List.of("state", "!=", "cancelled")),
                        "id")
                .size();
    }

    @Override
    public void shipPart(String number, Sku sku, BigDecimal quantity) {
        var shipment = openShipments(number).get(0);
        assign(shipment);
        desk.press(SHIPMENT, "pick", shipment);
        for (var move : desk.read(SHIPMENT, shipment, "outgoing_moves").path("outgoing_moves")) {
            var row = desk.read("stock.move", move.asLong(), "product");
            var here = row.path("product").asLong() == product(sku) ? quantity : BigDecimal.ZERO;
            desk.call("stock.move", "write", List.of(move.asLong()), Map.of("quantity", here.doubleValue()));
        }
        send(shipment);
    }

    @Override
    public void shipRest(String number) {
        for (var shipment : openShipments(number)) {
            assign(shipment);
            desk.press(SHIPMENT, "pick", shipment);
            send(shipment);
        }
    }

    /** The sale is confirmed a moment before its shipment is there. */
    private List<Long> openShipments(String number) {
        Await.that("something is to be shipped of " + number, Duration.ofMinutes(1), () -> !shipmentsNow(number)
                .isEmpty());
        return shipmentsNow(number);
    }

    private List<Long> shipmentsNow(String number) {
        var open = new ArrayList<Long>();
        for (var id : sale(number).path("shipments")) {
            var state = desk.read(SHIPMENT, id.asLong(), "state").path("state").asText();
            if (!List.of("done", "cancelled").contains(state)) open.add(id.asLong());
        }
        return open;
    }

    private void assign(long shipment) {
        if (!desk.call(SHIPMENT, "assign_try", List.of(shipment)).asBoolean())
            throw new IllegalStateException("not enough in stock for shipment " + shipment);
    }

    private void send(long shipment) {
        desk.press(SHIPMENT, "pack", shipment);
        desk.press(SHIPMENT, "done", shipment);
    }

    @Override
    public void invoice(String number) {
        for (var id : sale(number).path("invoices"))
            if (desk.read("account.invoice", id.asLong(), "state")
                    .path("state")
                    .asText()
                    .equals("draft")) desk.press("account.invoice", "post", id.asLong());
    }

    @Override
    public void credit(String number) {
        for (var id : sale(number).path("invoices"))
            desk.wizard(
                    "account.invoice.credit", "account.invoice", id.asLong(), Map.of("with_refund", true), "credit");
    }

    @Override
    public void count(Goods goods, BigDecimal onHand) {
        var line = Map.of("product", product(goods.sku()), "quantity", onHand.doubleValue());
        var inventory = desk.create(
                "stock.inventory",
                Map.of(
                        "location", warehouse().path("storage_location"),
                        "date", day(today),
                        "company", desk.company(),
                        "empty_quantity", "keep",
                        "lines", List.of(List.of("create", List.of(line)))));
        desk.press("stock.inventory", "confirm", inventory);
    }

    private JsonNode warehouse() {
        return desk.first("stock.location", List.of(List.of("type", "=", "warehouse")), "storage_location")
                .orElseThrow();
    }

    @Override
    public AccountNumber enterCustomer(String name) {
        return enter(List.of(name)).get(0);
    }

    @Override
    public AccountNumber enterCustomerWithInstalments() {
        var number = enterCustomer("Pays in parts");
        var term = id("account.invoice.payment_term", "name", "Thirds");
        desk.call("party.party", "write", List.of(party(number)), Map.of("customer_payment_term", term));
        return number;
    }

    private List<AccountNumber> enter(List<String> names) {
        var parties = new ArrayList<Map<String, Object>>();
        var numbers = new ArrayList<AccountNumber>();
        for (var name : names) {
            var number = new AccountNumber("T" + UUID.randomUUID().toString().substring(0, 13));
            var address = Map.of(
                    "street", "Kaiveien 1", "postal_code", "5003", "city", "Bergen", "invoice", true, "delivery", true);
            numbers.add(number);
            parties.add(Map.of(
                    "name", name, "code", number.value(), "addresses", List.of(List.of("create", List.of(address)))));
        }
        desk.call("party.party", "create", parties);
        return numbers;
    }

    @Override
    public void rename(AccountNumber number, String name) {
        desk.call("party.party", "write", List.of(party(number)), Map.of("name", name));
    }

    @Override
    public void deleteCustomer(AccountNumber number) {
        desk.call("party.party", "delete", List.of(party(number)));
    }

    /** One call that takes the ERP a while is one transaction: it is stamped with the while's beginning. */
    @Override
    public LateChange enterCustomersSlowly() {
        var names = IntStream.range(0, 200).mapToObj(n -> "Late " + n).toList();
        var slowly = new TrytonDesk(settings.url(), settings.user(), settings.password());
        var clerk = new TrytonHands(settings, slowly, today);
        var entering = CompletableFuture.supplyAsync(() -> clerk.enter(names));
        return () -> {
            Await.that("the slow clerk to finish", Duration.ofMinutes(2), entering::isDone);
            return entering.join();
        };
    }

    private TrytonHands(ErpSettings settings, TrytonDesk desk, LocalDate today) {
        this.settings = settings;
        this.desk = desk;
        this.today = today;
    }

    /** A changed password, be it to the same one, ends every session of the user. */
    @Override
    public void expireLogin() {
        desk.call("res.user", "set_preferences", Map.of("password", settings.password()));
        desk.signIn();
    }

    @Override
    public List<String> writesOfAnOrder() {
        return List.of("\"model.sale.sale.create\"", "\"model.sale.sale.quote\"", "\"model.sale.sale.confirm\"");
    }

    @Override
    public List<String> writesOfAPayment() {
        return List.of("},\"choice\",{", "},\"pay\",{");
    }

    @Override
    public List<String> writesOfACredit() {
        return List.of("},\"credit\",{", "\"model.account.invoice.write\"", "\"model.account.invoice.post\"");
    }

    @Override
    public List<String> writesOfAReturn() {
        return List.of(
                "},\"return_\",{",
                "\"model.sale.sale.write\"",
                "\"model.sale.sale.quote\"",
                "\"model.sale.sale.confirm\"");
    }

    @Override
    public int creditsInTheBooks(ErpInvoice invoice) {
        var lines = new ArrayList<String>();
        for (var line : desk.search(
                "account.invoice.line", List.of(List.of("invoice", "=", Long.parseLong(invoice.key()))), "id"))
            lines.add("account.invoice.line," + line.path("id"));
        return (int) desk.search("account.invoice.line", List.of(List.of("origin", "in", lines)), "invoice").stream()
                .map(line -> line.path("invoice").asLong())
                .distinct()
                .count();
    }

    @Override
    public int returnsInTheBooks(String order) {
        var origin = SALE + "," + id(SALE, "number", order);
        var domain = List.of(List.of("origin", "=", origin), List.of("state", "!=", "cancelled"));
        return desk.search(SALE, domain, "id").size();
    }

    /** Tryton holds no orders back. */
    @Override
    public void holdBack(String number, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void enterLead(String title) {
        desk.create("sale.opportunity", Map.of("party", party(customer()), "description", title));
    }

    @Override
    public void close() {}
}
