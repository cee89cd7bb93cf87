package bryggen.portal.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's own system that may act for one account. Its secret is known to nobody but that system. */
public record ApiClient(
        UUID id,
        String account,
        String name,
        Set<Role> roles,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
