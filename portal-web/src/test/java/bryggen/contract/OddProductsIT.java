package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.erp.Feed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CA2: an ERP's items as they really are, shown and opened, by page and by API. */
class OddProductsIT {
    private static Stand stand;
    private static Caller buyer;
    private static Visitor visitor;

    static Stream<String> skus() {
        return Stream.of(
                "ODD/1",
                "ODD 2 MED MELLOMROM",
                "ODD-Ø-ÆÅ",
                "ODD#4?q=1&x",
                "ODD+5%20",
                "ODD-60-" + "X".repeat(53),
                "ODD/availability",
                "ODD;7=8");
    }

    @BeforeAll
    static void write() {
        stand = Stand.shared();
        buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        visitor = Visitor.at(stand.baseUrl()).as("buyer@fjordmek.example");
        skus().forEach(sku -> stand.erp()
                .books()
                .write(
                        Feed.ITEM,
                        sku,
                        "{\"sku\":\"" + sku + "\",\"unit\":\"C62\",\"texts\":{\"fi\":{\"name\":\"Silmukka " + sku
                                + "\"}},\"attributes\":[],\"alternatives\":[],\"active\":true}"));
        Await.until("they have arrived", Duration.ofMinutes(2), () -> skus().allMatch(
                        sku -> buyer.get(api(sku)).status() == 200));
    }

    @ParameterizedTest
    @MethodSource("skus")
    @DisplayName("CA2 without picture, category, GTIN and known language, whatever stands in the SKU: shown and opened")
    void opened(String sku) {
        var json = buyer.get(api(sku)).well().json();
        assertThat(json.path("sku").asText()).isEqualTo(sku);
        assertThat(json.has("gtin")).isFalse();
        var availability =
                buyer.get(api(sku) + "/availability?quantity=3").well().json();
        assertThat(availability.path("sku").asText()).isEqualTo(sku);
        assertThat(availability.path("steps").get(0).path("kind").asText()).isEqualTo("unknown");
        var page = visitor.get("/catalogue/product?sku=" + encoded(sku));
        assertThat(page.status()).as(page.asked()).isEqualTo(200);
        var list = buyer.get("/api/v1/products?q=" + encoded(sku)).well().json();
        assertThat(list.path("items").findValuesAsText("sku"))
                .as(list.toString())
                .contains(sku);
        assertThat(visitor.get("/catalogue/list?q=" + encoded(sku)).well().text())
                .contains("/catalogue/product?");
        var picture = visitor.get("/catalogue/picture?sku=" + encoded(sku)).well();
        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
    }

    @Test
    @DisplayName("CA2 a picture has its version: 304 for who has it, and it can run nothing")
    void picture() {
        var address = "/catalogue/picture?sku=BOLT-M8-20";
        var picture = visitor.get(address).well();
        var etag = picture.header("ETag");
        assertThat(etag).startsWith("\"").endsWith("\"").hasSizeGreaterThan(4);
        assertThat(picture.header("Content-Type")).startsWith("image/");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("sandbox");
        for (var shown : new String[] {etag, "\"other\", " + etag, "W/" + etag, "*"}) {
            var again = visitor.caller().with("If-None-Match", shown).get(address);
            assertThat(again.status()).as(shown).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(visitor.caller()
                        .with("If-None-Match", "\"other\"")
                        .get(address)
                        .status())
                .isEqualTo(200);
        var versioned = visitor.get(address + "&v=" + etag.replace("\"", ""));
        assertThat(versioned.header("Cache-Control")).contains("immutable").contains("private");
        assertThat(visitor.get("/catalogue/picture?sku=NOWHERE").status()).isEqualTo(404);
        assertThat(visitor.get("/catalogue/picture").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("CA19 the promise with a place of delivery ends there; a foreign place is none")
    void shipTo() {
        var me = buyer.get("/api/v1/me").well().json().path("accounts").get(0);
        var place = me.path("shipTos").get(0).path("id").asText();
        var address = "/api/v1/products/BOLT-M8-20/availability?quantity=10";
        var leaves = buyer.get(address).well().json();
        var arrives = buyer.get(address + "&shipTo=" + encoded(place)).well().json();
        assertThat(arrives.path("date").asText())
                .isGreaterThan(leaves.path("date").asText());
        var steps = arrives.path("steps");
        var last = steps.get(steps.size() - 1);
        assertThat(last.path("kind").asText()).isEqualTo("transport");
        assertThat(last.path("from").asText()).isEqualTo(leaves.path("date").asText());
        assertThat(last.path("to").asText()).isEqualTo(arrives.path("date").asText());
        assertThat(last.path("reason").asText()).isNotBlank();
        assertThat(arrives.path("confidence").asText()).isIn("high", "medium", "low");
        for (var wrong : new String[] {"nowhere", "x".repeat(3000)}) {
            var refused = buyer.get(address + "&shipTo=" + wrong);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("unknown-ship-to");
        }
    }

    private static String api(String sku) {
        return "/api/v1/products/" + encoded(sku).replace("+", "%20");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
