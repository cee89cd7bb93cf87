package bryggen.portal.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A token of an outside issuer as it came, not yet believed. The key says which algorithm is right, never the token: RS256
 * for RSA, ES256 for P-256, nothing else.
 */
record OutsideToken(JsonNode head, JsonNode claims, String signed, String signature, UUID id) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 8_000;
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration LONGEST_LIFE = Duration.ofHours(12);

    /** Empty for what is no signed JSON Web Token. */
    static Optional<OutsideToken> read(String text) {
        var parts = text.split("\\.", -1);
        if (text.length() > LONGEST || parts.length != 3) return Optional.empty();
        try {
            var head = json(parts[0]);
            var claims = json(parts[1]);
            if (!head.isObject() || !claims.isObject()) return Optional.empty();
            var hash = Secrets.hash(text);
            var id = new UUID(
                    Long.parseUnsignedLong(hash.substring(0, 16), 16),
                    Long.parseUnsignedLong(hash.substring(16, 32), 16));
            return Optional.of(new OutsideToken(head, claims, parts[0] + "." + parts[1], parts[2], id));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String issuer() {
        return claims.path("iss").asText("");
    }

    String subject() {
        return claims.path("sub").asText("");
    }

    String keyId() {
        return head.path("kid").asText("");
    }

    /** The e-mail that the issuer vouches for; empty without its word. */
    String verifiedEmail() {
        return claims.path("email_verified").asBoolean(false)
                        && claims.path("email_verified").isBoolean()
                ? claims.path("email").asText("")
                : "";
    }

    Instant expires() {
        return Instant.ofEpochSecond(claims.path("exp").asLong(0));
    }

    /** Made for us, with somebody in it, and of this moment. */
    boolean isFor(String audience, Instant now) {
        return isMeantFor(audience)
                && !subject().isBlank()
                && subject().length() <= 255
                && claims.path("exp").canConvertToLong()
                && expires().plus(SKEW).isAfter(now)
                && expires().isBefore(now.plus(LONGEST_LIFE))
                && !later("nbf", now)
                && !later("iat", now);
    }

    private boolean isMeantFor(String audience) {
        var meant = claims.path("aud");
        if (meant.isTextual()) return meant.asText().equals(audience);
        for (var one : meant) if (one.isTextual() && one.asText().equals(audience)) return true;
        return false;
    }

    private boolean later(String claim, Instant now) {
        var at = claims.path(claim);
        return !at.isMissingNode()
                && (!at.canConvertToLong()
                        || Instant.ofEpochSecond(at.asLong()).minus(SKEW).isAfter(now));
    }

    boolean isSignedWith(PublicKey key) {
        var algorithm = head.path("alg").asText("");
        // a head that demands what we do not know (RFC 7515, "crit") is not understood
        if (head.has("crit")) return false;
        try {
            if (key instanceof RSAPublicKey && algorithm.equals("RS256")) return fits(key, "SHA256withRSA");
            if (key instanceof ECPublicKey && algorithm.equals("ES256"))
                return fits(key, "SHA256withECDSAinP1363Format");
            return false;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean fits(PublicKey key, String algorithm) throws GeneralSecurityException {
        var check = Signature.getInstance(algorithm);
        check.initVerify(key);
        check.update(signed.getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(signature));
    }

    private static JsonNode json(String part) throws IOException {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
