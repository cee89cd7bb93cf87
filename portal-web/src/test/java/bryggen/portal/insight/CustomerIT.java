package bryggen.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A company on one page, as the service people read it. */
class CustomerIT {
    private static final Pattern EVENT =
            Pattern.compile("<li><time>[^<]*</time><span><a href=\"(/[a-z]+/[a-z]+\\?[^\"]*)\"");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");
    private static Stand stand;
    private static Caller buyer;
    private static Visitor service;

    @BeforeAll
    static void orders() {
        stand = Stand.shared();
        buyer = Caller.at(stand.baseUrl()).as("buyer@ostelektro.example");
        var order = "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}";
        Known.firstOrder(buyer, order);
        for (int i = 0; i < Customers.PAGE; i++)
            buyer.create("/api/v1/orders", order).well();
        service = Visitor.at(stand.baseUrl()).as("service@nordvik.example");
    }

    @Test
    @DisplayName("IS10 all that happened stands on its pages once, however many of it happened at the same moment")
    void happened() {
        var account = "C1002";
        Await.until("pages and interface tell of the same orders", Duration.ofSeconds(30), () -> {
            var told = events(account);
            assertThat(told).doesNotHaveDuplicates().hasSizeGreaterThan(Customers.PAGE);
            return told.stream()
                    .filter(href -> href.startsWith("/orders/"))
                    .map(CustomerIT::number)
                    .sorted()
                    .toList()
                    .equals(numbers());
        });
    }

    private static List<String> events(String account) {
        var told = new ArrayList<String>();
        for (var address = "/insight/customer?company=" + account; address != null; ) {
            var page = service.get(address).well().text();
            EVENT.matcher(page).results().forEach(event -> told.add(event.group(1)));
            var older = OLDER.matcher(page);
            address = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        return told;
    }

    private static String number(String href) {
        return href.replaceFirst(".*number=([^&]*).*", "$1");
    }

    private static List<String> numbers() {
        var numbers = new ArrayList<String>();
        var next = "";
        do {
            var page = buyer.get("/api/v1/orders?size=200" + next).well().json();
            page.path("items").forEach(order -> numbers.add(order.path("number").asText()));
            next = page.hasNonNull("next") ? "&next=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return numbers.stream().sorted().toList();
    }

    @Test
    @DisplayName("IS10 it is found by its number and its name, and by nobody else")
    void found() {
        assertThat(service.get("/search?q=c1001").header("Location")).contains("/insight/customer", "company=C1001");
        // others of this stand may have written these letters too
        var named = service.get("/search?q=fjord+mek");
        assertThat(named.header("Location") + named.text()).contains("/insight/customer", "company=C1001");
        var stranger = Visitor.at(stand.baseUrl()).as("buyer@fjordmek.example");
        assertThat(stranger.get("/insight/customer?company=C1001").status()).isEqualTo(403);
        assertThat(stranger.get("/search?q=C1003").text()).doesNotContain("/insight/customer");
        assertThat(service.get("/insight/customer?company=C0000").status()).isEqualTo(404);
        assertThat(service.get("/insight/customer").status()).isEqualTo(404);
    }
}
