package bryggen.portal.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits: tells contents apart, and a secret is kept as it. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static String of(byte[] content) {
        return new Sha256().add(content).hex();
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public Sha256 add(byte[] content) {
        return add(content, content.length);
    }

    /** For what comes in pieces: the first {@code length} bytes of the buffer. */
    public Sha256 add(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
        return this;
    }

    /** Ends the digest. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
