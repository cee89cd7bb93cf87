package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.AtOnce;
import bryggen.dev.Stand;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /people}: each status of the contract, and what the rules of the accounts hold under two hands at once. */
class PeopleIT {
    private static String base;
    private static String company;
    private static String administrator;
    private static Caller admin;

    @BeforeAll
    static void settle() {
        base = Stand.shared().baseUrl();
        company = Staff.company();
        administrator = Staff.person(company, "COMPANY_ADMIN");
        admin = Caller.at(base).as(administrator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "roles"})
    @DisplayName("AO5 two administrators who shut each other out at the same moment: one stays")
    void oneStays(String what) throws Exception {
        var body = what.equals("disabled") ? "{\"disabled\":true}" : "{\"roles\":[\"BUYER\"]}";
        for (int round = 0; round < 5; round++) {
            var house = Staff.company();
            var one = Staff.person(house, "COMPANY_ADMIN");
            var other = Staff.person(house, "COMPANY_ADMIN");
            var asOne = Caller.at(base).as(one);
            var asOther = Caller.at(base).as(other);
            var statuses = AtOnce.<Integer>all(List.of(
                    () -> patch(asOne, Staff.idOf(other), body).status(),
                    () -> patch(asOther, Staff.idOf(one), body).status()));
            assertThat(statuses).as("one of them was first").contains(200);
            assertThat(statuses).as("not both").isSubsetOf(200, 401, 403, 409).doesNotHaveDuplicates();
            var left = Staff.ask(
                    "select person::text from access_membership where account = ? and disabled_at is null"
                            + " and 'COMPANY_ADMIN' = any (roles)",
                    house);
            assertThat(left).as("administrators of " + house).hasSize(1);
        }
    }

    @Test
    @DisplayName("AO6 who is disabled is out at once, on every door; who gets another role acts by it when back")
    void outAtOnce() {
        var email = Staff.person(company, "BUYER");
        var api = Caller.at(base).as(email);
        var page = Visitor.at(base).as(email);
        assertThat(api.get("/api/v1/orders").status()).isEqualTo(200);
        assertThat(page.get("/orders/list").status()).isEqualTo(200);

        assertThat(patch(admin, Staff.idOf(email), "{\"roles\":[\"PAYABLES\"]}").status())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/orders").status()).as("the old sign-in").isEqualTo(401);
        var back = Caller.at(base).as(email);
        assertThat(back.get("/api/v1/invoices").status()).isEqualTo(200);
        assertThat(back.get("/api/v1/products").status())
                .as("no buyer any more")
                .isEqualTo(403);

        assertThat(patch(admin, Staff.idOf(email), "{\"disabled\":true}").status())
                .isEqualTo(200);
        assertThat(back.get("/api/v1/invoices").status()).isEqualTo(401);
        assertThat(page.get("/orders/list").status()).isIn(302, 303);
    }

    @Test
    @DisplayName("a merge-patch changes what it names; null is not absent and takes nothing away")
    void mergePatch() {
        var id = Staff.idOf(Staff.person(company, "BUYER"));
        var named = patch(admin, id, "{\"name\":\"Kari Nes\"}").well().json();
        assertThat(named.path("name").asText()).isEqualTo("Kari Nes");
        assertThat(named.path("roles").get(0).asText()).isEqualTo("BUYER");
        for (var field : List.of("name", "roles", "disabled")) {
            var refused = patch(admin, id, "{\"" + field + "\":null}");
            assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
            assertThat(refused.json().path("errors").get(0).path("pointer").asText())
                    .isEqualTo("/" + field);
        }
        assertThat(patch(admin, id, "{}").well().json()).isEqualTo(named);
        assertThat(admin.get("/api/v1/people/" + id).well().json()).isEqualTo(named);
    }

