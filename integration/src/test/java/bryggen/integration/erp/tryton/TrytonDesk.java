package bryggen.integration.erp.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A clerk's terminal at a Tryton: a small JSON-RPC client of the tests' own, so that the connector is not proven with
 * its own code.
 */
public final class TrytonDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI url;
    private final String user;
    private final String password;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String authorization;
    private long uid;
    private ObjectNode context;

    public TrytonDesk(URI url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        signIn();
    }

    /** The ERP said no; the message is its own. */
    static final class No extends RuntimeException {
        private final String kind;
        private final String name;

        No(JsonNode error) {
            super(error.toString());
            this.kind = error.path(0).asText();
            this.name = error.path(1).path(0).asText();
        }
    }

    void signIn() {
        authorization = null;
        context = JSON.createObjectNode();
        var session = send("common.db.login", List.of(user, Map.of("password", password), "en"));
        uid = session.path(0).asLong();
        var key = user + ":" + uid + ":" + session.path(1).asText();
        authorization = "Session " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        context = (ObjectNode) send("model.res.user.get_preferences", List.of(true, Map.of()));
    }

    public long company() {
        return context.path("company").asLong();
    }

    public JsonNode call(String model, String method, Object... params) {
        return with(Map.of(), model, method, params);
    }

    JsonNode with(Map<String, ?> more, String model, String method, Object... params) {
        return plain(more, "model." + model + "." + method, params);
    }

    /** Locks give way after a moment; the questions of the warehouse's forms are answered with yes. */
    private JsonNode plain(Map<String, ?> more, String method, Object... params) {
        var both = context.deepCopy();
        more.forEach((name, value) -> both.set(name, JSON.valueToTree(value)));
        var all = new ArrayList<Object>(List.of(params));
        all.add(both);
        return patiently(() -> send(method, all));
    }

    private JsonNode patiently(Supplier<JsonNode> request) {
        for (int n = 0; ; n++) {
            try {
                return request.get();
            } catch (No no) {
                if (n > 20) throw no;
                if (no.kind.equals("UserWarning"))
                    send(
                            "model.res.user.warning.create",
                            List.of(List.of(Map.of("user", uid, "name", no.name, "always", false)), context));
                else if (!no.kind.contains("could not")) throw no;
            }
        }
    }

    private JsonNode send(String method, List<?> params) {
        try {
            var body = JSON.writeValueAsString(Map.of("id", 1, "method", method, "params", params));
            var request = HttpRequest.newBuilder(url)
                    .timeout(Duration.ofMinutes(2))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (authorization != null) request.header("Authorization", authorization);
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 401 && authorization != null) {
                signIn();
                return send(method, params);
            }
            if (response.statusCode() != 200)
                throw new IllegalStateException(method + ": status " + response.statusCode());
            var answer = JSON.readTree(response.body());
            if (answer.hasNonNull("error")) throw new No(answer.path("error"));
            return answer.path("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public List<JsonNode> search(String model, List<?> domain, String... fields) {
        var rows = new ArrayList<JsonNode>();
        call(model, "search_read", domain, 0, 1000, List.of(List.of("id", "ASC")), List.of(fields))
                .forEach(rows::add);
        return rows;
    }

    public Optional<JsonNode> first(String model, List<?> domain, String... fields) {
        return search(model, domain, fields).stream().findFirst();
    }

    JsonNode read(String model, long id, String... fields) {
        return call(model, "read", List.of(id), List.of(fields)).path(0);
    }

    long create(String model, Map<String, ?> values) {
        return call(model, "create", List.of(values)).path(0).asLong();
    }

    void press(String model, String button, long id) {
        call(model, button, List.of(id));
    }

    /** Goes through a wizard from its first form; {@code answers} fill its fields. */
    JsonNode wizard(String name, String model, long id, Map<String, ?> answers, String... buttons) {
        var about = Map.of("active_model", model, "active_id", id, "active_ids", List.of(id));
        var session = plain(about, "wizard." + name + ".create");
        var state = session.path(1).asText();
        var data = JSON.createObjectNode();
        var form = plain(about, "wizard." + name + ".execute", session.path(0).asLong(), data, state);
        for (var button : buttons) {
            fill(data, form.path("view"), answers);
            form = plain(about, "wizard." + name + ".execute", session.path(0).asLong(), data, button);
        }
        plain(about, "wizard." + name + ".delete", session.path(0).asLong());
        return form;
    }

    /** Every field of a form goes back, also the empty ones. */
    private static void fill(ObjectNode data, JsonNode view, Map<String, ?> answers) {
        var form = data.putObject(view.path("state").asText());
        view.path("fields_view").path("fields").properties().forEach(field -> {
            var many = field.getValue().path("type").asText().endsWith("2many");
            if (!many) form.set(field.getKey(), JsonNodeFactory.instance.nullNode());
        });
        view.path("defaults").properties().forEach(value -> {
            if (!value.getKey().endsWith(".")) form.set(value.getKey(), value.getValue());
        });
        answers.forEach((field, value) -> form.set(field, JSON.valueToTree(value)));
    }

    static Map<String, Object> money(String amount) {
        return Map.of("__class__", "Decimal", "decimal", amount);
    }

    static Map<String, Object> money(BigDecimal amount) {
        return money(amount.toPlainString());
    }

    static Map<String, Object> day(LocalDate day) {
        var value = new LinkedHashMap<String, Object>();
        value.put("__class__", "date");
        value.put("year", day.getYear());
        value.put("month", day.getMonthValue());
        value.put("day", day.getDayOfMonth());
        return value;
    }

    static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.has("decimal") ? value.path("decimal").asText() : value.asText());
    }
}
