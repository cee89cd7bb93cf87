package bryggen.sandbox.pay;

import bryggen.integration.checkout.PaymentProvider;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Starts the pay page as a child process; it ends with its starter. */
public final class SandboxPayProcess implements AutoCloseable {
    public static final String KEY = "sk_sandbox_demo";
    public static final String SECRET = "whsec_sandbox_demo";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private SandboxPayProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static SandboxPayProcess start() {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        SandboxPay.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PAY_KEY", KEY);
        builder.environment().put("PAY_WEBHOOK_SECRET", SECRET);
        builder.environment()
                .put("PAY_PARENT", String.valueOf(ProcessHandle.current().pid()));
        try {
            var process = builder.start();
            return new SandboxPayProcess(process, port(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine())
            if (line.startsWith(SandboxPay.READY)) return Integer.parseInt(line.substring(SandboxPay.READY.length()));
        throw new IOException("the pay page did not start");
    }

    /** The pay page and the API, as a browser and the portal see them. */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** The portal's settings for it. */
    public Map<String, String> settings() {
        return Map.of(
                "BRYGGEN_PAYMENTS",
                "sandbox",
                "BRYGGEN_PAYMENTS_URL",
                url().toString(),
                "BRYGGEN_PAYMENTS_PAGES",
                url().toString(),
                "BRYGGEN_PAYMENTS_KEY",
                KEY,
                "BRYGGEN_PAYMENTS_WEBHOOK_SECRETS",
                SECRET);
    }

    /** Where it tells what has happened: base addresses of portals, each in its turn as a balancer would do it. */
    public void tells(String... portals) {
        var addresses = Arrays.stream(portals).map(portal -> portal + "/api/v1/payments/webhooks/sandbox");
        control("hook", Map.of("url", addresses.collect(Collectors.joining(" "))));
    }

    /** From now on nothing is told, until told otherwise. */
    public void silent(boolean nothingIsTold) {
        in(nothingIsTold ? Hooks.Manner.SILENT : Hooks.Manner.PROMPT);
    }

    /** From now on events come when the payer is back long since. */
    public void late() {
        in(Hooks.Manner.LATE);
    }

    /** From now on each event comes from two at once, and a third time later. */
    public void doubled() {
        in(Hooks.Manner.DOUBLED);
    }

    /** From now on each event comes at once, and once. */
    public void prompt() {
        in(Hooks.Manner.PROMPT);
    }

    private void in(Hooks.Manner manner) {
        control("manner", Map.of("manner", manner.name()));
    }

    /** What the bank's own books say of a session: {@code status} and {@code payment} as Stripe words them. */
    public record Entry(String session, String reference, long minor, String currency, String status, String payment) {}

    /** Every session that was ever opened. */
    public List<Entry> books() {
        try {
            var entries = new ArrayList<Entry>();
            for (var row : new ObjectMapper().readTree(control("books", Map.of())))
                entries.add(new Entry(
                        row.path("id").asText(),
                        row.path("client_reference_id").asText(),
                        row.path("amount_total").asLong(),
                        row.path("currency").asText(),
                        row.path("status").asText(),
                        row.path("payment_status").asText()));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stands still until {@link #thaw}; what is asked meanwhile waits in its queue. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a payer does on the pay page: approve, delay, bounce; or the clock: expire. */
    public void act(String session, String act) {
        control("act", Map.of("session", session, "act", act));
    }

    private String control(String what, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(url().resolve("/control/" + what))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(what + ": " + answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static String classPath() {
        return Stream.of(
                        SandboxPay.class,
                        PaymentProvider.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonInclude.class,
                        NullMarked.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
