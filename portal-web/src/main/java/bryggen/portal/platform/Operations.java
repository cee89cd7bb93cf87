package bryggen.portal.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Health, metrics and OpenAPI on the portal's own port. The server's own pages know no token and are heard on loopback
 * only; this passes on what the asker may see: live, ready and the description to everybody (without details), the rest
 * to who shows the operations token or asks from this very machine.
 */
@WebServlet({"/health", "/health/*", "/metrics", "/metrics/*", "/openapi", "/openapi/*"})
public class Operations extends HttpServlet {
    private static final Set<String> OPEN_HEALTH = Set.of("/health/live", "/health/ready", "/health/started");
    private static final Set<String> OPEN_DESCRIPTION = Set.of("/openapi", "/openapi/");
    private static final Set<String> PASSED_ON = Set.of("content-type", "content-security-policy", "cache-control");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @Inject
    Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        boolean health = OPEN_HEALTH.contains(path);
        if (!health && !OPEN_DESCRIPTION.contains(path) && !may(request)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"operations\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            var answer = ask(request);
            if (health) withoutDetails(answer, response);
            else passOn(answer, response);
        } catch (IOException unreachable) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private boolean may(HttpServletRequest request) throws IOException {
        var shown = request.getHeader("Authorization");
        var token = settings.find(Setting.OPS_TOKEN);
        if (shown != null && token.isPresent() && same(shown, "Bearer " + token.get())) return true;
        // Behind a proxy everybody comes from the proxy's address; and who writes this header himself is not trusted.
        boolean direct = request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
        return direct && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private static boolean same(String shown, String expected) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> ask(HttpServletRequest request) throws IOException, InterruptedException {
        var query = request.getQueryString();
        var address = "http://127.0.0.1:" + settings.get(Setting.OPS_PORT) + request.getRequestURI()
                + (query == null ? "" : "?" + query);
        var ask = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10));
        var accept = request.getHeader("Accept");
        if (accept != null) ask.header("Accept", accept);
        return http.send(ask.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void withoutDetails(HttpResponse<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.statusCode());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        var status = answer.statusCode() == 200 ? "UP" : "DOWN";
        response.getOutputStream().write(JSON.writeValueAsBytes(Map.of("status", status)));
    }

    private static void passOn(HttpResponse<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.statusCode());
        answer.headers().map().forEach((name, values) -> {
            if (PASSED_ON.contains(name)) response.setHeader(name, values.get(0));
        });
        answer.headers().firstValue("location").map(URI::create).ifPresent(location -> {
            response.setHeader("Location", location.getRawPath());
        });
        response.getOutputStream().write(answer.body());
    }
}
