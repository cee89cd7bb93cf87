package bryggen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.Installation;
import bryggen.dev.Stand;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ERP hangs, goes away, or turns us away: the portal serves what it has, and says so. */
class ErpSilenceIT {
    private static final String BOLT = "/api/v1/products/BOLT-M8-20/availability?quantity=10";
    private static Stand stand;
    private static Caller buyer;

    @BeforeAll
    static void open() {
        stand = Stand.own("silence", Map.of());
        buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        Known.firstOrder(buyer, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
    }

    @AfterAll
    static void close() {
        if (stand != null) stand.close();
    }

    @Test
    @DisplayName(
            "CA6 an ERP that hangs: product and cart answer from the copy in time and say so; the breaker opens and closes")
    void hangs() {
        var books = stand.erp().books();
        assertThat(source()).isEqualTo("erp");
        var visitor = Visitor.at(stand.baseUrl()).as("buyer@fjordmek.example");
        visitor.post("/catalogue/add?account=C1001", "sku=BOLT-M8-20&quantity=10");
        books.fault("hang", "/questions", 10_000, 20_000);
        try {
            var began = System.nanoTime();
            assertThat(source()).isEqualTo("copy");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));

            var page = visitor.get("/catalogue/product?account=C1001&lang=en&sku=BOLT-M8-20")
                    .well()
                    .text();
            assertThat(page).contains("this is what we last heard");
            var cart = visitor.get("/carts/cart?account=C1001&lang=en").well().text();
            assertThat(cart).contains("BOLT-M8-20").contains("the supplier did not answer");

            Await.until("the breaker is open", Duration.ofSeconds(30), () -> {
                buyer.get(BOLT).well();
                return metric("ft_circuitbreaker_opened_total") > 0;
            });
            began = System.nanoTime();
            assertThat(source()).isEqualTo("copy");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("nobody is kept waiting")
                    .isLessThan(Duration.ofMillis(700));
        } finally {
            books.noFaults();
        }
        Await.until("the ERP is asked again", Duration.ofSeconds(40), () -> source().equals("erp"));
    }

    @Test
    @DisplayName("EX14 an ERP that is away takes no instance out, and the figures say it")
    void away() throws Exception {
        Await.until("the ERP is up", Duration.ofSeconds(30), () -> metric("bryggen_exchange_erp_up") == 1);
        stand.erp().kill();
        try {
            Await.until("the figures say it", Duration.ofSeconds(30), () -> metric("bryggen_exchange_erp_up") == 0);
            assertThat(stand.portal().ready()).isTrue();
            assertThat(ops("/health")).contains("erp").containsPattern("\"up\":\\s*false");
            assertThat(source()).isEqualTo("copy");
            var order = buyer.create("/api/v1/orders", "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
            assertThat(order.status()).as("orders are taken").isEqualTo(201);
            Await.until(
                    "and wait",
                    Duration.ofSeconds(20),
                    () -> ops("/metrics")
                                    .lines()
                                    .anyMatch(line -> line.startsWith("bryggen_exchange_messages")
                                            && line.contains("waiting")
                                            && !line.endsWith(" 0.0"))
                            || metric("bryggen_exchange_oldest_seconds") > 0);
        } finally {
            stand.erp().startAgain();
        }
        Await.until("the ERP is up again", Duration.ofSeconds(40), () -> metric("bryggen_exchange_erp_up") == 1);
    }

    @Test
    @DisplayName(
            "EX14 wrong credentials from the start: readiness fails with the reason while pages and API serve what is there")
    void wrongCredentials() {
        var port = stand.attempt(Map.of("BRYGGEN_ERP_PASSWORD", "wrong"));
        try {
            Await.until("it serves", Duration.ofMinutes(3), () -> {
                assertThat(port.alive()).as(port.log()).isTrue();
                try {
                    return Caller.at(port.baseUrl()).get("/login").status() == 200;
                } catch (java.io.UncheckedIOException notYet) {
                    return false;
                }
            });
            var outside = Caller.at(port.baseUrl());
            var ready = outside.get("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.text()).isEqualTo("{\"status\":\"DOWN\"}");
            var health = outside.with("Authorization", "Bearer " + Installation.OPS_TOKEN)
                    .get("/health")
                    .text();
            assertThat(health)
                    .contains("does not accept our credentials", "Look at BRYGGEN_ERP_USER and BRYGGEN_ERP_PASSWORD");
            assertThat(port.log())
                    .contains(
                            "The ERP does not let the portal in: The ERP does not accept our credentials (401). Look at");
            assertThat(Visitor.at(port.baseUrl())
                            .as("operator@nordvik.example")
                            .get("/exchange/messages")
                            .well()
                            .text())
                    .contains("does not accept our credentials")
                    .contains("Look at BRYGGEN_ERP_USER");
            var reader = outside.as("buyer@fjordmek.example");
            assertThat(reader.get("/api/v1/products?q=bolt")
                            .well()
                            .json()
                            .path("total")
                            .asInt())
                    .isPositive();
            assertThat(Visitor.at(port.baseUrl())
                            .as("buyer@fjordmek.example")
                            .get("/orders/list")
                            .status())
                    .isEqualTo(200);
        } finally {
            port.close();
        }
    }

    @Test
    @DisplayName("the figures that docs/operations.md names are there")
    void figures() throws Exception {
        var documented = java.nio.file.Files.readString(java.nio.file.Path.of("../docs/operations.md"));
        var names = Pattern.compile("`(bryggen_[a-z_]+)")
                .matcher(documented)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(names).contains("bryggen_exchange_messages", "bryggen_exchange_feed_lag_seconds");
        var metrics = ops("/metrics");
        for (var name : names) assertThat(metrics).contains(name);
        assertThat(metrics).contains("state=\"dead\"", "feed=\"item\"");
    }

    private static String source() {
        return buyer.get(BOLT).well().json().path("source").asText();
    }

    private static double metric(String name) {
        return ops("/metrics")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max()
                .orElse(-1);
    }

    private static String ops(String path) {
        return Caller.at("http://127.0.0.1:" + stand.portal().opsPort())
                .get(path)
                .text();
    }
}
