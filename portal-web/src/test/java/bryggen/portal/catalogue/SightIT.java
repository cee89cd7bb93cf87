package bryggen.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CA11 at every door of a running portal; the company is put back to numbers. */
class SightIT {
    private static final String COMPANY = "C1003";
    private static final String BUYER = "buyer@svenskpump.example";
    private static final String SKU = "PUMP-P80-400V";
    private static final String FREE = "data-label=\"" + Texts.in(Language.SV).get("catalogue.product.free") + "\"";
    private static final Stand STAND = Stand.shared();

    @AfterEach
    void back() {
        set("exact");
    }

    @Test
    @DisplayName("CA11 numbers, a word or nothing, the same on pages and by the API; the day is said to all")
    void sight() {
        var api = Caller.at(STAND.baseUrl()).as(BUYER);
        Await.until(
                "products are there",
                Duration.ofMinutes(1),
                () -> api.get("/api/v1/products/" + SKU).status() == 200);
        var exact = availability(api);
        assertThat(exact.path("available").isMissingNode()).isFalse();
        assertThat(exact.path("steps").get(0).has("quantity")).isTrue();
        assertThat(page()).contains(FREE);

        set("band");
        var band = availability(api);
        assertThat(band.has("available")).isFalse();
        assertThat(band.path("band").asText()).matches("none|low|ok");
        for (var step : band.path("steps")) assertThat(step.has("quantity")).isFalse();
        assertThat(band.path("date")).isEqualTo(exact.path("date"));
        for (var stock : stocks(api)) {
            assertThat(stock.has("quantity")).isFalse();
            assertThat(stock.has("band")).isTrue();
        }
        assertThat(page()).as("no warehouse with its number").doesNotContain(FREE);

        set("hidden");
        var hidden = availability(api);
        assertThat(hidden.has("band")).isFalse();
        assertThat(hidden.has("available")).isFalse();
        assertThat(hidden.path("date")).isEqualTo(exact.path("date"));
        for (var stock : stocks(api))
            assertThat(stock.has("quantity") || stock.has("band")).isFalse();
    }

    @Test
    @DisplayName("CA27 who sees no stock is not told it by a list of what is in stock, nor by counts of groups")
    void filter() {
        var api = Caller.at(STAND.baseUrl()).as(BUYER);
        Await.until(
                "something is in stock",
                Duration.ofMinutes(1),
                () -> api.get("/api/v1/products?inStock=true")
                                .well()
                                .json()
                                .path("total")
                                .asInt()
                        > 0);
        var free = "name=\"inStock\"";
        var all = list("");
        assertThat(all).contains(free);
        assertThat(list("&inStock=true")).as("it narrows").isNotEqualTo(all);

        set("band");
        assertThat(api.get("/api/v1/products?inStock=true").status()).isEqualTo(200);

        set("hidden");
        var refused = api.get("/api/v1/products?inStock=true&q=pump");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asText()).isEqualTo("stock-not-shown");
        assertThat(refused.json().path("rule").asText()).isEqualTo("CA27");
        var asked = list("&inStock=true");
        assertThat(asked).doesNotContain(free);
        assertThat(asked.replace("&amp;inStock=true", "").replace("&inStock=true", ""))
                .as("what is asked for in the address changes neither list nor counts")
                .isEqualTo(list(""));
        for (var stock : stocks(api)) assertThat(stock.has("asOf")).isFalse();
    }

    @Test
    @DisplayName("CA11 only the supplier's administrator decides")
    void whoSets() {
        for (var person : new String[] {BUYER, "service@nordvik.example"})
            assertThat(Visitor.at(STAND.baseUrl())
                            .as(person)
                            .post("/catalogue/sight?number=" + COMPANY, "act=set&sight=band")
                            .status())
                    .isEqualTo(403);
    }

    private static void set(String sight) {
        assertThat(Visitor.at(STAND.baseUrl())
                        .as("admin@nordvik.example")
                        .post("/catalogue/sight?number=" + COMPANY, "act=set&sight=" + sight)
                        .status())
                .isEqualTo(302);
    }

    private static JsonNode availability(Caller api) {
        return api.get("/api/v1/products/" + SKU + "/availability?quantity=1")
                .well()
                .json();
    }

    private static Iterable<JsonNode> stocks(Caller api) {
        var all = api.get("/api/v1/products?size=50").well().json().path("items");
        assertThat(all).isNotEmpty();
        return () -> java.util.stream.StreamSupport.stream(all.spliterator(), false)
                .map(item -> item.path("stock"))
                .iterator();
    }

    private static String list(String more) {
        return Visitor.at(STAND.baseUrl())
                .as(BUYER)
                .get("/catalogue/list?account=" + COMPANY + more)
                .well()
                .text();
    }

    private static String page() {
        return Visitor.at(STAND.baseUrl())
                .as(BUYER)
                .get("/catalogue/product?sku=" + SKU + "&quantity=1")
                .well()
                .text();
    }
}
