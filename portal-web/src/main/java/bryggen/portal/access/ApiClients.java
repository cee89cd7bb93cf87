package bryggen.portal.access;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The living API clients of the companies; one that was ended stays in the table for the audit, and is not seen here. */
@ApplicationScoped
public class ApiClients {
    private static final String ALIVE =
            """
            select c.id, c.account, c.name, c.roles, c.created_at, p.name as maker, c.expires_at, c.last_used_at
            from access_client c join access_person p on p.id = c.created_by
            where c.account = ? and c.ended_at is null
            """;

    @Inject
    Sql sql;

    public List<ApiClient> of(String account) {
        return sql.rows(ALIVE + " order by c.created_at desc, c.id", ApiClients::client, account);
    }

    public Optional<ApiClient> find(String account, UUID id) {
        return sql.row(ALIVE + " and c.id = ?", ApiClients::client, account, id);
    }

    /** @param secret is kept as its hash only */
    public ApiClient add(
            String account, String name, Set<Role> roles, String secret, UUID maker, Instant now, Instant expires) {
        var id = UUID.randomUUID();
        sql.run(
                "insert into access_client (id, account, name, secret_hash, roles, expires_at, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?::text[], ?, ?, ?)",
                id,
                account,
                name,
                Secrets.hash(secret),
                roles.stream().sorted().map(Role::name).toArray(String[]::new),
                expires,
                maker,
                now);
        return find(account, id).orElseThrow();
    }

    /** The client is no more, and whatever it is signed in with neither. */
    public void end(UUID id, Instant now) {
        sql.run("update access_client set ended_at = ? where id = ? and ended_at is null", now, id);
        sql.run("update access_sign_in set ended_at = ? where client = ? and ended_at is null", now, id);
    }

    private static ApiClient client(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new ApiClient(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("name"),
                roles,
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getString("maker"),
                Objects.requireNonNull(Sql.instant(row, "expires_at")),
                Sql.instant(row, "last_used_at"));
    }
}
