package bryggen.portal.access;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who belongs to which company, with which roles. */
@ApplicationScoped
public class Members {
    private static final String COLUMNS = "p.id, p.email, p.name, p.language, p.password_hash is not null,"
            + " p.disabled_at is not null, m.account, m.roles, m.disabled_at is not null,"
            + " (select max(s.last_seen_at) from access_sign_in s where s.person = p.id)";
    private static final String FROM = "access_membership m join access_person p on p.id = m.person";

    @Inject
    Sql sql;

    public Optional<Member> find(String account, UUID person) {
        return sql.row(
                "select " + COLUMNS + " from " + FROM + " where m.account = ? and m.person = ?",
                Members::member,
                account,
                person);
    }

    /** Everybody of one company by name; {@code q} is part of a name or e-mail. */
    public Listing<UUID> page(String account, Member.@Nullable State state, @Nullable String q, ListAsk ask) {
        var list = SqlList.select("cast(p.id as text)", FROM, "p.id", "uuid").where("m.account = ?", account);
        if (state == Member.State.DISABLED) list.where("m.disabled_at is not null or p.disabled_at is not null");
        if (state == Member.State.ACTIVE)
            list.where("m.disabled_at is null and p.disabled_at is null and p.password_hash is not null");
        if (state == Member.State.INVITED)
            list.where("m.disabled_at is null and p.disabled_at is null and p.password_hash is null");
        if (q != null && !q.isBlank()) list.where("lower(p.name || ' ' || p.email) like ?", SqlList.containing(q));
        return list.sort("name", "lower(p.name)", "text")
                .sort("email", "lower(p.email)", "text")
                .page(sql, ask, row -> UUID.fromString((String) row[0]));
    }

    /** The members of these ids in one company, in the order of the ids. */
    public List<Member> of(String account, List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var byId = sql.rows(
                "select " + COLUMNS + " from " + FROM + " where m.account = ? and p.id = any (?::uuid[])",
                Members::member,
                account,
                ids.stream().map(UUID::toString).toArray(String[]::new));
        return ids.stream()
                .flatMap(id ->
                        byId.stream().filter(member -> member.person().id().equals(id)))
                .toList();
    }

    /** How many people belong to each of these companies; none is absent. */
    public Map<String, Integer> counts(List<String> accounts) {
        var counts = new HashMap<String, Integer>();
        sql.rows(
                        "select account, count(*) from access_membership where account = any (?) group by account",
                        row -> Map.entry(row.getString(1), row.getInt(2)),
                        (Object) accounts.toArray(String[]::new))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Those who administrate a company at this moment. */
    public List<Member> administrators(String account, Role administrator) {
        return sql
                .rows(
                        "select " + COLUMNS + " from " + FROM + " where m.account = ? and ? = any (m.roles)",
                        Members::member,
                        account,
                        administrator.name())
                .stream()
                .filter(member -> member.administers(administrator))
                .toList();
    }

    /** Everybody of these companies who can sign in now and act for them. */
    public List<Receiver> receivers(List<String> accounts) {
        return sql.rows(
                "select m.person, m.account, m.roles from access_membership m join access_person p on p.id = m.person"
                        + " join accounts_account a on a.number = m.account and a.opened_at is not null"
                        + " where m.account = any (?) and m.disabled_at is null and p.disabled_at is null"
                        + " and p.password_hash is not null order by m.person",
                row -> new Receiver(row.getObject(1, UUID.class), row.getString(2), roles(row, 3)),
                (Object) accounts.toArray(String[]::new));
    }

    /** Changes in the people of one company go one after the other: held until the end of the transaction. */
    public void hold(String account) {
        sql.row("select 1 from accounts_account where number = ? for update", row -> 1, account);
    }

    List<String> accountsOf(UUID person) {
        return sql.rows(
                "select account from access_membership where person = ? order by account",
                row -> row.getString(1),
                person);
    }

    public String nameOf(String account) {
        return sql.row("select name from accounts_account where number = ?", row -> row.getString(1), account)
                .orElse(account);
    }

    /** False when the person belongs to the company already. */
    boolean add(UUID person, String account, Set<Role> roles) {
        return sql.run(
                        "insert into access_membership (person, account, roles) values (?, ?, ?::text[])"
                                + " on conflict do nothing",
                        person,
                        account,
                        names(roles))
                == 1;
    }

    void setRoles(UUID person, String account, Set<Role> roles) {
        sql.run(
                "update access_membership set roles = ?::text[] where person = ? and account = ?",
                names(roles),
                person,
                account);
    }

    void setDisabled(UUID person, String account, @Nullable Instant at) {
        sql.run(
                "update access_membership set disabled_at = ?::timestamptz where person = ? and account = ?",
                at,
                person,
                account);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    private static Member member(ResultSet row) throws SQLException {
        var seen = row.getTimestamp(10);
        return new Member(
                new Person(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        Language.of(row.getString(4)),
                        row.getBoolean(5),
                        row.getBoolean(6)),
                row.getString(7),
                roles(row, 8),
                row.getBoolean(9),
                seen == null ? null : seen.toInstant());
    }

    private static Set<Role> roles(ResultSet row, int column) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
