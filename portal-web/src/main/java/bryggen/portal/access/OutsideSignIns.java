package bryggen.portal.access;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sign-ins by tokens of outside issuers (AC13). A token is one sign-in: ended, it opens nothing any more, and its issuer
 * has to make another.
 */
@ApplicationScoped
public class OutsideSignIns {
    @Inject
    Sql sql;

    @Inject
    OutsideIssuers issuers;

    @Inject
    AuditLog audit;

    @Transactional
    List<OutsideIssuer> trusting(String issuer) {
        return issuer.isBlank() || issuer.length() > 500 ? List.of() : issuers.atDoor(issuer);
    }

    /** The sign-in of this token; empty when its subject is nobody of the issuer's company. */
    @Transactional
    Optional<UUID> open(OutsideIssuer issuer, OutsideToken token, String source, Instant now) {
        if (issuer.covers(token.verifiedEmail())) match(issuer, token, now);
        var person = sql.row(
                """
                select i.person from access_outside_identity i
                join access_membership m on m.person = i.person and m.account = ? and m.disabled_at is null
                where i.registration = ? and i.subject = ?
                """,
                row -> row.getObject(1, UUID.class),
                issuer.account(),
                issuer.id(),
                token.subject());
        person.ifPresent(id -> signIn(issuer, token, id, source, now));
        return person.map(id -> token.id());
    }

    /** The first time, by e-mail; from then on it is the same person, whatever the issuer says of the e-mail. */
    private void match(OutsideIssuer issuer, OutsideToken token, Instant now) {
        var matched = sql.row(
                """
                insert into access_outside_identity (registration, subject, person, matched_at)
                select ?, ?, p.id, ? from access_membership m
                join access_person p on p.id = m.person and p.disabled_at is null
                where m.account = ? and m.disabled_at is null and lower(p.email) = lower(?)
                on conflict do nothing returning person
                """,
                row -> row.getObject(1, UUID.class),
                issuer.id(),
                token.subject(),
                now,
                issuer.account(),
                token.verifiedEmail());
        matched.ifPresent(person -> audit.recordOutside(
                person, token.verifiedEmail(), issuer.account(), "access.outside-matched", issuer.issuer(), "EXT"));
    }

    private void signIn(OutsideIssuer issuer, OutsideToken token, UUID person, String source, Instant now) {
        int opened = sql.run(
                """
                insert into access_sign_in (id, person, door, created_at, last_seen_at, expires_at, source, agent, outside)
                values (?, ?, 'EXT', ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """,
                token.id(),
                person,
                now,
                now,
                token.expires(),
                source,
                issuer.issuer().substring(0, Math.min(issuer.issuer().length(), 200)),
                issuer.id());
        if (opened == 1) audit.recordSignIn(token.id(), "access.signed-in");
        else
            sql.run(
                    "update access_sign_in set last_seen_at = ? where id = ? and ended_at is null and last_seen_at < ?",
                    now,
                    token.id(),
                    now.minusSeconds(60));
    }
}
