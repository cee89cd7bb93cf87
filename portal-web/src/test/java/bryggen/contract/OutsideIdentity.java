package bryggen.contract;

import bryggen.integration.Loopback;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another house's sign-in: an issuer with keys of its own, which publishes them on loopback. */
final class OutsideIdentity implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String AUDIENCE = "bryggen-test";

    private final KeyPair keys = pair();
    private final String issuer;
    private final HttpServer server;

    OutsideIdentity(String issuer) {
        this.issuer = issuer;
        server = Loopback.server();
        server.createContext("/jwks", exchange -> {
            var body = JSON.writeValueAsBytes(Map.of("keys", List.of(jwk())));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String jwksUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    static String pem(KeyPair keys) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----";
    }

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the issuer writes it: fresh, for us, for somebody whose e-mail it vouches for. */
    Map<String, Object> claims(String subject, String email) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("aud", AUDIENCE);
        claims.put("sub", subject);
        claims.put("email", email);
        claims.put("email_verified", true);
        claims.put("iat", now);
        claims.put("exp", now + 600);
        claims.put("jti", String.valueOf(System.nanoTime()));
        return claims;
    }

    String token(Map<String, Object> claims) {
        return token(claims, keys.getPrivate());
    }

    static String token(Map<String, Object> claims, PrivateKey key) {
        try {
            var text = part(Map.of("alg", "RS256", "typ", "JWT", "kid", "one")) + "." + part(claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classic: the public key as the secret of a shared-secret signature. */
    String confused(Map<String, Object> claims) {
        try {
            var text = part(Map.of("alg", "HS256", "typ", "JWT", "kid", "one")) + "." + part(claims);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pem(keys).getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return text + "." + encoded(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(Map<String, Object> claims) {
        return part(Map.of("alg", "none")) + "." + part(claims) + ".";
    }

    /** Through the administrator's own page; the id of the registration. */
    String registered(String base, String administrator, String domains) {
        return register(Visitor.at(base).as(administrator), issuer, domains, Map.of("jwks", jwksUrl()));
    }

    /** One whose key was pasted. */
    static String registered(String base, String administrator, String issuer, KeyPair keys, String domains) {
        return register(Visitor.at(base).as(administrator), issuer, domains, Map.of("key", pem(keys)));
    }

    /** One that nobody will ever come by. */
    static String unused(String base, String administrator, String issuer) {
        return registered(base, administrator, issuer, pair(), "foreign-test.example");
    }

    private static String register(Visitor administrator, String issuer, String domains, Map<String, String> keys) {
        var fields = new LinkedHashMap<>(Map.of(
                "name", "Other house", "iss", issuer, "aud", AUDIENCE, "domains", domains, "jwks", "", "key", ""));
        fields.putAll(keys);
        var answer = administrator.submit("/accounts/new-issuer", "issuer", fields, "make");
        var location = answer.header("Location");
        if (!location.contains("id=")) throw new AssertionError("not registered: " + answer);
        var id = location.substring(location.indexOf("id=") + 3);
        return URLDecoder.decode(id.contains("&") ? id.substring(0, id.indexOf('&')) : id, StandardCharsets.UTF_8);
    }

    private Map<String, Object> jwk() {
        var key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty", "RSA",
                "kid", "one",
                "use", "sig",
                "n", encoded(key.getModulus().toByteArray()),
                "e", encoded(key.getPublicExponent().toByteArray()));
    }

    private static String part(Object json) {
        try {
            return encoded(JSON.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
