package bryggen.portal.access;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows behind tokens: who is signed in, and what that gives right now. Times are the real clock's. */
@ApplicationScoped
public class SignIns {
    /** AC3: after the last act. */
    public static final Duration IDLE = Duration.ofMinutes(60);
    /** AC3: in all, for pages. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final int SECONDS_BETWEEN_NOTES = 60;
    private static final int MOST_NOTED = 10_000;

    @Inject
    Sql sql;

    /** When this instance last had it noted that they are still there. */
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    @Inject
    AuditLog audit;

    /** What a password or a secret is checked against. */
    record Known(UUID id, @Nullable String hash) {}

    /** Opens a sign-in; {@code person} or {@code client}, never both. */
    @Transactional
    public UUID open(
            @Nullable UUID person,
            @Nullable UUID client,
            Actor.Channel door,
            Instant now,
            Duration life,
            String source,
            String agent) {
        var id = UUID.randomUUID();
        sql.run(
                "insert into access_sign_in (id, person, client, door, created_at, last_seen_at, expires_at, source, agent)"
                        + " values (?, ?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?)",
                id,
                person,
                client,
                door.name(),
                now,
                now,
                now.plus(life),
                source,
                agent.length() > 200 ? agent.substring(0, 200) : agent);
        if (client != null) sql.run("update access_client set last_used_at = ? where id = ?", now, client);
        audit.recordSignIn(id, "access.signed-in");
        return id;
    }

    /**
     * AC1: the actor of a living sign-in at this door, for the wanted account or, without one, the first. Empty when the
     * sign-in was ended, is too old, or its person was disabled; one query. Where somebody stands in for a company (AC15), that
     * account is never the first.
     */
    public Optional<Actor> actor(UUID signIn, Actor.Channel door, Instant now) {
        var rows = sql.cells(
                """
                select a.number, a.name, a.kind, m.roles, m.until,
                       coalesce(s.person, s.client), coalesce(p.name, c.name), coalesce(p.email, ''), coalesce(p.language, 'en')
                from access_sign_in s
                left join access_person p on p.id = s.person and p.disabled_at is null
                left join access_client c on c.id = s.client and c.ended_at is null and c.expires_at > ?
                join lateral (
                  select account, roles, null::timestamptz as until from access_membership
                  where person = p.id and disabled_at is null
                  union all select c.account, c.roles, null where c.id is not null
                  union all select i.account, array[?], i.until from access_stand_in i
                  where i.sign_in = s.id and i.ended_at is null and i.until > ?) m on true
                join accounts_account a on a.number = m.account and a.opened_at is not null
                where s.id = ? and s.door = ? and s.ended_at is null and s.expires_at > ? and s.last_seen_at > ?
                order by m.until is not null, case when a.kind = 'SUPPLIER' then 1 else 0 end, a.number""",
                now,
                StandIns.ROLE.name(),
                now,
                signIn,
                door.name(),
                now,
                now.minus(IDLE));
        var memberships = new ArrayList<Membership>();
        for (var row : rows) {
            var account = new Account(row.text(), row.text(), Account.Kind.valueOf(row.text()));
            var roles = row.texts().stream()
                    .map(Role::valueOf)
                    .filter(r -> r.isSupplier() == (account.kind() == Account.Kind.SUPPLIER))
                    .collect(Collectors.toUnmodifiableSet());
            memberships.add(new Membership(account, roles, row.instantOrNone()));
        }
        // who may no longer serve stands in for nobody
        if (memberships.stream().noneMatch(m -> m.roles().contains(Role.SERVICE)))
            memberships.removeIf(m -> m.until() != null);
        if (memberships.isEmpty()) return Optional.empty();
        var first = rows.get(0);
        var here = memberships.get(0);
        return Optional.of(new Actor(
                signIn,
                first.id(),
                first.text(),
                first.text(),
                Language.of(first.text()),
                here.account(),
                here.roles(),
                List.copyOf(memberships),
                door));
    }

    /** Whether this instance has had it noted in the last minute that the person is there. */
    boolean isNoted(UUID signIn, Instant now) {
        var before = noted.get(signIn);
        return before != null && before.isAfter(now.minusSeconds(SECONDS_BETWEEN_NOTES));
    }

    /** Notes that the person is still there; written at most once a minute, whatever other instances have written. */
    @Transactional
    public void seen(UUID signIn, Instant now) {
        var aMinuteAgo = now.minusSeconds(SECONDS_BETWEEN_NOTES);
        sql.run(
                "update access_sign_in set last_seen_at = ? where id = ? and last_seen_at < ?",
                now,
                signIn,
                aMinuteAgo);
        if (noted.size() >= MOST_NOTED) noted.clear();
        noted.put(signIn, now);
    }

    /** AC2: ends one sign-in. */
    @Transactional
    public void end(UUID signIn, Instant now) {
        sql.run("update access_sign_in set ended_at = ? where id = ? and ended_at is null", now, signIn);
    }

    /** AC2: the person goes. */
    @Transactional
    public void leave(UUID signIn, Instant now) {
        audit.recordSignIn(signIn, "access.signed-out");
        end(signIn, now);
    }

    /** AC2: ends all sign-ins of a person. */
    @Transactional
    public void endAll(UUID person, Instant now) {
        sql.run("update access_sign_in set ended_at = ? where person = ? and ended_at is null", now, person);
    }

    Optional<Known> person(String email) {
        return known(
                "select id, password_hash from access_person where lower(email) = lower(?) and disabled_at is null",
                email);
    }

    Optional<Known> client(UUID id, Instant now) {
        return known(
                "select id, secret_hash from access_client where id = ? and ended_at is null and expires_at > ?",
                id,
                now);
    }

    private Optional<Known> known(String question, Object... values) {
        return sql.cells(question, values).stream()
                .map(row -> new Known(row.id(), row.textOrNone()))
                .findFirst();
    }

    /** AC4: seconds to wait before the next try from here; 0 when none. */
    int wait(String email, String source, Instant now) {
        return sql
                .cells(
                        "select ceil(extract(epoch from wait_until - ?))::int from access_wrong_try"
                                + " where email = lower(?) and source = ? and wait_until > ?",
                        now,
                        email,
                        source,
                        now)
                .stream()
                .map(Cells::whole)
                .findFirst()
                .orElse(0);
    }

    /** AC4: after three in a row 1, 2, 4 … at most 30 seconds; a quarter of an hour of peace begins anew. */
    @Transactional
    void wrong(String email, String source, Instant now) {
        sql.run(
                """
                insert into access_wrong_try as t (email, source, tries, wait_until) values (lower(?), ?, 1, ?)
                on conflict (email, source) do update set
                  tries = case when t.wait_until < excluded.wait_until - interval '15 minutes' then 1 else t.tries + 1 end,
                  wait_until = excluded.wait_until + case
                    when t.wait_until < excluded.wait_until - interval '15 minutes' or t.tries < 2 then interval '0'
                    else least(power(2, t.tries - 2), 30) * interval '1 second' end""",
                email,
                source,
                now);
    }

    @Transactional
    void right(String email, String source) {
        sql.run("delete from access_wrong_try where email = lower(?) and source = ?", email, source);
    }
}
