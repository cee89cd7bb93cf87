package bryggen.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Installation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartCheckTest {
    @TempDir
    static java.nio.file.Path folder;

    @Test
    void a_whole_installation_may_start() {
        assertThat(reasons(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODE",
                "PUBLIC_URL",
                "DB_PASSWORD",
                "ERP",
                "ERP_URL",
                "ERP_PASSWORD",
                "ISSUER",
                "KEYSTORE",
                "KEYSTORE_PASSWORD",
                "VIEW_KEY",
                "PAYMENTS",
                "FILES"
            })
    void a_missing_setting_is_named_and_nothing_else(String name) {
        assertThat(reasons(Map.of("BRYGGEN_" + name, " ")))
                .singleElement()
                .asString()
                .startsWith("BRYGGEN does not start: BRYGGEN_" + name + " is not set (");
    }

    @Test
    void an_ERPs_limit_is_a_number_of_seconds() {
        assertThat(reasons(Map.of("BRYGGEN_ERP_REQUEST_LIMIT", "30"))).isEmpty();
        assertThat(reasons(Map.of("BRYGGEN_ERP_REQUEST_LIMIT", "30s")))
                .singleElement()
                .asString()
                .contains("BRYGGEN_ERP_REQUEST_LIMIT");
    }

    @Test
    void a_tax_number_begins_with_its_country() {
        assertThat(reasons(Map.of("BRYGGEN_SUPPLIER_VAT_NUMBER", "SE556677889901")))
                .isEmpty();
        for (var wrong : List.of("912345678", "NO 912 345 678 MVA", "N"))
            assertThat(reasons(Map.of("BRYGGEN_SUPPLIER_VAT_NUMBER", wrong)))
                    .singleElement()
                    .asString()
                    .contains("BRYGGEN_SUPPLIER_VAT_NUMBER");
    }

    @Test
    void hours_to_answer_in_are_four_numbers() {
        assertThat(reasons(Map.of("BRYGGEN_ANSWER_HOURS", "1, 2,3,40"))).isEmpty();
        for (var wrong : List.of("2,4,8", "2,4,8,0", "2,4,8,x", "2;4;8;16"))
            assertThat(reasons(Map.of("BRYGGEN_ANSWER_HOURS", wrong)))
                    .singleElement()
                    .asString()
                    .contains("BRYGGEN_ANSWER_HOURS");
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        assertThat(StartCheck.reasons(new Settings(Map.of()))).hasSize(12);
    }

    @Test
    void an_account_for_payments_with_a_wrong_digit_is_refused() {
        assertThat(reasons(Map.of("BRYGGEN_SUPPLIER_IBAN", "NO30 1506 1234 508")))
                .isEmpty();
        assertThat(reasons(Map.of("BRYGGEN_SUPPLIER_IBAN", "NO30 1506 1234 509")))
                .singleElement()
                .asString()
                .contains("BRYGGEN_SUPPLIER_IBAN is no IBAN");
    }

    @Test
    void tryton_needs_a_user_and_mail_a_sender() {
        assertThat(reasons(Map.of("BRYGGEN_ERP", "tryton")))
                .singleElement()
                .asString()
                .contains("BRYGGEN_ERP_USER");
        assertThat(reasons(Map.of("BRYGGEN_SMTP_HOST", "mail")))
                .singleElement()
                .asString()
                .contains("BRYGGEN_SMTP_FROM");
    }

    @Test
    void demo_listens_on_loopback_only() {
        assertThat(reasons(Map.of("BRYGGEN_MODE", "demo", "BRYGGEN_HTTP_HOST", "*")))
                .singleElement()
                .asString()
                .contains("BRYGGEN_HTTP_HOST must be 127.0.0.1");
        assertThat(reasons(Map.of("BRYGGEN_MODE", "production", "BRYGGEN_HTTP_HOST", "*")))
                .isEmpty();
    }

    @Test
    void values_that_cannot_be_right_are_refused_by_name() {
        var wrong = Map.of(
                "BRYGGEN_MODE", "test",
                "BRYGGEN_ERP", "sap",
                "BRYGGEN_ERP_URL", "localhost",
                "BRYGGEN_HTTP_PORT", "http",
                "BRYGGEN_VIEW_KEY", "c2hvcnQ=",
                "BRYGGEN_ROLES", "web,warehouse",
                "BRYGGEN_KEYSTORE", "/nowhere/keys.p12",
                "BRYGGEN_CLOCK", "tomorrow");
        assertThat(reasons(wrong)).hasSize(wrong.size());
        assertThat(reasons(Map.of("BRYGGEN_KEYSTORE_PASSWORD", "wrong")))
                .singleElement()
                .asString()
                .contains("BRYGGEN_KEYSTORE_PASSWORD does not open");
        assertThat(reasons(Map.of("BRYGGEN_ZONE", "Atlantis/Capital", "BRYGGEN_FILES", "/proc/nowhere")))
                .hasSize(2);
        assertThat(reasons(Map.of("BRYGGEN_MODE", "production", "BRYGGEN_CLOCK", "PT1H")))
                .hasSize(1);
    }

    @Test
    void payments_are_decided_and_the_sandbox_is_for_the_demo() {
        var sandbox = Map.of(
                "BRYGGEN_PAYMENTS", "sandbox",
                "BRYGGEN_PAYMENTS_KEY", "key",
                "BRYGGEN_PAYMENTS_WEBHOOK_SECRETS", "secret");
        assertThat(reasons(sandbox)).isEmpty();
        var inProduction = new HashMap<>(sandbox);
        inProduction.put("BRYGGEN_MODE", "production");
        assertThat(reasons(inProduction)).singleElement().asString().contains("must not be sandbox");
        inProduction.put("BRYGGEN_PAYMENTS", "stripe");
        assertThat(reasons(inProduction)).isEmpty();
        inProduction.put("BRYGGEN_PAYMENTS_URL", "http://api.stripe.com");
        assertThat(reasons(inProduction)).singleElement().asString().contains("must be https");
        assertThat(reasons(Map.of("BRYGGEN_PAYMENTS", "stripe"))).hasSize(2);
        assertThat(reasons(Map.of("BRYGGEN_PAYMENTS", "cash"))).hasSize(1);
        assertThat(reasons(Map.of("BRYGGEN_TRANSFER_ACCOUNTS", "NOK=KID10/12:86011117947, SEK=OCR:5050-1055")))
                .isEmpty();
        assertThat(reasons(Map.of("BRYGGEN_TRANSFER_ACCOUNTS", "86011117947"))).hasSize(1);
    }

    private static List<String> reasons(Map<String, String> changes) {
        var environment = new HashMap<>(Installation.in(folder));
        environment.putAll(changes);
        return StartCheck.reasons(new Settings(environment));
    }
}
