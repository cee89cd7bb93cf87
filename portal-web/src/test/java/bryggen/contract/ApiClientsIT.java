package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Stand;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code /api-clients}: each status of the contract, and what the client itself may do. */
class ApiClientsIT {
    private static final String BODY = "{\"name\":\"Purchasing\",\"roles\":[\"BUYER\"]}";
    private static String base;
    private static String company;
    private static Caller admin;

    @BeforeAll
    static void settle() {
        base = Stand.shared().baseUrl();
        company = Staff.company();
        admin = Caller.at(base).as(Staff.person(company, "COMPANY_ADMIN"));
    }

    @Test
    @DisplayName("AO8 made, told its secret once, acts for its one company with its roles, ended at once")
    void life() {
        var key = UUID.randomUUID().toString();
        var made = admin.with("Idempotency-Key", key).post("/api/v1/api-clients", BODY);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var id = made.json().path("id").asText();
        var secret = made.json().path("secret").asText();
        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(Staff.ask("select secret_hash from access_client where id = ?::uuid", id)
                        .get(0))
                .doesNotContain(secret);
        var again = admin.with("Idempotency-Key", key).post("/api/v1/api-clients", BODY);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id").asText()).isEqualTo(id);
        assertThat(again.text()).as("told once").doesNotContain(secret);
        assertThat(admin.get("/api/v1/api-clients").well().text()).contains(id).doesNotContain(secret);
        assertThat(admin.get(path(made.header("Location"))).well().text()).doesNotContain(secret);

        var client = signedIn(id, secret);
        var accounts = client.get("/api/v1/me").well().json().path("accounts");
        assertThat(accounts).hasSize(1);
        assertThat(accounts.get(0).path("number").asText()).isEqualTo(company);
        assertThat(client.get("/api/v1/orders").status()).isEqualTo(200);
        assertThat(client.get("/api/v1/people").status()).isEqualTo(403);
        assertThat(client.forAccount("C1001").get("/api/v1/orders").status()).isEqualTo(404);

        assertThat(admin.send("DELETE", "/api/v1/api-clients/" + id, null).status())
                .isEqualTo(204);
        assertThat(client.get("/api/v1/orders").status()).isEqualTo(401);
        assertThat(token(id, secret).status()).isEqualTo(401);
        assertThat(admin.send("DELETE", "/api/v1/api-clients/" + id, null).status())
                .isEqualTo(404);
        assertThat(admin.get("/api/v1/api-clients/" + id).status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "AO8 only a person makes a client, for at most two years, with roles that the company's people could have")
    void rules() {
        assertCode("{\"name\":\"A\",\"roles\":[\"OPERATOR\"]}", 422, "role-not-for-account");
        assertCode("{\"name\":\"A\",\"roles\":[]}", 422, "role-needed");
        assertCode("{\"name\":\"\",\"roles\":[\"BUYER\"]}", 422, "name-unfit");
        assertCode("{\"roles\":[\"BUYER\"]}", 422, "bad-field");
        assertCode("{\"name\":\"A\"}", 422, "bad-field");
        assertCode("{\"name\":\"A\",\"roles\":[\"BUYER\"],\"expiresAt\":\"soon\"}", 422, "bad-field");
        var now = Clock.systemUTC().instant();
        for (var days : new long[] {-1, 0, 800})
            assertCode(
                    "{\"name\":\"A\",\"roles\":[\"BUYER\"],\"expiresAt\":\"" + now.plus(Duration.ofDays(days)) + "\"}",
                    422,
                    "expiry-unfit");
        var made = admin.create("/api/v1/api-clients", "{\"name\":\"Admin\",\"roles\":[\"COMPANY_ADMIN\"]}")
                .well()
                .json();
        var client = signedIn(made.path("id").asText(), made.path("secret").asText());
        var child = client.create("/api/v1/api-clients", BODY);
        assertThat(child.status()).isEqualTo(403);
        assertThat(child.code()).isEqualTo("person-needed");
    }

    @Test
    @DisplayName("400 without a key or unreadable, 401 for nobody, 403 for the wrong role, 404 for another company's")
    void otherStatuses() {
        assertThat(admin.post("/api/v1/api-clients", BODY).code()).isEqualTo("idempotency-key-missing");
        assertThat(admin.create("/api/v1/api-clients", "{").status()).isEqualTo(400);
        assertThat(Caller.at(base).get("/api/v1/api-clients").status()).isEqualTo(401);
        var buyer = Caller.at(base).as(Staff.person(company, "BUYER"));
        assertThat(buyer.get("/api/v1/api-clients").status()).isEqualTo(403);
        assertThat(buyer.create("/api/v1/api-clients", BODY).status()).isEqualTo(403);
        var id = admin.create("/api/v1/api-clients", BODY)
                .well()
                .json()
                .path("id")
                .asText();
        var foreign = Caller.at(base).as("admin@fjordmek.example");
        assertThat(foreign.get("/api/v1/api-clients/" + id).status()).isEqualTo(404);
        assertThat(foreign.send("DELETE", "/api/v1/api-clients/" + id, null).status())
                .isEqualTo(404);
        assertThat(admin.get("/api/v1/api-clients/" + id).status()).isEqualTo(200);
    }

    private static void assertCode(String body, int status, String code) {
        var answer = admin.create("/api/v1/api-clients", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static Reply token(String id, String secret) {
        return Caller.at(base)
                .post("/api/v1/tokens", "{\"clientId\":\"%s\",\"clientSecret\":\"%s\"}".formatted(id, secret));
    }

    private static Caller signedIn(String id, String secret) {
        return Caller.at(base)
                .with(
                        "Authorization",
                        "Bearer "
                                + token(id, secret).well().json().path("token").asText());
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