    @Test
    @DisplayName("AO4 roles that the company's people cannot have are refused, and all or nothing is changed")
    void roles() {
        var id = Staff.idOf(Staff.person(company, "BUYER"));
        for (var roles :
                List.of("[\"OPERATOR\"]", "[\"SUPPLIER_ADMIN\",\"BUYER\"]", "[\"PARTNER_SELLER\"]", "[]", "[null]"))
            assertThat(patch(admin, id, "{\"name\":\"Changed\",\"roles\":" + roles + "}")
                            .status())
                    .as(roles)
                    .isEqualTo(422);
        assertThat(patch(admin, id, "{\"roles\":[\"KING\"]}").status()).isEqualTo(422);
        assertThat(admin.get("/api/v1/people/" + id).well().json().path("name").asText())
                .isEqualTo("Somebody");
        var last = patch(admin, Staff.idOf(administrator), "{\"roles\":[\"BUYER\"]}");
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.code()).isEqualTo("last-administrator");
    }

    @Test
    @DisplayName("POST answers 201 and Location, 200 for the same again, 409 for another body, 400 without a key")
    void created() {
        var key = UUID.randomUUID().toString();
        var caller = admin.with("Idempotency-Key", key);
        var email = "new-" + key + "@staff.example";
        var body = "{\"email\":\"%s\",\"name\":\"Ny Person\",\"roles\":[\"BUYER\"]}".formatted(email);
        var made = caller.post("/api/v1/people", body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(admin.get(path(made.header("Location")))
                        .well()
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("invited");
        var again = caller.post("/api/v1/people", body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(made.json());
        assertThat(caller.post("/api/v1/people", body.replace("Ny", "Annen")).code())
                .isEqualTo("idempotency-key-reused");
        assertThat(admin.post("/api/v1/people", body).code()).isEqualTo("idempotency-key-missing");
        var twice = admin.create("/api/v1/people", body);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("already-member");
        assertThat(Staff.ask("select id::text from access_person where email = ?", email))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                              | 400 | unreadable",
                "[]                                                             | 422 | bad-field",
                "{\"name\":\"A\",\"roles\":[\"BUYER\"]}                         | 422 | bad-field",
                "{\"email\":\"a@b.example\",\"roles\":[\"BUYER\"]}              | 422 | bad-field",
                "{\"email\":\"a@b.example\",\"name\":\"A\"}                     | 422 | bad-field",
                "{\"email\":\"no\",\"name\":\"A\",\"roles\":[\"BUYER\"]}        | 422 | email-unfit",
                "{\"email\":\"a@b.example\",\"name\":\" \",\"roles\":[\"BUYER\"]} | 422 | name-unfit",
                "{\"email\":\"a@b.example\",\"name\":\"A\",\"roles\":[\"BUYER\"],\"x\":1} | 422 | bad-field",
                "{\"email\":\"a@b.example\",\"name\":\"A\",\"roles\":[\"SERVICE\"]} | 422 | role-not-for-account"
            })
    @DisplayName("POST refuses what cannot be read with 400 and what a rule forbids with 422")
    void refused(String body, int status, String code) {
        var answer = admin.create("/api/v1/people", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    @DisplayName(
            "401 for nobody, 403 for the wrong role, 404 for what is not there or not yours, 415, 422 for a bad page")
    void otherStatuses() {
        var id = Staff.idOf(administrator);
        assertThat(Caller.at(base).get("/api/v1/people").status()).isEqualTo(401);
        var buyer = Caller.at(base).as(Staff.person(company, "BUYER"));
        assertThat(buyer.get("/api/v1/people").status()).isEqualTo(403);
        assertThat(buyer.create("/api/v1/people", "{}").status()).isEqualTo(403);
        assertThat(patch(buyer, id, "{\"disabled\":true}").status()).isEqualTo(403);
        var foreign = Caller.at(base).as("admin@fjordmek.example");
        assertThat(foreign.get("/api/v1/people/" + id).status()).isEqualTo(404);
        assertThat(patch(foreign, id, "{\"disabled\":true}").status()).isEqualTo(404);
        assertThat(foreign.get("/api/v1/people?company=" + company).status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/people/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/people/not-an-id").status()).isEqualTo(404);
        assertThat(admin.with("Content-Type", "text/plain")
                        .send("PATCH", "/api/v1/people/" + id, "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        for (var query : List.of("?size=201", "?size=0", "?page=0", "?sort=password", "?state=dead", "?page=600"))
            assertThat(admin.get("/api/v1/people" + query).status()).as(query).isEqualTo(422);
        assertThat(admin.get("/api/v1/people?size=1&sort=-name").well().json().path("items"))
                .hasSize(1);
    }

    @Test
    @DisplayName("AO3 the supplier's administrator manages a company's people by naming it")
    void supplier() {
        var elin = Caller.at(base).as("admin@nordvik.example");
        var people = elin.get("/api/v1/people?company=" + company).well();
        assertThat(people.text()).contains(administrator);
        assertThat(elin.get("/api/v1/people").well().text()).doesNotContain(administrator);
        assertThat(elin.get("/api/v1/people?company=C0000").status()).isEqualTo(404);
    }

    private static Reply patch(Caller caller, String id, String body) {
        return caller.send("PATCH", "/api/v1/people/" + id, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
