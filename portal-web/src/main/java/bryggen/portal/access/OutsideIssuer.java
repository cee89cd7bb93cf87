package bryggen.portal.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's sign-in that a company trusts for its own people (AC13).
 *
 * @param mailDomains in lower case; a first match is by a verified e-mail inside them
 * @param jwksUrl where the issuer publishes its keys; without it there is {@code publicKey}, in PEM
 */
public record OutsideIssuer(
        UUID id,
        String account,
        String company,
        String name,
        String issuer,
        String audience,
        List<String> mailDomains,
        @Nullable String jwksUrl,
        @Nullable String publicKey,
        Instant createdAt,
        String createdBy) {

    boolean covers(String email) {
        int at = email.lastIndexOf('@');
        return at > 0 && mailDomains.contains(email.substring(at + 1).toLowerCase(java.util.Locale.ROOT));
    }
}
