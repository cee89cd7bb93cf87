package bryggen.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.DemoPeople;
import bryggen.dev.Stand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The catalogue's API in the running portal")
class CatalogueIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Stand stand;
    private static String token;

    @BeforeAll
    static void signIn() throws Exception {
        stand = Stand.shared();
        token = tokenOf("buyer@fjordmek.example");
        Await.until("300 products are there", Duration.ofMinutes(2), () -> {
            var list = get("/products?size=1");
            return list.statusCode() == 200 && body(list).get("total").asInt() >= 300;
        });
        Await.until("prices and stock are there", Duration.ofMinutes(1), () -> {
            var bolt = body(get("/products?q=BOLT-M8-20")).at("/items/0");
            return bolt.has("price") && bolt.at("/stock").has("asOf");
        });
    }

    @Test
    void a_list_is_of_the_contracts_shape() {
        var list = body(get("/products?size=5&sort=sku"));
        assertThat(list.get("page").asInt()).isEqualTo(1);
        assertThat(list.get("size").asInt()).isEqualTo(5);
        assertThat(list.get("more").asBoolean()).isFalse();
        assertThat(list.get("next").isTextual()).isTrue();
        assertThat(list.get("items")).hasSize(5);
    }

    @Test
    void ca17_the_bolt_is_found_by_its_sku_and_has_price_stock_and_ordering() {
        var bolt = body(get("/products?q=BOLT-M8-20")).at("/items/0");
        assertThat(bolt.get("sku").asText()).isEqualTo("BOLT-M8-20");
        assertThat(bolt.at("/price/amount").isTextual()).isTrue();
        assertThat(bolt.at("/price/currency").asText()).isEqualTo("NOK");
        assertThat(bolt.at("/price/amount").decimalValue()).isNotNull();
        assertThat(Double.parseDouble(bolt.at("/price/amount").asText())).isBetween(0.01, 10.0);
        assertThat(bolt.at("/stock/band").asText()).isEqualTo("ok");
        assertThat(Double.parseDouble(bolt.at("/stock/quantity").asText())).isGreaterThan(1000);
        assertThat(bolt.at("/stock/asOf").asText()).endsWith("Z");
        assertThat(bolt.get("unit").asText()).isEqualTo("C62");
    }

    @Test
    void ca6_a_product_has_the_erps_own_price_and_stock_of_this_moment() {
        var bolt = body(get("/products/BOLT-M8-20"));
        assertThat(bolt.get("priceSource").asText()).isEqualTo("erp");
        assertThat(bolt.get("breaks").isArray()).isTrue();
        assertThat(bolt.get("attributes").isArray()).isTrue();
        assertThat(bolt.get("documents").isArray()).isTrue();
        assertThat(bolt.get("alternatives").isArray()).isTrue();
        var date = body(get("/products/BOLT-M8-20/availability?quantity=100"));
        assertThat(date.get("source").asText()).isEqualTo("erp");
        assertThat(date.get("quantity").asText()).isEqualTo("100");
        assertThat(date.get("date").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(date.get("confidence").asText()).isEqualTo("high");
        assertThat(date.at("/steps/0/kind").asText()).isEqualTo("stock");
    }

    @Test
    void a_price_shows_the_terms_it_went_through() {
        var price = body(get("/prices?sku=BOLT-M8-20&quantity=1000"));
        assertThat(price.get("quantity").asText()).isEqualTo("1000");
        assertThat(price.at("/net/amount").isTextual()).isTrue();
        assertThat(price.get("steps").isEmpty()).isFalse();
        assertThat(price.get("asOf").asText()).endsWith("Z");
    }

    @Test
    void every_product_that_is_listed_can_be_opened_whatever_its_sku_looks_like() {
        String next = null;
        int opened = 0;
        do {
            var page = body(get("/products?size=200&sort=sku" + (next == null ? "" : "&next=" + next)));
            for (var item : page.get("items")) {
                var sku = item.get("sku").asText();
                if (sku.matches("[A-Z0-9-]+") && opened > 5) continue;
                var answer = get("/products/" + encoded(sku));
                assertThat(answer.statusCode()).as(sku + ": " + answer.body()).isEqualTo(200);
                assertThat(body(answer).get("sku").asText()).isEqualTo(sku);
                assertThat(get("/products/" + encoded(sku) + "/availability?quantity=10")
                                .statusCode())
                        .as(sku)
                        .isEqualTo(200);
                opened++;
            }
            next = page.has("next") ? page.get("next").asText() : null;
        } while (next != null);
        assertThat(opened).isGreaterThan(5);
    }

    @Test
    void ca3_an_unknown_sku_with_slash_blank_and_accent_is_a_problem_and_nothing_else() {
        var answer = get("/products/" + encoded("NO/SUCH Ø&?#%"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(body(answer).get("code").asText()).isEqualTo("unknown-product");
        assertThat(body(answer).get("rule").asText()).isEqualTo("CA3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1e5", "1,5", "99999999999", "0.00001", "NaN"})
    void ca9_what_is_no_quantity_is_refused_at_its_parameter(String quantity) {
        for (var path :
                new String[] {"/products/BOLT-M8-20/availability?quantity=", "/prices?sku=BOLT-M8-20&quantity="}) {
            var answer = get(path + encoded(quantity));
            assertThat(answer.statusCode()).as(path + quantity).isEqualTo(422);
            assertThat(body(answer).at("/errors/0/pointer").asText()).isEqualTo("quantity");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "'",
                "\\",
                "\0",
                "🔩",
                "a\0b",
                "'; drop table catalogue_item; --",
                "<script>",
                "%00",
                "\u202e"
            })
    void whatever_is_typed_never_breaks_the_search(String q) {
        assertThat(get("/products?q=" + encoded(q)).statusCode()).isEqualTo(200);
        assertThat(get("/products?category=" + encoded(q)).statusCode()).isEqualTo(200);
    }

    @Test
    void ten_thousand_characters_never_break_the_search() {
        assertThat(get("/products?q=" + "pumpe".repeat(2000)).statusCode()).isLessThan(500);
    }

    @Test
    void ca7_prices_sort_both_ways() {
        assertThat(prices("price")).isSorted();
        assertThat(prices("-price")).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void ca17_ca18_words_in_four_languages_and_with_slips() {
        for (var q : new String[] {"pump", "pumpe", "pumpar", "ventil", "valve", "kabel", "cable", "pmup", "ventli"})
            assertThat(body(get("/products?q=" + q)).get("total").asInt()).as(q).isPositive();
    }

    @Test
    void a_picture_is_kept_by_its_version_and_can_run_nothing() throws Exception {
        var page = page("/login");
        assertThat(page.statusCode()).isEqualTo(200);
        var picture = page("/catalogue/picture?sku=BOLT-M8-20");
        assertThat(picture.statusCode()).as("nobody is signed in").isIn(302, 303);
    }

    @Test
    void odd_orders_and_pages_are_refused() {
        assertThat(get("/products?sort=colour").statusCode()).isEqualTo(422);
        assertThat(get("/products?size=201").statusCode()).isEqualTo(422);
        assertThat(get("/products?page=0").statusCode()).isEqualTo(422);
        assertThat(get("/products?page=1000&size=200").statusCode()).isEqualTo(422);
    }

    @Test
    void who_may_not_buy_does_not_browse() throws Exception {
        var payables = tokenOf("payables@fjordmek.example");
        assertThat(get("/products", payables).statusCode()).isEqualTo(403);
        assertThat(get("/products", "nonsense").statusCode()).isEqualTo(401);
    }

    private static java.util.List<Double> prices(String sort) {
        return StreamSupport.stream(
                        body(get("/products?size=50&sort=" + sort)).get("items").spliterator(), false)
                .filter(item -> item.has("price"))
                .map(item -> Double.parseDouble(item.at("/price/amount").asText()))
                .toList();
    }

    private static String tokenOf(String email) throws Exception {
        var body = "{\"email\":\"" + email + "\",\"password\":\"" + DemoPeople.PASSWORD + "\"}";
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(stand.baseUrl() + "/api/v1/tokens"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer).get("token").asText();
    }

    private static HttpResponse<String> page(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(stand.baseUrl() + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) {
        return get(path, token);
    }

    private static HttpResponse<String> get(String path, String bearer) {
        try {
            var request = HttpRequest.newBuilder(URI.create(stand.baseUrl() + "/api/v1" + path))
                    .header("Authorization", "Bearer " + bearer)
                    .header("Accept-Language", "nb")
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
