package bryggen.integration.checkout.stripe;

import bryggen.integration.checkout.BadSignature;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * {@code t=<seconds>,v1=<hex>[,v1=<hex>]}: HMAC-SHA256 over the time, a full stop and the bytes as they came. While the
 * secret is being changed, two are good.
 */
public final class WebhookSignature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final int MOST_PARTS = 16;

    private final List<String> secrets;

    /** @param secrets one, or two while they change */
    public WebhookSignature(List<String> secrets) {
        if (secrets.isEmpty()) throw new IllegalArgumentException("no secret");
        this.secrets = List.copyOf(secrets);
    }

    /** @throws BadSignature unless one of the secrets has signed these bytes within five minutes of now */
    void check(byte[] body, @Nullable String header, Instant now) {
        if (header == null || header.isBlank()) throw new BadSignature("no signature");
        String time = null;
        var signatures = new ArrayList<byte[]>();
        for (var part : List.of(header.split(",", MOST_PARTS))) {
            var words = part.strip().split("=", 2);
            if (words.length != 2) continue;
            if (words[0].equals("t")) time = words[1];
            if (words[0].equals("v1")) signatures.add(words[1].getBytes(StandardCharsets.US_ASCII));
        }
        if (time == null || !SECONDS.matcher(time).matches()) throw new BadSignature("a signature without a time");
        if (!isSigned(body, time, signatures)) throw new BadSignature("no signature of ours");
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs();
        if (age.compareTo(TOLERANCE) > 0) throw new BadSignature("signed " + age.toSeconds() + " s from now");
    }

    /** The header for a body that is sent at this moment, by the first secret. */
    public String sign(byte[] body, Instant now) {
        var time = String.valueOf(now.getEpochSecond());
        return "t=" + time + ",v1=" + hmac(secrets.get(0), time, body);
    }

    private boolean isSigned(byte[] body, String time, List<byte[]> signatures) {
        boolean signed = false;
        for (var secret : secrets) {
            var expected = hmac(secret, time, body).getBytes(StandardCharsets.US_ASCII);
            for (var signature : signatures) signed |= MessageDigest.isEqual(expected, signature);
        }
        return signed;
    }

    private static String hmac(String secret, String time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(time.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) '.');
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
