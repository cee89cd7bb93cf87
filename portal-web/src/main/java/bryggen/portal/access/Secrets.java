package bryggen.portal.access;

import bryggen.portal.platform.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that we make ourselves (256 random bits): known to the receiver, kept here only as SHA-256. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hash(String secret) {
        return Sha256.of(secret);
    }
}
