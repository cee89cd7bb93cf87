package bryggen.bench.limit;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Answers what was recorded under the last word of the address, with the values that its statement reads now. */
@WebServlet({"/limit/*", "/api/limit/*"})
public final class LimitServlet extends HttpServlet {
    @Resource(lookup = "jdbc/bryggen")
    private DataSource database;

    private final transient Map<String, Recorded> known = new ConcurrentHashMap<>();

    private record Recorded(String sql, String type, Stencil stencil) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var signIn = signIn(request, response);
        if (signIn == null) return;
        var name = request.getPathInfo().substring(1);
        try (var connection = database.getConnection()) {
            var recorded = known.get(name);
            if (recorded == null) {
                recorded = read(name, connection, signIn);
                known.put(name, recorded);
            }
            try (var statement = connection.prepareStatement(recorded.sql())) {
                statement.setString(1, signIn);
                var bytes = new ByteArrayOutputStream(1 << 15);
                try (var result = statement.executeQuery()) {
                    recorded.stencil().write(result, bytes);
                }
                response.setHeader("Cache-Control", "no-store");
                response.setContentType(recorded.type());
                response.setContentLength(bytes.size());
                bytes.writeTo(response.getOutputStream());
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Recorded read(String name, java.sql.Connection connection, String signIn) throws IOException, SQLException {
        var folder = Path.of(System.getenv("BENCH_RECORDED"));
        var sql = Files.readString(folder.resolve(name + ".sql"));
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, signIn);
            try (var result = statement.executeQuery()) {
                var stencil = Stencil.of(
                        Files.readString(folder.resolve(name + ".body")),
                        Files.readString(folder.resolve(name + ".pattern")),
                        result);
                Files.writeString(folder.resolve(name + ".said"), stencil.said());
                return new Recorded(sql, Files.readString(folder.resolve(name + ".type")), stencil);
            }
        }
    }

    /** The container has checked the token; the statement checks that its sign-in lives. */
    private static String signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.authenticate(response) && request.getUserPrincipal() instanceof JsonWebToken token)
                return String.valueOf(token.<Object>getClaim("sid")).replace("\"", "");
        } catch (jakarta.servlet.ServletException e) {
            throw new IOException(e);
        }
        if (!response.isCommitted()) response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        return null;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var signIn = signIn(request, response);
        if (signIn == null) return;
        try (var connection = database.getConnection()) {
            var placed = LimitOrder.place(
                    connection,
                    signIn,
                    request.getHeader("Idempotency-Key"),
                    request.getInputStream().readAllBytes());
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Location", "/api/v1/orders/" + placed.number());
            response.setContentType("application/json");
            var answer = placed.answer().getBytes(StandardCharsets.UTF_8);
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
