package bryggen.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import bryggen.dev.Await;
import bryggen.dev.DemoAgreements;
import bryggen.dev.DemoPapers;
import bryggen.dev.DemoPeople;
import bryggen.dev.SomeNumber;
import bryggen.dev.Stand;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two companies with real things of their own, read by their owners in this run: what the one has, the other must not
 * reach.
 */
public final class Known {
    static final String OWNER = "buyer@fjordmek.example";
    static final String OWNERS_ADMIN = "admin@fjordmek.example";
    static final String OWNERS_PAYABLES = "payables@fjordmek.example";
    static final String OWNERS_APPROVER = "approver@fjordmek.example";
    static final String OTHER_APPROVER = "approver@foreign-approver.example";
    static final String STRANGER = "buyer@ostelektro.example";
    static final String OWNERS_ACCOUNT = "C1001";
    static final String PARTNER = "seller@vestlandpumpe.example";
    static final String OTHER_PARTNER = "seller@flodespartner.example";

    private static Known known;
    private final String base;
    private final Caller owner;
    private final Caller ownersAdmin;
    private final Caller ownersPayables;
    private final Caller stranger;
    private final Map<String, String> ids = new TreeMap<>();

    private Known(Stand stand) {
        this.base = stand.baseUrl();
        this.owner = Caller.at(base).as(OWNER);
        this.ownersAdmin = Caller.at(base).as(OWNERS_ADMIN);
        this.ownersPayables = Caller.at(base).as(OWNERS_PAYABLES);
        this.stranger = Caller.at(base).as(STRANGER);
        var order = firstOrder(
                owner, "{\"purchaseOrder\":\"OURS-ALONE\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"30\"}]}");
        var done = Await.value("the order is sent and invoiced", Duration.ofMinutes(3), () -> {
            var now = owner.get("/api/v1/orders/" + order).well().json();
            return now.path("invoices").isEmpty() || now.path("shipments").isEmpty() ? null : now;
        });
        ids.put("order", order);
        ids.put("shipment", done.path("shipments").get(0).asText());
        ids.put("invoice", done.path("invoices").get(0).asText());
        ids.put("payment", payment(ids.get("invoice")));
        ids.put("download", DemoPapers.of(base, OWNER));
        var me = owner.get("/api/v1/me").well().json();
        for (var account : me.path("accounts"))
            for (var shipTo : account.path("shipTos"))
                ids.putIfAbsent("shipTo", shipTo.path("id").asText());
        ids.put("approval", approval(stand));
        complaint();
        ids.put("upload", upload());
        ids.put("list", list());
        ids.put(
                "agreement",
                DemoAgreements.agreed(base, "RA-OURS", OWNERS_ACCOUNT, "Ours alone", "PUMP-P80-400V;20", ""));
        ids.put("standing", DemoAgreements.standing(base, OWNER, "Ours alone again", order));
        ids.put("person", first(ownersAdmin.get("/api/v1/people"), "id"));
        ids.put("client", ownersClient());
        ids.put("issuer", OutsideIdentity.unused(base, OWNERS_ADMIN, "https://id.foreign-test.example"));
        ids.put("lead", partnersLead());
        ids.put("deal", partnersDeal());
        quote();
        ids.put("campaign", sellers("/api/v1/campaigns", "name", "Vannverk langs kysten", "number"));
        ids.put("brochure", sellers("/api/v1/brochures", "title", "Bytt pumpe, spar strøm", "id"));
    }

    /** The number of an order that goes through as soon as the feeds have brought what it needs. */
    public static String firstOrder(Caller buyer, String order) {
        return Await.value("the first order goes through", Duration.ofMinutes(3), () -> {
            var answer = buyer.create("/api/v1/orders", order);
            return answer.status() == 201 ? answer.json().path("number").asText() : null;
        });
    }

    static synchronized Known of() {
        if (known == null) known = new Known(Stand.shared());
        return known;
    }

