package bryggen.portal.access;

import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

    @PersistenceContext
    EntityManager em;

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
        em.createNativeQuery(
                        "insert into access_sign_in (id, person, client, door, created_at, last_seen_at, expires_at,"
                                + " source, agent) values (?1, cast(?2 as uuid), cast(?3 as uuid), ?4, ?5, ?5, ?6, ?7, ?8)")
                .setParameter(1, id)
                .setParameter(2, person == null ? null : person.toString())
                .setParameter(3, client == null ? null : client.toString())
                .setParameter(4, door.name())
                .setParameter(5, now)
                .setParameter(6, now.plus(life))
                .setParameter(7, source)
                .setParameter(8, agent.length() > 200 ? agent.substring(0, 200) : agent)
                .executeUpdate();
        if (client != null)
            em.createNativeQuery("update access_client set last_used_at = ?1 where id = ?2")
                    .setParameter(1, now)
                    .setParameter(2, client)
                    .executeUpdate();
        audit.recordSignIn(id, "access.signed-in");
        return id;
    }

    /**
     * AC1: the actor of a living sign-in at this door, for the wanted account or, without one, the first. Empty when the
     * sign-in was ended, is too old, or its person was disabled; one query.
     */
    public Optional<Actor> actor(UUID signIn, Actor.Channel door, Instant now) {
        @SuppressWarnings("unchecked") // eleven columns, so each row is an array
        List<Object[]> rows = em.createNativeQuery(
                        """
                select coalesce(s.person, s.client), coalesce(p.name, c.name), coalesce(p.email, ''),
                       coalesce(p.language, 'en'), a.number, a.name, a.kind, array_to_string(m.roles, ','), s.last_seen_at
                from access_sign_in s
                left join access_person p on p.id = s.person and p.disabled_at is null
                left join access_client c on c.id = s.client and c.ended_at is null and c.expires_at > ?3
                join lateral (
                  select account, roles from access_membership where person = p.id and disabled_at is null
                  union all select c.account, c.roles where c.id is not null) m on true
                join accounts_account a on a.number = m.account and a.opened_at is not null
                where s.id = ?1 and s.door = ?2 and s.ended_at is null and s.expires_at > ?3 and s.last_seen_at > ?4
                order by case when a.kind = 'SUPPLIER' then 1 else 0 end, a.number""")
                .setParameter(1, signIn)
                .setParameter(2, door.name())
                .setParameter(3, now)
                .setParameter(4, now.minus(IDLE))
                .getResultList();
        if (rows.isEmpty()) return Optional.empty();
        var memberships = new ArrayList<Membership>();
        for (var row : rows) {
            var account = new Account((String) row[4], (String) row[5], Account.Kind.valueOf((String) row[6]));
            var roles = Arrays.stream(((String) row[7]).split(",", -1))
                    .filter(r -> !r.isEmpty())
                    .map(Role::valueOf)
                    .filter(r -> r.isSupplier() == (account.kind() == Account.Kind.SUPPLIER))
                    .collect(Collectors.toUnmodifiableSet());
            memberships.add(new Membership(account, roles));
        }
        var first = rows.get(0);
        var here = memberships.get(0);
        return Optional.of(new Actor(
                signIn,
                (UUID) first[0],
                (String) first[1],
                (String) first[2],
                Language.of((String) first[3]),
                here.account(),
                here.roles(),
                List.copyOf(memberships),
                door));
    }

    /** Notes that the person is still there; written at most once a minute, and asked no oftener by an instance. */
    @Transactional
    public void seen(UUID signIn, Instant now) {
        var before = noted.get(signIn);
        var aMinuteAgo = now.minusSeconds(SECONDS_BETWEEN_NOTES);
        if (before != null && before.isAfter(aMinuteAgo)) return;
        em.createNativeQuery("update access_sign_in set last_seen_at = ?1 where id = ?2 and last_seen_at < ?3")
                .setParameter(1, now)
                .setParameter(2, signIn)
                .setParameter(3, aMinuteAgo)
                .executeUpdate();
        if (noted.size() >= MOST_NOTED) noted.clear();
        noted.put(signIn, now);
    }

    /** AC2: ends one sign-in. */
    @Transactional
    public void end(UUID signIn, Instant now) {
        em.createNativeQuery("update access_sign_in set ended_at = ?1 where id = ?2 and ended_at is null")
                .setParameter(1, now)
                .setParameter(2, signIn)
                .executeUpdate();
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
        em.createNativeQuery("update access_sign_in set ended_at = ?1 where person = ?2 and ended_at is null")
                .setParameter(1, now)
                .setParameter(2, person)
                .executeUpdate();
    }

    Optional<Known> person(String email) {
        return known(
                "select id, password_hash from access_person where lower(email) = lower(?1) and disabled_at is null",
                email);
    }

    Optional<Known> client(UUID id, Instant now) {
        return known(
                "select id, secret_hash from access_client where id = ?1 and ended_at is null and expires_at > ?2",
                id,
                now);
    }

    private Optional<Known> known(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        List<?> rows = query.getResultList();
        if (rows.isEmpty()) return Optional.empty();
        var row = (Object[]) rows.get(0);
        return Optional.of(new Known((UUID) row[0], (String) row[1]));
    }

    /** AC4: seconds to wait before the next try from here; 0 when none. */
    int wait(String email, String source, Instant now) {
        var rows = em.createNativeQuery("select ceil(extract(epoch from wait_until - ?3))::int from access_wrong_try"
                        + " where email = lower(?1) and source = ?2 and wait_until > ?3")
                .setParameter(1, email)
                .setParameter(2, source)
                .setParameter(3, now)
                .getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).intValue();
    }

    /** AC4: after three in a row 1, 2, 4 … at most 30 seconds; a quarter of an hour of peace begins anew. */
    @Transactional
    void wrong(String email, String source, Instant now) {
        em.createNativeQuery(
                        """
                insert into access_wrong_try as t (email, source, tries, wait_until) values (lower(?1), ?2, 1, ?3)
                on conflict (email, source) do update set
                  tries = case when t.wait_until < cast(?3 as timestamptz) - interval '15 minutes' then 1 else t.tries + 1 end,
                  wait_until = cast(?3 as timestamptz) + case
                    when t.wait_until < cast(?3 as timestamptz) - interval '15 minutes' or t.tries < 2 then interval '0'
                    else least(power(2, t.tries - 2), 30) * interval '1 second' end""")
                .setParameter(1, email)
                .setParameter(2, source)
                .setParameter(3, now)
                .executeUpdate();
    }

    @Transactional
    void right(String email, String source) {
        em.createNativeQuery("delete from access_wrong_try where email = lower(?1) and source = ?2")
                .setParameter(1, email)
                .setParameter(2, source)
                .executeUpdate();
    }
}
