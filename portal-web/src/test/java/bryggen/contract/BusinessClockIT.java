package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Stand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** EX13: the demo's business clock moves, sign-in's does not. */
class BusinessClockIT {
    private static final String ORDER = "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}";
    private static Stand stand;
    private static Caller buyer;

    @BeforeAll
    static void open() {
        stand = Stand.own("clock", Map.of("BRYGGEN_CLOCK", "PT48H"));
        buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
    }

    @AfterAll
    static void close() {
        if (stand != null) stand.close();
    }

    @Test
    @DisplayName("EX13 orders follow the clock of BRYGGEN_CLOCK and the operator's hand; tokens keep the real time")
    void moves() {
        assertAhead(Duration.ofDays(2));
        var page = stand.baseUrl();
        assertThat(Caller.at(page).with("Accept-Language", "en").get("/login").text())
                .as("every page says so")
                .contains("The operator has moved the clock");

        var operator = Visitor.at(page).as("operator@nordvik.example");
        assertThat(operator.submit("/exchange/clock", "clock", Map.of("to", ""), "day")
                        .status())
                .isEqualTo(302);
        assertAhead(Duration.ofDays(3));
        assertThat(operator.submit("/exchange/clock", "clock", Map.of("to", ""), "hour")
                        .status())
                .isEqualTo(302);
        assertAhead(Duration.ofHours(73));
        assertThat(operator.submit("/exchange/clock", "clock", Map.of("to", "1066-10-14T09:00"), "move")
                        .status())
                .as("refused on its page")
                .isEqualTo(200);
        assertAhead(Duration.ofHours(73));
        assertThat(operator.submit("/exchange/clock", "clock", Map.of("to", "2031-05-17T10:00"), "move")
                        .status())
                .isEqualTo(302);
        assertThat(placedAt()).isAfter(Instant.parse("2031-05-17T00:00:00Z"));

        var token = Caller.at(page)
                .post("/api/v1/tokens", "{\"email\":\"buyer@fjordmek.example\",\"password\":\"Bryggen-demo-1\"}")
                .well()
                .json();
        assertThat(Instant.parse(token.path("expiresAt").asText()))
                .isBefore(Clock.systemUTC().instant().plus(Duration.ofHours(2)));
        assertThat(buyer.get("/api/v1/me").status()).as("nobody was signed out").isEqualTo(200);

        assertThat(operator.submit("/exchange/clock", "clock", Map.of("to", ""), "back")
                        .status())
                .isEqualTo(302);
        assertAhead(Duration.ZERO);
        assertThat(Caller.at(page).with("Accept-Language", "en").get("/login").text())
                .doesNotContain("moved the clock");
        try (var connection = stand.connect();
                var sql = connection.createStatement();
                var acts = sql.executeQuery("select count(*) from access_audit where act = 'exchange.clock-moved'")) {
            acts.next();
            assertThat(acts.getInt(1)).isEqualTo(4);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("EX13 only the operator has a hand on it")
    void operatorsOnly() {
        for (var person : new String[] {"buyer@fjordmek.example", "admin@nordvik.example"})
            assertThat(Visitor.at(stand.baseUrl())
                            .as(person)
                            .get("/exchange/clock")
                            .status())
                    .isEqualTo(403);
    }

    private static void assertAhead(Duration ahead) {
        var wanted = Clock.systemUTC().instant().plus(ahead);
        assertThat(placedAt()).isBetween(wanted.minusSeconds(30), wanted.plusSeconds(60));
    }

    private static Instant placedAt() {
        var number = Known.firstOrder(buyer, ORDER);
        return Instant.parse(buyer.get("/api/v1/orders/" + number)
                .well()
                .json()
                .path("placedAt")
                .asText());
    }
}
