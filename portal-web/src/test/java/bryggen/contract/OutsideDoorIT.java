package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Stand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AC13: a second issuer with keys of its own, registered by the company's administrator. */
class OutsideDoorIT {
    private static final String BUYER = "buyer@fjordmek.example";
    private static String base;
    private static OutsideIdentity house;

    @BeforeAll
    static void register() {
        base = Stand.shared().baseUrl();
        house = new OutsideIdentity("https://id.fjordmek.example/" + UUID.randomUUID());
        house.registered(base, "admin@fjordmek.example", "fjordmek.example, konsern.example");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    @DisplayName("AC13 a token of the house acts for the one company, with the roles held there")
    void comesIn() {
        var caller = bearing(house.token(house.claims("ingrid", BUYER)));
        var me = caller.get("/api/ext/v1/me").well().json();
        assertThat(me.path("person").path("email").asText()).isEqualTo(BUYER);
        assertThat(me.path("accounts")).hasSize(1);
        assertThat(me.path("accounts").get(0).path("number").asText()).isEqualTo("C1001");
        assertThat(caller.get("/api/ext/v1/orders").status()).isEqualTo(200);
        assertThat(caller.get("/api/ext/v1/people").status()).isEqualTo(403);
        assertThat(caller.get("/api/v1/orders").status())
                .as("the other door does not know it")
                .isEqualTo(401);
    }

    @Test
    @DisplayName("AC13 after the first match it is the issuer's subject that counts, whatever e-mail it names")
    void subjectCounts() {
        var subject = "knut-" + UUID.randomUUID();
        assertThat(bearing(house.token(house.claims(subject, "approver@fjordmek.example")))
                        .get("/api/ext/v1/me")
                        .status())
                .isEqualTo(200);
        var renamed = house.claims(subject, BUYER);
        renamed.put("email_verified", false);
        var me = bearing(house.token(renamed)).get("/api/ext/v1/me").well().json();
        assertThat(me.path("person").path("email").asText()).isEqualTo("approver@fjordmek.example");
    }

    @Test
    @DisplayName("AC13 who belongs to two companies acts for the issuer's only, and sees no other")
    void oneCompanyOnly() {
        var caller = bearing(house.token(house.claims("anne", "regnskap@konsern.example")));
        var me = caller.get("/api/ext/v1/me").well();
        assertThat(me.json().path("accounts")).hasSize(1);
        assertThat(me.text()).doesNotContain("C1002");
        assertThat(caller.forAccount("C1002").get("/api/ext/v1/invoices").status())
                .isEqualTo(404);
        assertThat(caller.get("/api/ext/v1/invoices").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("AC13 wrong key, audience, issuer, domain, time, and an e-mail that nobody vouches for open nothing")
    void refused() {
        var stranger = OutsideIdentity.pair();
        assertRefused(OutsideIdentity.token(house.claims("a", BUYER), stranger.getPrivate()));
        assertRefused(house.token(with("aud", "somebody-else")));
        assertRefused(house.token(with("aud", List.of("x", "bryggen-api"))));
        assertRefused(house.token(with("iss", "https://bryggen.example")));
        assertRefused(house.token(with("email", "buyer@ostelektro.example")));
        assertRefused(house.token(with("email", "operator@nordvik.example")));
        assertRefused(house.token(with("email", "buyer@fjordmek.example.evil.example")));
        assertRefused(house.token(with("email", "nobody@fjordmek.example")));
        assertRefused(house.token(with("email_verified", false)));
        assertRefused(house.token(with("email_verified", "true")));
        assertRefused(house.token(with("exp", 1_000_000_000L)));
        assertRefused(house.token(with("exp", "tomorrow")));
        assertRefused(house.token(with("nbf", 4_000_000_000L)));
        assertRefused(house.token(without("exp")));
        assertRefused(house.token(without("sub")));
        assertRefused(house.token(without("email")));
    }

    @Test
    @DisplayName("AC13 the key says which algorithm is right: none and the public key as a shared secret are refused")
    void algorithms() {
        assertRefused(OutsideIdentity.unsigned(house.claims("b", BUYER)));
        assertRefused(house.confused(house.claims("b", BUYER)));
        var good = house.token(house.claims("b", BUYER));
        assertRefused(good.substring(0, good.lastIndexOf('.') + 1));
        assertRefused("a.b.c");
        assertRefused("x".repeat(9_000));
    }

    @Test
    @DisplayName("AC13 a token that was signed out opens nothing; the next one of the same person does")
    void signedOut() {
        var caller = bearing(house.token(house.claims("ingrid", BUYER)));
        assertThat(caller.get("/api/ext/v1/me").status()).isEqualTo(200);
        assertThat(caller.send("DELETE", "/api/ext/v1/tokens/current", null).status())
                .isEqualTo(204);
        assertThat(caller.get("/api/ext/v1/me").status()).isEqualTo(401);
        assertThat(bearing(house.token(house.claims("ingrid", BUYER)))
                        .get("/api/ext/v1/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("AO10 an ended registration lets nobody in any more, at once; another one by a pasted key does")
    void ended() {
        var keys = OutsideIdentity.pair();
        var issuer = "https://pasted.example/" + UUID.randomUUID();
        var id = OutsideIdentity.registered(base, "admin@fjordmek.example", issuer, keys, "fjordmek.example");
        var claims = with("iss", issuer);
        var caller = bearing(OutsideIdentity.token(claims, keys.getPrivate()));
        assertThat(caller.get("/api/ext/v1/me").status()).isEqualTo(200);
        var ended = Visitor.at(base)
                .as("admin@fjordmek.example")
                .submit("/accounts/issuer?id=" + id, "issuer", Map.of(), "end");
        assertThat(ended.status()).as(ended.toString()).isEqualTo(302);
        assertThat(caller.get("/api/ext/v1/me").status()).isEqualTo(401);
        assertThat(bearing(OutsideIdentity.token(with("iss", issuer), keys.getPrivate()))
                        .get("/api/ext/v1/me")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPPLIER", ""})
    @DisplayName("AO10 nobody outside vouches for the supplier's people")
    void neverTheSuppliers(String company) {
        var answer = Visitor.at(base)
                .as("admin@nordvik.example")
                .submit(
                        "/accounts/new-issuer",
                        "issuer",
                        Map.of(
                                "company", company,
                                "name", "Evil",
                                "iss", "https://evil.example",
                                "aud", "x",
                                "domains", "nordvik.example",
                                "jwks", house.jwksUrl(),
                                "key", ""),
                        "make");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("never for the supplier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://10.0.0.1/jwks", "https://192.168.1.1/", "file:///etc/passwd", "https://u:p@x.example/"})
    @DisplayName("AO10 nobody makes this server ask its neighbours for keys")
    void neighbours(String jwks) {
        var answer = Visitor.at(base)
                .as("admin@fjordmek.example")
                .submit(
                        "/accounts/new-issuer",
                        "issuer",
                        Map.of(
                                "name", "Near",
                                "iss", "https://near.example",
                                "aud", "x",
                                "domains", "fjordmek.example",
                                "jwks", jwks,
                                "key", ""),
                        "make");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("utenfor vårt nett");
    }

    private static Map<String, Object> with(String claim, Object value) {
        var claims = house.claims("subject-" + UUID.randomUUID(), BUYER);
        claims.put(claim, value);
        return claims;
    }

    private static Map<String, Object> without(String claim) {
        var claims = new HashMap<>(house.claims("subject-" + UUID.randomUUID(), BUYER));
        claims.remove(claim);
        return claims;
    }

    private static void assertRefused(String token) {
        var answer = bearing(token).get("/api/ext/v1/me");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("signed-out");
        DoorsIT.assertNothingInternal(answer);
    }

    private static Caller bearing(String token) {
        return Caller.at(base).with("Authorization", "Bearer " + token);
    }
}
