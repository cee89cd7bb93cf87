package bryggen.portal.accounts.api;

import bryggen.portal.access.Member;
import bryggen.portal.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a company; {@code state} is active, invited or disabled. */
public record PersonJson(
        UUID id,
        String email,
        String name,
        String language,
        List<Role> roles,
        String state,
        boolean disabled,
        @Nullable Instant lastSeenAt) {

    static PersonJson of(Member member) {
        var person = member.person();
        return new PersonJson(
                person.id(),
                person.email(),
                person.name(),
                person.language().code(),
                member.roles().stream().sorted().toList(),
                member.state().name().toLowerCase(Locale.ROOT),
                member.disabled(),
                member.lastSeen());
    }
}
