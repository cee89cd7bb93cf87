package bryggen.portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.contract.Caller;
import bryggen.contract.Known;
import bryggen.contract.Visitor;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.erp.Feed;
import bryggen.sandbox.SandboxBooks;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Orders that the ERP holds back: large ones wait there for somebody's word, and the word is given in the portal. */
@DisplayName("A held order")
class HoldingIT {
    private static final String ORDERS = "/api/v1/orders/";
    private static final String LARGE = "{\"lines\":[{\"sku\":\"PUMP-P100-400V\",\"quantity\":\"14\"}]}";
    private static final String ERPS_WORDS = "godkjennes av salgssjefen";
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Pattern KEY = Pattern.compile("/orders/hold\\?[^\"]*key=([A-Za-z0-9-]+)");

    private static SandboxBooks books;
    private static Caller buyer;
    private static Caller operator;
    private static Visitor customer;
    private static Visitor service;

    @BeforeAll
    static void start() {
        var stand = Stand.shared();
        books = stand.erp().books();
        buyer = Caller.at(stand.baseUrl()).as("buyer@svenskpump.example");
        operator = Caller.at(stand.baseUrl()).as("operator@nordvik.example");
        customer = Visitor.at(stand.baseUrl()).as("buyer@svenskpump.example");
        service = Visitor.at(stand.baseUrl()).as("service@nordvik.example");
    }

    @AfterEach
    void mend() {
        books.noFaults();
    }

    @Test
    @DisplayName("OR17 is the supplier's task; its release goes back to the ERP, and only the ERP lifts it")
    void released() {
        var order = held();
        assertThat(order(order).path("hold").path("reason").asText()).isEqualTo("approval");
        var theirs = customer.get("/orders/order?account=C1003&number=" + order).well();
        assertThat(theirs.text())
                .contains("någon hos leverantören måste godkänna")
                .doesNotContain(ERPS_WORDS)
                .as("received is not refused")
                .doesNotContain("Leverantören levererar inte denna rad");
        var key = key(order);
        var task = "/orders/hold?key=" + key;
        assertThat(customer.get(task).status()).isEqualTo(403);
        assertThat(service.get(task).well().text())
                .contains(ERPS_WORDS)
                .contains(order)
                .contains("179");

        books.fault("refuse", "POST /releases", 1, 0);
        assertThat(service.post(task, "note=Not+yet").status()).isBetween(300, 399);
        Await.until(
                "the ERP says no",
                A_WHILE,
                () -> service.get(task).well().text().contains("Vi kan ikke ta denne ordren nå."));
        assertThat(order(order).has("hold")).isTrue();

        assertThat(service.post(task, "note=Paid+today").status()).isBetween(300, 399);
        Await.until("it goes on", A_WHILE, () -> !order(order).has("hold"));
        assertThat(order(order).path("acceptance").asText()).isEqualTo("accepted");
        assertThat(books.row(Feed.HOLD, key)).isEmpty();
        assertThat(service.get(task).status()).isEqualTo(404);
        assertThat(operator.get("/api/v1/exchange/messages?kind=hold-release&q=" + key)
                        .well()
                        .text())
                .contains("received")
                .contains("refused");
    }

    @Test
    @DisplayName("OR17 a release that stands still does not read as under way; when it is sent on, the order goes on")
    void standsStill() {
        var order = held();
        var key = key(order);
        var task = "/orders/hold?lang=en&key=" + key;
        var list = "/orders/holds?lang=en";
        assertThat(service.get(list).well().text()).contains("Svensk Pump").contains("(C1003)");
        books.fault("status_503", "POST /releases", 100, 0);
        assertThat(service.post(task, "note=Paid").status()).isBetween(300, 399);
        assertThat(service.get(task).well().text()).contains("on its way to the ERP");
        var message = Await.value("the release waits", A_WHILE, () -> {
            var found = operator.get("/api/v1/exchange/messages?kind=hold-release&state=waiting&q=" + key)
                    .well()
                    .json()
                    .path("items");
            return found.isEmpty() ? null : found.path(0).path("id").asText();
        });
        Await.until(
                "it is parked between two tries",
                A_WHILE,
                () -> operator.post("/api/v1/exchange/messages/" + message + "/park", "{\"reason\":\"looks odd\"}")
                                .status()
                        == 200);
        for (var page : new String[] {task, list})
            assertThat(service.get(page).well().text())
                    .contains("stands still on its way to the ERP, and the operator has it")
                    .doesNotContain("Released by Sofie Krogh, on its way to the ERP");
        assertThat(service.get(task).well().text()).contains("You need not release it again.");

        books.noFaults();
        operator.post("/api/v1/exchange/messages/" + message + "/retry", "{}").well();
        Await.until("it goes on", A_WHILE, () -> !order(order).has("hold"));
    }

    @Test
    @DisplayName("OR17 that the customer cancels is no task any more")
    void cancelled() {
        var order = held();
        var key = key(order);
        buyer.post(ORDERS + order + "/cancellation", "{\"reason\":\"too long\"}")
                .well();
        Await.until(
                "it is cancelled",
                A_WHILE,
                () -> order(order).path("acceptance").asText().equals("cancelled"));
        Await.until(
                "the task is gone",
                A_WHILE,
                () -> service.get("/orders/hold?key=" + key).status() == 404);
        assertThat(order(order).has("hold")).isFalse();
    }

    private static String held() {
        var order = Known.firstOrder(buyer, LARGE);
        Await.until(order + " is held", A_WHILE, () -> order(order).has("hold"));
        return order;
    }

    /** As it stands behind the word "decide" on the order's page. */
    private static String key(String order) {
        var page = service.get("/orders/order?number=" + order).well().text();
        var key = KEY.matcher(page);
        assertThat(key.find()).as(page).isTrue();
        assertThat(service.get("/orders/holds").well().text()).contains(order);
        return key.group(1);
    }

    private static JsonNode order(String number) {
        return buyer.get(ORDERS + number).well().json();
    }
}
