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

    /** Where it tells what has happened: the base address of a portal. */
    public void tells(String portal) {
        control("hook", Map.of("url", portal + "/api/v1/payments/webhooks/sandbox"));
    }

    /** From now on nothing is told, until told otherwise. */
    public void silent(boolean nothingIsTold) {
        control("silent", Map.of("silent", String.valueOf(nothingIsTold)));
    }

    /** What a payer does on the pay page: approve, delay, bounce; or the clock: expire. */
    public void act(String session, String act) {
        control("act", Map.of("session", session, "act", act));
    }

    private void control(String what, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(url().resolve("/control/" + what))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(what + ": " + answer.body());
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
