package bryggen.portal.access;

import bryggen.portal.platform.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of outside issuers: pasted ones, and published ones fetched when first needed, kept ten minutes, and fetched
 * again for a key that is not among them, at most every half minute. What is fetched lies outside our own network.
 */
@ApplicationScoped
public class OutsideKeys {
    private static final System.Logger LOG = System.getLogger(OutsideKeys.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration SOONEST_AGAIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int LARGEST = 200_000;

    private record Published(List<JsonNode> keys, long at) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - at > age.toNanos();
        }

        boolean has(String keyId) {
            return keys.stream().anyMatch(key -> key.path("kid").asText("").equals(keyId));
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<UUID, Published> known = new ConcurrentHashMap<>();

    /** Those that may have signed the token; none when they cannot be had just now. */
    List<PublicKey> of(OutsideIssuer issuer, String keyId) {
        var pasted = issuer.publicKey();
        if (pasted != null) return PublicKeys.ofPem(pasted).stream().toList();
        return published(issuer, keyId).stream()
                .filter(key -> keyId.isEmpty() || key.path("kid").asText(keyId).equals(keyId))
                .flatMap(key -> PublicKeys.ofJwk(key).stream())
                .toList();
    }

    private List<JsonNode> published(OutsideIssuer issuer, String keyId) {
        var now = Optional.ofNullable(known.get(issuer.id()));
        var good = now.filter(keys ->
                !keys.isOlderThan(KEPT) && (keyId.isEmpty() || keys.has(keyId) || !keys.isOlderThan(SOONEST_AGAIN)));
        if (good.isPresent()) return good.get().keys();
        try {
            var fresh = new Published(fetched(URI.create(String.valueOf(issuer.jwksUrl()))), System.nanoTime());
            known.put(issuer.id(), fresh);
            return fresh.keys();
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "The keys of {0} cannot be had: {1}", issuer.issuer(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // what was known serves on, and the next try waits: a silent issuer must not slow everybody down
        var old = new Published(now.map(Published::keys).orElse(List.of()), System.nanoTime());
        known.put(issuer.id(), old);
        return old.keys();
    }

    private List<JsonNode> fetched(URI address) throws IOException, InterruptedException {
        if (!mayAsk(address)) throw new IOException("the address is not one outside");
        var ask = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        var answer = http.send(ask, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) throw new IOException("it answered " + answer.statusCode());
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) throw new IOException("it answered too much");
            var keys = new ArrayList<JsonNode>();
            JSON.readTree(bytes).path("keys").forEach(keys::add);
            return keys;
        }
    }

    /** https to the world outside: nobody makes this server speak to its neighbours. A demo may ask its own machine. */
    public static boolean mayAsk(URI address) {
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null) return false;
        try {
            var all = InetAddress.getAllByName(host);
            boolean demo = Settings.current().isDemo();
            for (var one : all) if (!isOutside(one) && !(demo && one.isLoopbackAddress())) return false;
            return "https".equals(address.getScheme())
                    || (demo && "http".equals(address.getScheme()) && all[0].isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isOutside(InetAddress address) {
        boolean local = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        var bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        return !local && !uniqueLocal;
    }
}
