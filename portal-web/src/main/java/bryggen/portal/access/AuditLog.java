package bryggen.portal.access;

import bryggen.integration.erp.Wire;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, for which company, acting as whom, what it was before and after, by which channel and from where. A
 * record is part of the caller's transaction: what was not done is not in the log, and what is in it was done. Rows can
 * only be added (AC9).
 *
 * <p>{@code act} is a word pair of the room and its verb ("orders.placed"), with words in the bundle of its room under
 * {@code <room>.audit.<verb>}; {@code subject} is the number or name by which people know the thing. {@code before} and
 * {@code after} are small records or maps of what changed; never a password, secret or token.
 */
@ApplicationScoped
public class AuditLog {
    /** The name under which the portal itself acts: first start, feeds, the clock. */
    public static final String PORTAL = "Bryggen";

    @Inject
    Sql sql;

    /** An act in the matters of the actor's own acting account. */
    public void record(Actor actor, String act, String subject, @Nullable Object before, @Nullable Object after) {
        record(actor, actor.account().number(), act, subject, before, after);
    }

    /** An act in the matters of {@code account}, by somebody who may act for another one (the supplier's people). */
    public void record(
            Actor actor, String account, String act, String subject, @Nullable Object before, @Nullable Object after) {
        insert(
                actor.person(),
                actor.name(),
                account,
                actor.account().number(),
                act,
                subject,
                before,
                after,
                actor.channel().name(),
                actor.signIn());
    }

    /** An act of a person who is not signed in (a one-time link, a sign-in): the channel says how they came. */
    public void recordOutside(UUID person, String name, String account, String act, String subject, String channel) {
        insert(person, name, account, account, act, subject, null, null, channel, null);
    }

    /** An act that no person did. */
    public void recordPortal(String account, String act, String subject, @Nullable Object before, Object after) {
        insert(null, PORTAL, account, Account.SUPPLIER, act, subject, before, after, "PORTAL", null);
    }

    /** Somebody has come or gone: told to each company that this person or system may act for. */
    void recordSignIn(UUID signIn, String act) {
        sql.run(
                """
                insert into access_audit (person, person_name, account, acting_as, act, subject, channel, source)
                select coalesce(s.person, s.client), coalesce(p.name, c.name), m.account, m.account, ?,
                       coalesce(p.email, c.name), s.door, s.source
                from access_sign_in s
                left join access_person p on p.id = s.person
                left join access_client c on c.id = s.client
                left join access_outside_issuer o on o.id = s.outside
                join lateral (
                  select account from access_membership
                  where person = p.id and disabled_at is null and account = coalesce(o.account, account)
                  union all select c.account where c.id is not null) m on true
                where s.id = ? and s.ended_at is null
                """,
                act,
                signIn);
    }

    private void insert(
            @Nullable UUID person,
            String name,
            String account,
            String actingAs,
            String act,
            String subject,
            @Nullable Object before,
            @Nullable Object after,
            String channel,
            @Nullable UUID signIn) {
        sql.run(
                """
                insert into access_audit (person, person_name, account, acting_as, act, subject, before, after, channel,
                    source)
                values (?::uuid, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?,
                    coalesce((select source from access_sign_in where id = ?::uuid), ''))
                """,
                person,
                name,
                account,
                actingAs,
                act,
                subject,
                before == null ? null : Wire.write(before),
                after == null ? null : Wire.write(after),
                channel,
                signIn);
    }
}
