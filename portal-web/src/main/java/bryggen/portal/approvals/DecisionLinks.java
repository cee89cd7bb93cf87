package bryggen.portal.approvals;

import bryggen.portal.platform.Seal;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * AP17: the links in mails to approvers, sealed so that nobody can make one for another order or another person. A link is
 * bound to deciding, to the order, which does not change while it waits, to its receiver and to an end.
 */
@ApplicationScoped
public class DecisionLinks {
    private static final Duration ALIVE = Duration.ofDays(14);

    Settings settings = Settings.current();

    record Bound(String account, String number, UUID person, Instant end) {}

    /** @param at when the mail's reason came about */
    public String link(String account, String number, UUID person, Instant at) {
        var bound = String.join(
                "\n", account, number, person.toString(), at.plus(ALIVE).toString());
        return "/approvals/decide?key=" + seal().close(bound);
    }

    /** Empty for what is no link of ours, or one whose time is over. */
    Optional<Bound> read(@Nullable String key, Instant now) {
        return Optional.ofNullable(key)
                .filter(text -> text.length() < 500)
                .flatMap(seal()::open)
                .map(text -> text.split("\n", -1))
                .map(parts -> new Bound(parts[0], parts[1], UUID.fromString(parts[2]), Instant.parse(parts[3])))
                .filter(bound -> bound.end().isAfter(now));
    }

    private Seal seal() {
        return new Seal(settings.viewKey(), "approvals decide");
    }
}
