package bryggen.portal.access;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The outside issuers that are trusted now; one that was ended stays in the table for the audit, and is not seen here. */
@ApplicationScoped
public class OutsideIssuers {
    private static final String ALIVE =
            """
            select i.id, i.account, a.name as company, i.name, i.issuer, i.audience, i.mail_domains, i.jwks_url, i.public_key,
                i.created_at, p.name as maker
            from access_outside_issuer i
            join accounts_account a on a.number = i.account and a.opened_at is not null and a.kind <> 'SUPPLIER'
            join access_person p on p.id = i.created_by
            where i.ended_at is null and\s""";

    @Inject
    Sql sql;

    public List<OutsideIssuer> of(Reach reach) {
        return sql.rows(
                ALIVE + reach.on("i.account") + " order by i.created_at desc, i.id",
                OutsideIssuers::issuer,
                reach.values());
    }

    public Optional<OutsideIssuer> find(Reach reach, UUID id) {
        return sql.row(ALIVE + reach.on("i.account") + " and i.id = ?", OutsideIssuers::issuer, reach.valuesAnd(id));
    }

    /** All that trust this issuer, whichever company's: the token decides, by its audience and its key. */
    List<OutsideIssuer> atDoor(String issuer) {
        return sql.rows(
                ALIVE + Reach.all().on("i.account") + " and i.issuer = ? order by i.created_at, i.id",
                OutsideIssuers::issuer,
                issuer);
    }

    /** False when the company trusts this issuer for this audience already. */
    public boolean add(OutsideIssuer issuer, UUID maker) {
        return sql.run(
                        """
                        insert into access_outside_issuer (id, account, name, issuer, audience, mail_domains, jwks_url,
                            public_key, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?::text[], ?::text, ?::text, ?, ?) on conflict do nothing
                        """,
                        issuer.id(),
                        issuer.account(),
                        issuer.name(),
                        issuer.issuer(),
                        issuer.audience(),
                        issuer.mailDomains().toArray(String[]::new),
                        issuer.jwksUrl(),
                        issuer.publicKey(),
                        maker,
                        issuer.createdAt())
                == 1;
    }

    /** The issuer is trusted no more, and whoever came in by it is out. */
    public void end(UUID id, Instant now) {
        sql.run("update access_outside_issuer set ended_at = ? where id = ? and ended_at is null", now, id);
        sql.run("update access_sign_in set ended_at = ? where outside = ? and ended_at is null", now, id);
    }

    private static OutsideIssuer issuer(ResultSet row) throws SQLException {
        return new OutsideIssuer(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("company"),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("audience"),
                Arrays.asList((String[]) row.getArray("mail_domains").getArray()),
                row.getString("jwks_url"),
                row.getString("public_key"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getString("maker"));
    }
}
