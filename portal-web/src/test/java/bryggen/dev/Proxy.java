package bryggen.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** HAProxy in front of several portals, as docs/operations.md has it: each request to the next one, nobody stays with one. */
public final class Proxy implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/haproxy");

    private static final String SETTINGS =
            """
            global
              maxconn 500
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
            frontend people
              bind 127.0.0.1:%d
              http-request del-header X-Forwarded-For
              default_backend portals
            backend portals
              balance roundrobin
              option forwardfor
              option redispatch 1
              retries 3
              retry-on conn-failure empty-response
              http-request disable-l7-retry if !{ method GET }
              option httpchk GET /health/ready
              default-server check inter 1s fall 2 rise 1
            """;

    private final Child child;

    private Proxy(Child child) {
        this.child = child;
    }

    /** False on a machine that does not have it. */
    public static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** @param portals their base addresses */
    public static Proxy start(Path folder, int port, List<String> portals) {
        var servers = IntStream.range(0, portals.size())
                .mapToObj(i -> "  server portal" + (i + 1) + " 127.0.0.1:"
                        + URI.create(portals.get(i)).getPort() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(folder);
            var file = Files.writeString(folder.resolve("haproxy.cfg"), SETTINGS.formatted(port) + servers);
            var child =
                    Child.start("proxy", folder, List.of(PROGRAM.toString(), "-db", "-f", file.toString()), Map.of());
            var proxy = new Proxy(child);
            Await.until("the proxy passes on", Duration.ofSeconds(30), () -> Portal.answers(port, "/login"));
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes that it is made of. */
    public List<Long> pids() {
        return child.pids();
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(10));
    }
}
