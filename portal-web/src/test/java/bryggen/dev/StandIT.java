package bryggen.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server around the portal: who may see its operation, and what its answers do not tell. */
class StandIT {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = Stand.shared();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void live_and_ready_are_open_and_without_details(String path) throws Exception {
        var answer = HTTP.send(fromElsewhere(path).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void the_description_is_open() throws Exception {
        var answer = HTTP.send(fromElsewhere("/openapi").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("openapi: 3").contains("/api/v1/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/", "/metrics", "/metrics/", "/openapi/ui/"})
    void operation_is_for_this_machine_or_who_shows_the_token(String path) throws Exception {
        assertThat(status(request(path))).isEqualTo(200);
        assertThat(status(fromElsewhere(path))).isEqualTo(401);
        assertThat(status(request(path).header("X-Forwarded-For", "127.0.0.1"))).isEqualTo(401);
        assertThat(status(fromElsewhere(path).header("Authorization", "Bearer wrong")))
                .isEqualTo(401);
        assertThat(status(fromElsewhere(path).header("Authorization", "Bearer " + Installation.OPS_TOKEN)))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/api/v1/me", "/health/ready", "/nothing-here"})
    void no_answer_makes_a_session_or_names_the_server(String path) throws Exception {
        HttpResponse<String> answer = HTTP.send(request(path).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.headers().map().keySet())
                .doesNotContain("x-powered-by", "server", "set-cookie")
                .noneMatch(name -> name.startsWith("io.openliberty"));
        assertThat(answer.body()).doesNotContain("Liberty", "SRVE", "Exception");
    }

    @Test
    void a_request_with_absurd_headers_is_refused_by_the_server() throws Exception {
        assertThat(status(request("/login").header("X-Long", "x".repeat(20_000))))
                .isBetween(400, 499);
    }

    @Test
    void the_database_keeps_what_it_acknowledged_and_says_what_it_heard() throws SQLException {
        try (var database = stand.connect();
                var sql = database.createStatement();
                var row = sql.executeQuery("select current_setting('synchronous_commit'), current_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("on");
            assertThat(row.getString(2)).isEqualTo("bryggen");
        }
        assertThat(stand.statements()).content().contains("select current_setting('synchronous_commit')");
    }

    @Test
    void production_does_not_start_over_demo_people() throws Exception {
        var portal = stand.attempt(Map.of("BRYGGEN_MODE", "production", "BRYGGEN_PAYMENTS", "off"));
        assertThat(portal.exitCode(Duration.ofMinutes(3))).isEqualTo(78);
        assertThat(portal.log()).contains("BRYGGEN does not start: BRYGGEN_MODE is production, but the database holds");
    }

    @Test
    void an_article_number_with_a_slash_reaches_the_portal_and_a_climbing_path_does_not() throws Exception {
        var answer = HTTP.send(request("/api/v1/products/A%2FB%23").build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(status(request("/resources/..%2f..%2fWEB-INF/web.xml"))).isEqualTo(400);
        assertThat(status(request("/resources/%2e%2e/WEB-INF/web.xml"))).isIn(400, 404);
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stand.baseUrl() + path));
    }

    private static HttpRequest.Builder fromElsewhere(String path) {
        return request(path).header("X-Forwarded-For", "203.0.113.7");
    }
}
