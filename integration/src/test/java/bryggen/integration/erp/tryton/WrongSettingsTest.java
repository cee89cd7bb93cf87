package bryggen.integration.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.Loopback;
import bryggen.integration.erp.Connectors;
import bryggen.integration.erp.ErpHealth;
import bryggen.integration.erp.ErpHealth.Cause;
import bryggen.integration.erp.ErpSettings;
import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody is told who has set something wrong; the answers are those of a Tryton 6.0, and of what is no Tryton. */
class WrongSettingsTest {
    private HttpServer server;
    private int status;
    private String body = "";

    @BeforeEach
    void open() {
        server = Loopback.server();
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            401 | <title>401 Unauthorized</title>                 | CREDENTIALS | user and password
            200 | {"id":1,"result":null}                          | CREDENTIALS | user and password
            429 | Too many                                        | CREDENTIALS | failed logins
            404 | <title>404 Not Found</title>                    | ADDRESS     | no such database
            405 | <title>405 Method Not Allowed</title>           | ADDRESS     | no such database
            302 | moved                                           | ADDRESS     | elsewhere
            200 | {"id":1,"error":["'common.db.login'",""]}       | ADDRESS     | names no database
            200 | <html><body>Welcome</body></html>               | STRANGER    | not a Tryton
            200 | {"status":"ok"}                                 | STRANGER    | not a Tryton
            400 | Bad request                                     | STRANGER    | 400
            503 | busy                                            | BUSY        | not ready
            502 | <html>Bad gateway</html>                        | BUSY        | 502
            """)
    void eachMistakeIsNamedInOneSentence(int status, String body, Cause cause, String words) {
        this.status = status;
        this.body = body;

        var health = health(server.getAddress().getPort());

        assertThat(health.up()).isFalse();
        assertThat(health.cause()).isEqualTo(cause);
        assertThat(health.detail())
                .startsWith("Tryton: ")
                .endsWith(".")
                .contains(words)
                .doesNotContain("s3cret");
    }

    @Test
    void nobodyAtTheAddressIsSilence() {
        int port = server.getAddress().getPort();
        server.stop(0);

        var health = health(port);

        assertThat(health.cause()).isEqualTo(Cause.SILENT);
        assertThat(health.detail()).contains("nobody answers at http://127.0.0.1:" + port);
    }

    private static ErpHealth health(int port) {
        var url = URI.create("http://127.0.0.1:" + port + "/company");
        return Connectors.open(new ErpSettings("tryton", url, "portal", "s3cret", Duration.ofSeconds(3)))
                .ping();
    }
}
