package bryggen.sandbox.pay;

import bryggen.integration.Loopback;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** The API that the portal calls, the pages that payers see, and a door for tests. */
final class PayServer {
    private static final String SESSIONS = "/v1/checkout/sessions";
    private final HttpServer server;
    private final PaySessions sessions;
    private final Hooks hooks;
    private final String key;

    PayServer(int port, String key, String webhookSecret) {
        this.server = Loopback.server(port);
        this.key = key;
        this.hooks = new Hooks(webhookSecret);
        this.sessions = new PaySessions(hooks, "http://localhost:" + port());
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext(SESSIONS, exchange -> guarded(exchange, this::api));
        server.createContext("/pay/", exchange -> guarded(exchange, this::pay));
        server.createContext("/control/", exchange -> guarded(exchange, this::control));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @FunctionalInterface
    private interface Door {
        void serve(HttpExchange exchange) throws IOException;
    }

    private static void guarded(HttpExchange exchange, Door door) throws IOException {
        try (exchange) {
            door.serve(exchange);
        } catch (RuntimeException e) {
            json(exchange, 400, "{\"error\":{\"message\":\"" + e.getClass().getSimpleName() + "\"}}");
        }
    }

    private void api(HttpExchange exchange) throws IOException {
        if (!("Bearer " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":{\"message\":\"Invalid API Key\"}}");
            return;
        }
        var path = exchange.getRequestURI().getPath().substring(SESSIONS.length());
        if (path.isEmpty()) {
            var idempotency = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            json(
                    exchange,
                    200,
                    sessions.json(sessions.open(idempotency, form(exchange))).toString());
            return;
        }
        var words = path.substring(1).split("/", 2);
        var found = sessions.find(words[0]);
        if (found.isEmpty()) {
            json(exchange, 404, "{\"error\":{\"code\":\"resource_missing\"}}");
        } else if (words.length == 1) {
            json(exchange, 200, sessions.json(found.get(), isExpanded(exchange)).toString());
        } else if (!found.get().status().equals("open")) {
            json(exchange, 400, "{\"error\":{\"message\":\"not open\"}}");
        } else {
            json(exchange, 200, sessions.json(sessions.act(words[0], "expire")).toString());
        }
    }

    private void pay(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().substring("/pay/".length());
        var session = sessions.find(id).orElseThrow();
        if (exchange.getRequestMethod().equals("GET")) {
            html(exchange, session.status().equals("open") ? PayHtml.pay(session, false) : PayHtml.over(session));
            return;
        }
        var act = form(exchange).getOrDefault("act", "");
        switch (act) {
            case "step" -> html(exchange, PayHtml.step(session));
            case "decline" -> html(exchange, PayHtml.pay(session, true));
            case "leave" -> go(exchange, session.cancel());
            default -> {
                sessions.act(id, act);
                go(exchange, session.success());
            }
        }
    }

    private void control(HttpExchange exchange) throws IOException {
        var asked = form(exchange);
        var answer = "{}";
        switch (exchange.getRequestURI().getPath().substring("/control/".length())) {
            case "hook" -> hooks.to(List.of(asked.get("url").split(" ", -1)));
            case "manner" -> hooks.in(Hooks.Manner.valueOf(asked.get("manner")));
            case "books" -> answer = sessions.books().toString();
            case "act" -> sessions.act(asked.get("session"), asked.get("act"));
            default -> throw new IllegalArgumentException("no such control");
        }
        json(exchange, 200, answer);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var form = new HashMap<String, String>();
        var body = new String(exchange.getRequestBody().readNBytes(1 << 20), StandardCharsets.UTF_8);
        for (var pair : body.split("&", -1)) {
            var words = pair.split("=", 2);
            if (words.length == 2)
                form.put(
                        URLDecoder.decode(words[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(words[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void go(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(303, -1);
    }

    private static void html(HttpExchange exchange, byte[] page) throws IOException {
        send(exchange, 200, "text/html; charset=utf-8", page);
    }

    private static boolean isExpanded(HttpExchange exchange) {
        return "expand[]=payment_intent".equals(exchange.getRequestURI().getQuery());
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
