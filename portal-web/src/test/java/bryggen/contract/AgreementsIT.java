package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.AtOnce;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Agreements at the API: called off by what fits or by choice, exactly, and given back. */
class AgreementsIT {
    private static final String SKU = "BOLT-M8-20";
    /** Known to the ERP, which so does not refuse its orders, and without a limit of credit. */
    private static final String ACCOUNT = "C1003";

    private static Stand stand;

    @BeforeAll
    static void open() {
        stand = Stand.shared();
        Await.until("the product has a price", Duration.ofMinutes(1), () -> !Staff.ask(
                        "select 1::text from catalogue_price where sku = ? and account = '' and price_list = ''", SKU)
                .isEmpty());
    }

    @Test
    @DisplayName("AG5 of eight orders at once exactly as many are taken as the agreement has left")
    void race() throws Exception {
        var caller = buyer();
        agreed("RACE-1", "REFUSE", SKU + ";150");
        var answers = AtOnce.all(8, () -> order(caller, 50, null));
        assertThat(answers.stream().filter(a -> a.status() == 201)).hasSize(3);
        assertThat(answers.stream().filter(a -> a.code().equals("agreement-exhausted")))
                .hasSize(5);
        var agreement = caller.get("/api/v1/agreements/RACE-1").well().json();
        assertThat(agreement.path("lines").get(0).path("calledOff").asText()).isEqualTo("150");
        assertThat(agreement.path("lines").get(0).path("remaining").asText()).isEqualTo("0");
        assertThat(agreement.path("orders")).hasSize(3);
        assertThat(agreement.path("state").asText()).isEqualTo("running");

        var without = order(caller, 50, "none").well().json();
        assertThat(without.path("lines").get(0).has("agreement")).isFalse();
        var cancelled = agreement.path("orders").get(0).path("order").asText();
        // the ERP may say once more that it has it, until it hears of the end
        Await.until("what was cancelled is given back", Duration.ofSeconds(20), () -> {
            Staff.run(
                    "update orders_order set acceptance = 'CANCELLED' where number = ? and account = ?",
                    cancelled,
                    ACCOUNT);
            return order(caller, 50, null).status() == 201;
        });
    }

    @Test
    @DisplayName("AG3, AG4 of several the buyer chooses; above what is left a warning is no refusal")
    void choice() {
        var caller = buyer();
        agreed("ONE-1", "WARN", SKU + ";40");
        agreed("TWO-1", "WARN", SKU + ";40");
        assertThat(line(order(caller, 50, null)).has("agreement")).isFalse();
        assertThat(line(order(caller, 50, "TWO-1")).path("agreement").asText()).isEqualTo("TWO-1");
        assertThat(line(order(caller, 50, null)).path("agreement").asText())
                .as("the only one with something left")
                .isEqualTo("ONE-1");
        assertThat(order(caller, 50, "NEVER").code()).isEqualTo("agreement-unfit");
        var lists = caller.get("/api/v1/agreements?state=running").well().json();
        assertThat(lists.path("total").asInt()).isEqualTo(2);
        assertThat(lists.path("items")
                        .get(0)
                        .path("lines")
                        .get(0)
                        .path("remaining")
                        .asText())
                .isEqualTo("-10");
        assertThat(caller.get("/api/v1/agreements?state=odd").status()).isEqualTo(422);
    }

    /** Nobody else's orders are called off from what this test has agreed on. */
    @AfterEach
    void end() {
        var admin = Visitor.at(stand.baseUrl()).as("admin@nordvik.example");
        for (var number : List.of("RACE-1", "ONE-1", "TWO-1"))
            admin.post("/agreements/agreement?number=" + number, "act=end");
    }

    private static Caller buyer() {
        return Caller.at(stand.baseUrl()).as(Staff.person(ACCOUNT, "BUYER"));
    }

    private static com.fasterxml.jackson.databind.JsonNode line(Reply placed) {
        return placed.well().json().path("lines").get(0);
    }

    private static Reply order(Caller caller, int quantity, String agreement) {
        return caller.create(
                "/api/v1/orders",
                "{\"lines\":[{\"sku\":\"%s\",\"quantity\":\"%d\"%s}]}"
                        .formatted(SKU, quantity, agreement == null ? "" : ",\"agreement\":\"" + agreement + "\""));
    }

    private static void agreed(String number, String past, String lines) {
        var kept = Visitor.at(stand.baseUrl())
                .as("admin@nordvik.example")
                .post(
                        "/agreements/edit",
                        "act=keep&currency=NOK&from=2026-01-01&to=2029-12-31&value=&name=Test&past=" + past + "&number="
                                + number + "&company=" + ACCOUNT + "&lines="
                                + URLEncoder.encode(lines, StandardCharsets.UTF_8));
        assertThat(kept.header("Location")).as(kept.toString()).contains("said=agreements.kept");
    }
}
