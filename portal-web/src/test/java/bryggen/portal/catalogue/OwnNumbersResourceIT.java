package bryggen.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CA20 to CA23 by the API, and where the numbers stand afterwards. */
class OwnNumbersResourceIT {
    private static final Stand STAND = Stand.shared();
    private static final String BUYER = "buyer@fjordmek.example";

    @Test
    @DisplayName(
            "CA20 CA23 a system keeps numbers: what is good is kept once, what is not is named, and one is taken out")
    void kept() {
        var api = Caller.at(STAND.baseUrl()).as("admin@fjordmek.example");
        Await.until(
                "products are there",
                Duration.ofMinutes(1),
                () -> Caller.at(STAND.baseUrl())
                                .as(BUYER)
                                .get("/api/v1/products/WASH-M8")
                                .status()
                        == 200);
        var once = api.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = "{\"numbers\":[{\"number\":\"Rack/7 x\",\"sku\":\"WASH-M8\"},null,"
                + "{\"number\":\"BOLT-M8-20\",\"sku\":\"WASH-M8\"}]}";
        var kept = once.post("/api/v1/own-numbers", body);
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.json().path("added").asInt()).isEqualTo(1);
        assertThat(kept.json().path("refused")).hasSize(2);
        assertThat(kept.json().path("refused").path(0).path("index").asInt()).isEqualTo(1);
        assertThat(kept.json().path("refused").path(1).path("code").asText()).isEqualTo("own-number-taken");
        assertThat(once.post("/api/v1/own-numbers", body).status()).isEqualTo(200);

        var one = api.get("/api/v1/own-numbers/rack%2F7%20X").well().json();
        assertThat(one.path("sku").asText()).isEqualTo("WASH-M8");
        assertThat(one.path("number").asText()).isEqualTo("Rack/7 x");
        assertThat(api.get("/api/v1/own-numbers?q=rack%2F7")
                        .well()
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.send("DELETE", "/api/v1/own-numbers/Rack%2F7%20x", null).status())
                .isEqualTo(204);
        assertThat(api.get("/api/v1/own-numbers/Rack%2F7%20x").status()).isEqualTo(404);
        assertThat(api.send("DELETE", "/api/v1/own-numbers/Rack%2F7%20x", null).status())
                .isEqualTo(404);
        assertThat(Caller.at(STAND.baseUrl())
                        .as("payables@fjordmek.example")
                        .get("/api/v1/own-numbers")
                        .status())
                .isEqualTo(403);
        assertThat(api.create("/api/v1/own-numbers", "{\"numbers\":[],\"nobody\":1}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("CA20 the number stands on order, shipment and invoice of the company, and on nobody else's")
    void papers() {
        var api = Caller.at(STAND.baseUrl()).as(BUYER);
        var order = Known.firstOrder(api, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
        var number = "Shelf " + UUID.randomUUID().toString().substring(0, 8);
        api.create(
                        "/api/v1/own-numbers",
                        "{\"numbers\":[{\"number\":\"%s\",\"sku\":\"BOLT-M8-20\"}]}".formatted(number))
                .well();
        var papers = Await.value("it is shipped and invoiced", Duration.ofMinutes(3), () -> {
            var told = api.get("/api/v1/orders/" + order).well().json();
            return told.path("shipments").isEmpty() || told.path("invoices").isEmpty() ? null : told;
        });
        var visitor = Visitor.at(STAND.baseUrl()).as(BUYER);
        for (var page : new String[] {
            "/orders/order?number=" + order,
            "/shipments/shipment?number=" + papers.path("shipments").path(0).asText(),
            "/invoices/invoice?number=" + papers.path("invoices").path(0).asText()
        }) assertThat(visitor.get(page).well().text()).as(page).contains(number);
        api.send("DELETE", "/api/v1/own-numbers/" + number.replace(" ", "%20"), null);
    }
}
