package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Stand;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AC6: every token at every door, by plain and by odd addresses. */
class DoorsIT {
    private static final String PERSON = "buyer@fjordmek.example";
    private static String base;
    private static Caller api;
    private static String cookie;

    @BeforeAll
    static void open() {
        base = Stand.shared().baseUrl();
        api = Caller.at(base).as(PERSON);
        cookie = Visitor.at(base).as(PERSON).caller().header("Cookie");
    }

    @Test
    @DisplayName("AC6 the API takes its bearer token and pages take their cookie")
    void eachItsOwn() {
        assertThat(api.get("/api/v1/orders").status()).isEqualTo(200);
        assertThat(Caller.at(base).with("Cookie", cookie).get("/orders/list").status())
                .isEqualTo(200);
    }

    /** The API's addresses, plain and with the other doors' words in the query. */
    static Stream<String> apiAddresses() {
        return Stream.of(
                "/api/v1/orders",
                "/api/v1/orders?q=/api/ext/",
                "/api/v1/orders?q=/api/ext/v1/leads",
                "/api/v1/orders?q=/orders/list",
                "/api/v1/products?q=/api/ext/",
                "/api/v1/shipments",
                "/api/v1/invoices");
    }

    @ParameterizedTest
    @MethodSource("apiAddresses")
    @DisplayName("AC6 the API refuses the page's cookie, the cookie's token as bearer, nobody and nonsense")
    void apiRefuses(String address) {
        var token = cookie.substring(cookie.indexOf('=') + 1);
        for (var caller : List.of(
                Caller.at(base),
                Caller.at(base).with("Cookie", cookie),
                Caller.at(base).with("Authorization", "Bearer " + token),
                Caller.at(base).with("Authorization", "Bearer nonsense"),
                Caller.at(base).with("Authorization", "Bearer "),
                Caller.at(base).with("Authorization", "Basic YTpi"),
                Caller.at(base).with("Authorization", "Bearer " + tampered(api.token())),
                Caller.at(base).with("Authorization", "Bearer " + unsigned(api.token())))) {
            var answer = caller.get(address);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("signed-out");
            assertNothingInternal(answer);
        }
        // more than once: a token is no ticket that is torn off
        for (int call = 0; call < 3; call++)
            assertThat(api.get(address).status()).as(address).isEqualTo(200);
    }

    @Test
    @DisplayName("AC6 a search for the doors' own words is a search and no sign-out")
    void searchForAnAddress() {
        var person = Caller.at(base).with("Cookie", cookie);
        for (var q : List.of("/api/", "/api/v1/", "/api/ext/", "x/api/ext/v1/orders"))
            for (int call = 0; call < 2; call++) {
                assertThat(person.get("/catalogue/list?q=" + q).status()).as(q).isEqualTo(200);
                assertThat(api.get("/api/v1/products?q=" + q).status()).as(q).isEqualTo(200);
            }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/orders/list", "/orders/list?q=/api/v1/", "/orders/list?q=/api/ext/v1/", "/invoices/list.xhtml"
            })
    @DisplayName("AC6 pages refuse the API's token, as header and as cookie, by any address")
    void pagesRefuse(String address) {
        for (var caller : List.of(
                Caller.at(base),
                api,
                Caller.at(base).with("Cookie", "BRYGGEN=" + api.token()),
                Caller.at(base).with("Cookie", "BRYGGEN=" + tampered(cookie.substring(8))),
                Caller.at(base).with("Cookie", "BRYGGEN=nonsense"))) {
            var answer = caller.get(address);
            assertThat(answer.status()).as(answer.toString()).isIn(302, 303, 401);
            assertThat(answer.text()).doesNotContain("C1001");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/ext/v1/orders", "/api/ext/v1/leads", "/api/ext/v1/orders?q=/api/v1/"})
    @DisplayName("AC6 the outside door takes neither the API's token nor the page's cookie")
    void outsideRefuses(String address) {
        for (var caller : List.of(Caller.at(base), api, Caller.at(base).with("Cookie", cookie))) {
            var answer = caller.get(address);
            assertThat(answer.status()).as(answer.toString()).isIn(401, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api;x=1/v1/orders",
                "/%61pi/v1/orders",
                "/api%2Fv1/orders",
                "/api/%76%31/orders",
                "//api/v1/orders",
                "/api//v1/orders",
                "/api/./v1/orders",
                "/orders/../api/v1/orders",
                "/api/v1/../../orders/list",
                "/%2e%2e/api/v1/orders",
                "/api\\v1\\orders",
                "/orders;jsessionid=1/list",
                "/%6frders/list"
            })
    @DisplayName("AC6 odd addresses get no door at all, whatever is shown")
    void oddAddresses(String address) throws IOException {
        for (var header : List.of("Authorization: Bearer " + api.token(), "Cookie: " + cookie)) {
            var status = raw(address, header);
            assertThat(status).as(address + " with " + header.substring(0, 12)).isIn(302, 400, 401, 404);
        }
    }

    @Test
    @DisplayName("AC2 a token that was signed out is worth nothing any more")
    void signedOut() {
        var caller = Caller.at(base).as(PERSON);
        assertThat(caller.send("DELETE", "/api/v1/tokens/current", null).status())
                .isEqualTo(204);
        assertThat(caller.get("/api/v1/orders").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("AC4 wrong person and wrong password have one answer")
    void oneAnswer() {
        var person =
                Caller.at(base).post("/api/v1/tokens", "{\"email\":\"nobody@fjordmek.example\",\"password\":\"x\"}");
        var password =
                Caller.at(base).post("/api/v1/tokens", "{\"email\":\"approver@fjordmek.example\",\"password\":\"x\"}");
        assertThat(person.status()).isEqualTo(401);
        assertThat(person.code()).isEqualTo("sign-in-refused");
        assertThat(person.text()).isEqualTo(password.text());
    }

    @Test
    @DisplayName("a page keeps no session, and a form of another site is refused")
    void noSessionNoForeignForm() {
        var visitor = Caller.at(base).with("Cookie", cookie);
        assertThat(visitor.get("/orders/list").headers().allValues("Set-Cookie"))
                .noneMatch(c -> c.contains("JSESSIONID"));
        for (var site : List.of("cross-site", "same-site", "none")) {
            var answer = visitor.with("Sec-Fetch-Site", site)
                    .with("Content-Type", "application/x-www-form-urlencoded")
                    .send("POST", "/sign-out", new byte[0]);
            assertThat(answer.status()).as(site).isEqualTo(403);
        }
        assertThat(visitor.with("Origin", "https://evil.example")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "/sign-out", new byte[0])
                        .status())
                .isEqualTo(403);
    }

    static void assertNothingInternal(Reply answer) {
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("exception"));
        assertThat(answer.text()).doesNotContain("java.", "org.", "SQL", "\tat ");
    }

    /** The last letter of the signature carries bits that count for nothing; one in its middle does not. */
    private static String tampered(String token) {
        int at = token.length() - 20;
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }

    /** {@code alg: none}, the classic. */
    private static String unsigned(String token) {
        var head = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return head + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    /** A request as it stands here: clients tidy addresses up before they send them. */
    private static int raw(String address, String header) throws IOException {
        var uri = URI.create(base);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n" + header
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return line.length() < 12 ? 400 : Integer.parseInt(line.substring(9, 12));
        }
    }
}
