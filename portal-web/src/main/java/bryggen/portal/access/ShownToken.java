package bryggen.portal.access;

import bryggen.portal.platform.Ids;
import com.ibm.websphere.security.jwt.InvalidConsumerException;
import com.ibm.websphere.security.jwt.InvalidTokenException;
import com.ibm.websphere.security.jwt.JwtConsumer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The token that a request shows in its door's own place (AC6). The container has looked at it already; but it chooses its
 * parser by the words of the whole address, and a search for "/api/" is enough to mislead it. Then the container's library
 * is asked once more, by name.
 */
final class ShownToken {
    private ShownToken() {}

    /** The sign-in that the token names; empty unless it is verified, stands in this door's place and was made for it. */
    static Optional<UUID> signIn(Door door, HttpServletRequest request) {
        var shown = door == Door.PAGE ? PageCookie.value(request, PageCookie.NAME) : bearer(request);
        if (shown == null) return Optional.empty();
        if (request.getUserPrincipal() instanceof JsonWebToken token
                && token.getAudience() != null
                && token.getAudience().contains(door.audience())
                && token.getRawToken().equals(shown)) return id(token.<Object>getClaim("sid"));
        return isMisleading(request.getQueryString()) ? verified(door, shown) : Optional.empty();
    }

    /** Whether the container may have taken the query string for the path of another door. */
    private static boolean isMisleading(@Nullable String query) {
        return query != null && query.contains("/api/");
    }

    private static Optional<UUID> verified(Door door, String shown) {
        try {
            var claims = JwtConsumer.create(door.consumer()).createJwt(shown).getClaims();
            return claims.getAudience().contains(door.audience()) ? id(claims.get("sid")) : Optional.empty();
        } catch (InvalidTokenException | InvalidConsumerException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : null;
    }

    private static Optional<UUID> id(@Nullable Object sid) {
        return Ids.read(String.valueOf(sid));
    }
}
