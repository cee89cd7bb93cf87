package bryggen.portal.accounts;

import bryggen.portal.access.Actor;
import bryggen.portal.access.ApiClient;
import bryggen.portal.access.ApiClients;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Persons;
import bryggen.portal.access.Role;
import bryggen.portal.access.Secrets;
import bryggen.portal.platform.PlatformRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company's administrator gives the company's own systems access, and takes it away (AO8). */
@ApplicationScoped
public class ApiClientDesk {
    /** A new client with its secret, which is told now and never again. */
    public record Made(ApiClient client, String secret) {}

    static final Duration SHORTEST = Duration.ofDays(1);
    static final Duration LONGEST = Duration.ofDays(732);
    static final Duration USUAL = Duration.ofDays(365);

    @Inject
    ApiClients clients;

    @Inject
    Persons persons;

    @Inject
    AuditLog audit;

    /** Real time, as at sign-in: a demo's moved business clock neither ends nor prolongs anybody's access. */
    private final Clock clock = Clock.systemUTC();

    @Transactional
    public List<ApiClient> list(Actor actor) {
        needsAdministrator(actor);
        return clients.of(actor.account().number());
    }

    /** @throws PlatformRefusal 404 when the account has no such client */
    @Transactional
    public ApiClient get(Actor actor, UUID id) {
        needsAdministrator(actor);
        return clients.find(actor.account().number(), id).orElseThrow(PlatformRefusal::missing);
    }

    /** @param expires a year from now without it */
    @Transactional
    public Made make(Actor actor, String name, Set<Role> roles, @Nullable Instant expires) {
        needsAdministrator(actor);
        if (persons.find(actor.person()).isEmpty()) throw new AccountsRefusal.PersonNeeded();
        new Team(actor.account(), List.of()).mayHave(roles);
        var now = clock.instant();
        var secret = Secrets.fresh();
        var client = clients.add(
                actor.account().number(), Team.name(name), roles, secret, actor.person(), now, until(now, expires));
        audit.record(
                actor,
                "accounts.client-made",
                client.name(),
                null,
                Map.of("id", client.id(), "roles", roles, "expiresAt", client.expiresAt()));
        return new Made(client, secret);
    }

    /** @throws PlatformRefusal 404 when the account has no such client */
    @Transactional
    public void end(Actor actor, UUID id) {
        needsAdministrator(actor);
        var client = clients.find(actor.account().number(), id).orElseThrow(PlatformRefusal::missing);
        clients.end(id, clock.instant());
        audit.record(actor, "accounts.client-ended", client.name(), Map.of("id", id, "roles", client.roles()), null);
    }

    static Instant until(Instant now, @Nullable Instant wanted) {
        if (wanted == null) return now.plus(USUAL);
        if (wanted.isBefore(now.plus(SHORTEST)) || wanted.isAfter(now.plus(LONGEST)))
            throw new AccountsRefusal.UnfitExpiry();
        return wanted;
    }

    private static void needsAdministrator(Actor actor) {
        actor.needs(Role.administratorOf(actor.account().kind()));
    }
}
