package bryggen.portal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Password hashes: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage, 2024), written in the PHC string
 * format. AC5: at most two at once.
 */
public final class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final Semaphore TWO_AT_ONCE = new Semaphore(2);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** A hash of nothing anybody knows: an unknown person costs the same time as a wrong password. */
    private static final String NOBODY = hashNow(Base64.getEncoder().encodeToString(random(18)));

    private Passwords() {}

    /** @throws AccessRefusal.TooManyTries 429 when two passwords are being hashed already */
    public static String hash(String password) {
        return guarded(() -> hashNow(password));
    }

    /**
     * Whether the password fits; without a hash, never, after the same work.
     *
     * @throws AccessRefusal.TooManyTries 429 when two passwords are being hashed already
     */
    public static boolean fits(String password, @Nullable String hash) {
        return guarded(() -> fitsNow(password, hash == null ? NOBODY : hash)) && hash != null;
    }

    private static <T> T guarded(java.util.function.Supplier<T> work) {
        if (!TWO_AT_ONCE.tryAcquire()) throw new AccessRefusal.TooManyTries(1);
        try {
            return work.get();
        } finally {
            TWO_AT_ONCE.release();
        }
    }

    private static String hashNow(String password) {
        var salt = random(16);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(argon2(password, salt, MEMORY_KIB, PASSES));
    }

    private static boolean fitsNow(String password, String hash) {
        var parts = hash.split("\\$", -1);
        var costs = parts[3].split("[=,]", -1);
        var decoder = Base64.getDecoder();
        var computed =
                argon2(password, decoder.decode(parts[4]), Integer.parseInt(costs[1]), Integer.parseInt(costs[3]));
        return MessageDigest.isEqual(computed, decoder.decode(parts[5]));
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int passes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var out = new byte[32];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
        return out;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