    String base() {
        return base;
    }

    Caller owner() {
        return owner;
    }

    Caller ownersAdmin() {
        return ownersAdmin;
    }

    Caller ownersPayables() {
        return ownersPayables;
    }

    Caller ownersApprover() {
        return Caller.at(base).as(OWNERS_APPROVER);
    }

    Caller stranger() {
        return stranger;
    }

    /** The owner's real id of a kind: order, shipment, invoice, payment, shipTo, person, client; lead, quote, special, campaign, brochure: a partner's. */
    String id(String kind) {
        var id = ids.get(kind);
        if (id == null || id.isEmpty()) throw new AssertionError("the owner has no " + kind + ": the case is void");
        return id;
    }

    /** Everything that only the owner may see. */
    Set<String> secrets() {
        var secrets = new TreeSet<>(ids.values());
        secrets.add("OURS-ALONE");
        secrets.add("Ours Alone Shipping");
        secrets.addAll(List.of(OWNER, OWNERS_ADMIN));
        return secrets;
    }

    /** A transfer of a little: it stays on its way, and nothing else is kept from being paid. */
    private String payment(String invoice) {
        var order = "{\"items\":[{\"invoice\":\"%s\",\"amount\":\"1.00\"}],\"method\":\"transfer\"}".formatted(invoice);
        return ownersPayables
                .create("/api/v1/payments", order)
                .well()
                .json()
                .path("number")
                .asText();
    }

    /** A case of the owner's with a file, and what the supplier notes for itself. */
    private void complaint() {
        var number = owner.create(
                        "/api/v1/cases",
                        "{\"category\":\"quality\",\"wanted\":\"repair\",\"description\":\"Ours Alone Shipping says it hums\","
                                + "\"shipment\":\"" + ids.get("shipment") + "\"}")
                .well()
                .json()
                .path("number")
                .asText();
        ids.put("case", number);
        var brought = owner.with("Idempotency-Key", "OURS-" + number)
                .with("Content-Type", "text/csv")
                .send("POST", "/api/v1/cases/" + number + "/files?name=ours.csv", "hours;hums\n1;2\n".getBytes(UTF_8))
                .well();
        ids.put("caseFile", brought.json().path("files").path(0).path("id").asText());
    }

    /** A file of order lines that has been read. */
    private String upload() {
        Visitor.at(base).as(OWNER).post("/catalogue/numbers", "act=keep&number=OURS-ALONE-NUMBER&sku=BOLT-M8-20");
        ids.put("ownNumber", "OURS-ALONE-NUMBER");
        var id = owner.with("Content-Type", "text/csv")
                .create("/api/v1/orders/upload?name=OURS-ALONE.csv", "OURS-ALONE-NUMBER;10\nNOT-THERE;1\n")
                .well()
                .json()
                .path("id")
                .asText();
        Await.until("the file is read", Duration.ofMinutes(1), () -> owner.get("/api/v1/orders/upload/" + id)
                .well()
                .json()
                .path("state")
                .asText()
                .equals("done"));
        return id;
    }

    private String list() {
        return owner.create(
                        "/api/v1/lists",
                        "{\"name\":\"OURS-ALONE list\",\"sharing\":\"change\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}")
                .well()
                .json()
                .path("id")
                .asText();
    }

