package bryggen.portal.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Public keys as issuers publish them: RSA of 2048 bits or more, or the curve P-256. */
public final class PublicKeys {
    private static final int SHORTEST_RSA = 2_048;
    private static final int P_256 = 256;

    private PublicKeys() {}

    /** From a PEM text ({@code -----BEGIN PUBLIC KEY-----}); empty for anything else. */
    public static Optional<PublicKey> ofPem(String pem) {
        var text = pem.strip();
        if (!text.startsWith("-----BEGIN PUBLIC KEY-----") || !text.endsWith("-----END PUBLIC KEY-----"))
            return Optional.empty();
        try {
            var bytes = Base64.getMimeDecoder()
                    .decode(text.replaceAll("-----[A-Z ]+-----", "").strip());
            for (var kind : new String[] {"RSA", "EC"}) {
                var key = decoded(kind, bytes);
                if (key.isPresent()) return key;
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** From a JSON Web Key; empty for what is not for signatures, too short, or of another kind. */
    static Optional<PublicKey> ofJwk(JsonNode key) {
        if (key.path("use").asText("sig").equals("enc")) return Optional.empty();
        try {
            return switch (key.path("kty").asText("")) {
                case "RSA" ->
                    strong(KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
                case "EC" -> key.path("crv").asText("").equals("P-256") ? strong(curve(key)) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> decoded(String kind, byte[] bytes) {
        try {
            return strong(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> strong(PublicKey key) {
        boolean strong = key instanceof RSAPublicKey rsa
                ? rsa.getModulus().bitLength() >= SHORTEST_RSA
                : key instanceof ECPublicKey curve
                        && curve.getParams().getCurve().getField().getFieldSize() == P_256;
        return strong ? Optional.of(key) : Optional.empty();
    }

    private static PublicKey curve(JsonNode key) throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(number(key, "x"), number(key, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText("")));
    }
}
