package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.dev.Stand;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AC9: the log grows with every act, says all of it, and nobody takes anything back. */
class AuditIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_audit set person_name = 'Nobody'",
                "update access_audit set person_name = 'Nobody' where id = (select min(id) from access_audit)",
                "delete from access_audit",
                "truncate access_audit",
                "truncate access_audit cascade",
                "merge into access_audit a using (select 1) x on true when matched then delete",
                "insert into access_audit (id, person_name, account, act, channel) overriding system value"
                        + " select id, 'x', account, act, channel from access_audit limit 1"
                        + " on conflict (id) do update set person_name = 'x'"
            })
    @DisplayName("AC9 the application's own role can neither change nor remove a record")
    void appendOnly(String attempt) throws SQLException {
        var before = Staff.ask("select count(*)::text from access_audit where person_name not in ('Nobody', 'x')");
        try (var connection = Stand.shared().connect();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(attempt)).isInstanceOf(SQLException.class);
        }
        var after = Staff.ask("select count(*)::text from access_audit where person_name not in ('Nobody', 'x')");
        assertThat(Integer.parseInt(after.get(0))).isGreaterThanOrEqualTo(Integer.parseInt(before.get(0)));
        assertThat(Staff.ask("select id::text from access_audit where person_name in ('Nobody', 'x')"))
                .isEmpty();
    }

    @Test
    @DisplayName("AC9 every act leaves who, for which company, acting as whom, what, before and after, channel, source")
    void everyAct() {
        var base = Stand.shared().baseUrl();
        var company = Staff.company();
        var email = Staff.person(company, "COMPANY_ADMIN");
        var admin = Caller.at(base).as(email);
        var colleague = Staff.idOf(Staff.person(company, "BUYER"));
        patch(admin, colleague, "{\"name\":\"Other Name\"}");
        patch(admin, colleague, "{\"roles\":[\"PAYABLES\"]}");
        patch(admin, colleague, "{\"disabled\":true}");
        patch(admin, colleague, "{\"disabled\":false}");
        admin.create(
                        "/api/v1/people",
                        "{\"email\":\"%s@staff.example\",\"name\":\"New\",\"roles\":[\"BUYER\"]}"
                                .formatted(UUID.randomUUID()))
                .well();
        var client = admin.create("/api/v1/api-clients", "{\"name\":\"Audit\",\"roles\":[\"BUYER\"]}")
                .well()
                .json()
                .path("id")
                .asText();
        admin.send("DELETE", "/api/v1/api-clients/" + client, null).well();
        var page = Visitor.at(base).as(email);
        var issuer = OutsideIdentity.unused(base, email, "https://audit.example/" + UUID.randomUUID());
        page.submit("/accounts/issuer?id=" + issuer, "issuer", Map.of(), "end");
        page.post("/sign-out", "");
        admin.send("DELETE", "/api/v1/tokens/current", null).well();

        var words = List.of(
                "access.signed-in",
                "access.signed-out",
                "accounts.renamed",
                "accounts.roles-changed",
                "accounts.disabled",
                "accounts.enabled",
                "accounts.invited",
                "accounts.client-made",
                "accounts.client-ended",
                "accounts.issuer-registered",
                "accounts.issuer-ended");
        assertThat(acts(company)).containsAll(words);
        assertThat(Staff.ask(
                        "select act from access_audit where account = ? and (person is null or person_name = ''"
                                + " or acting_as <> account or channel not in ('WEB', 'API') or source = '')",
                        company))
                .isEmpty();
        assertThat(Staff.ask(
                        "select before::text || ' > ' || after::text from access_audit where account = ?"
                                + " and act in ('accounts.renamed', 'accounts.roles-changed') order by id",
                        company))
                .containsExactly(
                        "{\"name\": \"Somebody\"} > {\"name\": \"Other Name\"}",
                        "{\"roles\": [\"BUYER\"]} > {\"roles\": [\"PAYABLES\"]}");
        assertThat(Staff.ask(
                        "select act from access_audit where account = ? and coalesce(before::text, '')"
                                + " || coalesce(after::text, '') ~* '(secret|hash|token|argon)'",
                        company))
                .isEmpty();
    }

    @Test
    @DisplayName("AC9 orders, and the operator's acts in a customer's matter, with both companies named")
    void ordersAndExchange() {
        var stand = Stand.shared();
        var buyer = Caller.at(stand.baseUrl()).as("buyer@fjordmek.example");
        var operator = Caller.at(stand.baseUrl()).as("operator@nordvik.example");
        Known.firstOrder(buyer, "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}");
        stand.erp().books().fault("status_503", "/orders", 400, 0);
        try {
            var number = buyer.create("/api/v1/orders", "{\"lines\":[{\"sku\":\"BOLT-M8-20\",\"quantity\":\"10\"}]}")
                    .well()
                    .json()
                    .path("number")
                    .asText();
            var message = bryggen.dev.Await.value("a message that waits", Duration.ofSeconds(30), () -> {
                var found = operator.get("/api/v1/exchange/messages?q=" + number)
                        .well()
                        .json()
                        .path("items");
                return found.isEmpty() ? null : found.get(0).path("id").asText();
            });
            var address = "/api/v1/exchange/messages/" + message;
            bryggen.dev.Await.until(
                    "parked",
                    Duration.ofSeconds(30),
                    () -> operator.post(address + "/park", "{\"reason\":\"a test\"}")
                                    .status()
                            == 200);
            operator.send("POST", address + "/retry", null).well();
            assertThat(Staff.ask(
                            "select act || ' ' || account || ' ' || acting_as || ' ' || channel from access_audit"
                                    + " where subject like '%' || ? order by id",
                            number))
                    .contains(
                            "orders.placed C1001 C1001 API",
                            "exchange.parked C1001 SUPPLIER API",
                            "exchange.retried C1001 SUPPLIER API");
            assertThat(Staff.ask(
                            "select after ->> 'reason' from access_audit where act = 'exchange.parked' and subject"
                                    + " like '%' || ?",
                            number))
                    .containsExactly("a test");
        } finally {
            stand.erp().books().noFaults();
        }
    }

    private static List<String> acts(String company) {
        return Staff.ask("select distinct act from access_audit where account = ?", company);
    }

    private static void patch(Caller caller, String id, String body) {
        caller.send("PATCH", "/api/v1/people/" + id, body.getBytes(StandardCharsets.UTF_8))
                .well();
    }
}