    /** An order of the owner's that waits for its company, and an approver of another one. */
    private String approval(Stand stand) {
        try (var database = stand.connect()) {
            DemoPeople.add(database, OTHER_APPROVER, "APPROVER", "C2905");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Visitor.at(base)
                .as(OWNERS_ADMIN)
                .post("/approvals/rules?account=" + OWNERS_ACCOUNT, "act=add&level=1&costReference=OURS-TO-APPROVE");
        return owner.create(
                        "/api/v1/orders",
                        "{\"costReference\":\"OURS-TO-APPROVE\",\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}")
                .well()
                .json()
                .path("number")
                .asText();
    }

    /** A lead that a partner works, with something planned. */
    private String partnersLead() {
        var made = Caller.at(base)
                .as("channel@nordvik.example")
                .create(
                        "/api/v1/leads",
                        "{\"company\":{\"name\":\"Ours Alone Shipping\",\"country\":\"NO\",\"postalCode\":\"5003\"},"
                                + "\"contact\":{\"email\":\"ours@alone.example\"},\"productFamily\":\"Pumps\"}")
                .well();
        var lead = "/api/v1/leads/" + made.json().path("number").asText();
        var partner = Caller.at(base).as(PARTNER);
        partner.post(lead + "/acceptance", "{\"nextStep\":\"Call\",\"expectedRevenue\":\"1000.00\"}")
                .well();
        partner.send(
                        "PATCH",
                        lead,
                        "{\"nextActivity\":\"Meet\",\"nextActivityAt\":\"2027-01-11T09:00:00Z\"}".getBytes(UTF_8))
                .well();
        return made.json().path("number").asText();
    }

    /** A deal that waits for the supplier. */
    private String partnersDeal() {
        var partner = Caller.at(base).as(PARTNER);
        var number = partner.create(
                        "/api/v1/deals",
                        """
                        {"company":{"name":"Ours Alone Shipping","organisationNumber":"%s","country":"NO"},
                         "contact":{"name":"Kari","email":"ours@alone.example"},"productFamily":"pumps","project":"A hall",
                         "value":"900000"}
                        """
                                .formatted(SomeNumber.next()))
                .well()
                .json()
                .path("number")
                .asText();
        partner.post("/api/v1/deals/" + number + "/submission", "{}").well();
        return number;
    }

    /** A partner's quote in its second version, with a special price that was asked for. */
    private void quote() {
        var made = seller().create(
                        "/api/v1/quotes",
                        "{\"title\":\"For a company that is ours alone\",\"customer\":{\"name\":\"Ours Alone Shipping\","
                                + "\"email\":\"ours@alone.example\"},\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"70\"}]}")
                .well();
        var number = made.json().path("number").asText();
        var address = "/quotes/quote?number=" + number;
        var page = Visitor.at(base).as(PARTNER);
        page.post(address, "act=send");
        page.post(address, "act=revise");
        var trace = page.get(address)
                .well()
                .text()
                .split("<option value=\"(?=[0-9a-f-]{36}\")", 2)[1]
                .substring(0, 36);
        page.post(address, "act=special&wanted=0.01&reason=Ours&trace=" + trace);
        ids.put("quote", number);
        ids.put(
                "special",
                page.get(address).well().text().split("number=(?=SP\\d)", 2)[1].split("[^A-Z0-9]", 2)[0]);
    }

    /** What is meant for the partner in Norway only. */
    private String sellers(String list, String name, String value, String id) {
        for (var item : seller().get(list + "?size=200").well().json().path("items"))
            if (item.path(name).asText().equals(value)) return item.path(id).asText();
        return "";
    }

    /** A partner with material of its own, and one for whom that is not there. */
    Caller seller() {
        return Caller.at(base).as(PARTNER).with("Accept-Language", "nb");
    }

    private String ownersClient() {
        var made = ownersAdmin.create("/api/v1/api-clients", "{\"name\":\"Foreign test\",\"roles\":[\"BUYER\"]}");
        var id = made.status() / 100 == 2 ? made.json().path("id").asText() : "";
        return id.isEmpty() ? first(ownersAdmin.get("/api/v1/api-clients"), "id") : id;
    }

    private static String first(Reply list, String field) {
        JsonNode items = list.well().json();
        if (items.has("items")) items = items.path("items");
        return items.path(0).path(field).asText();
    }

    static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        DemoPeople.byCompany()
                .values()
                .forEach(lines -> lines.forEach(line ->
                        people.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1))));
        return people;
    }
}
