package bryggen.portal.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Text that travels through a browser and must neither be read nor changed there: AES-256-GCM, one key per purpose. */
public final class Seal {
    private static final int VECTOR = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param purpose what is sealed for one purpose does not open for another */
    public Seal(byte[] viewKey, String purpose) {
        this.key = new SecretKeySpec(ViewStateKeys.derived(viewKey, "seal " + purpose), "AES");
    }

    public String close(String text) {
        byte[] vector = new byte[VECTOR];
        RANDOM.nextBytes(vector);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, vector).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(VECTOR + sealed.length)
                            .put(vector)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** What was sealed here for this purpose; empty for anything else. */
    public Optional<String> open(String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length <= VECTOR) return Optional.empty();
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, VECTOR));
            return Optional.of(
                    new String(cipher.doFinal(bytes, VECTOR, bytes.length - VECTOR), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] vector) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
        return cipher;
    }
}
