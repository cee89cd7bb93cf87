package bryggen.portal.assortments;

import bryggen.portal.access.Actor;
import bryggen.portal.assortments.AssortmentRule.Kind;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules in their table, and the companies that can have some. */
@ApplicationScoped
public class AssortmentRules {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A company with the number of its rules; none means that it buys everything. */
    public record Company(String account, String name, String kind, int rules) {}

    /** Sorted by {@code name} and {@code number}. */
    @Transactional
    public Listing<Company> companies(Actor actor, boolean agreedOnly, @Nullable String words, ListAsk ask) {
        AssortmentDesk.needs(actor);
        var list = SqlList.select(
                        "c.account, c.name, c.kind,"
                                + " (select count(*) from assortments_rule r where r.account = c.account)",
                        "assortments_company c",
                        "c.account",
                        "text")
                .sort("name", "lower(c.name)", "text")
                .sort("number", "c.account", "text");
        if (agreedOnly) list.where("exists (select 1 from assortments_rule r where r.account = c.account)");
        if (words != null) list.where("lower(c.name || ' ' || c.account) like ?", SqlList.containing(words));
        return list.page(sql, ask, row -> {
            var c = new Cells(row);
            return new Company(c.text(), c.text(), c.text(), c.whole());
        });
    }

    /** The name of a company for whom the portal is open. */
    Optional<String> company(String account) {
        return sql.row("select name from assortments_company where account = ?", row -> row.getString(1), account);
    }

    /** Groups first, what is taken in before what is left out. */
    List<AssortmentRule> of(String account) {
        return sql.rows(
                "select kind, code, included, kept_at, kept_by from assortments_rule where account = ?"
                        + " order by kind, included desc, code",
                row -> new AssortmentRule(
                        Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)),
                account);
    }

    AssortmentRule made(Actor actor, AssortmentDesk.Wish wish, String code) {
        return new AssortmentRule(wish.kind(), code, wish.included(), clock.instant(), actor.name());
    }

    void keep(String account, Collection<AssortmentRule> rules) {
        sql.stage(
                "stage_assortments",
                "kind text, code text, included boolean",
                rules.stream()
                        .map(rule -> new @Nullable Object[] {rule.kind().name(), rule.code(), rule.included()})
                        .toList());
        for (var rule : rules.stream().limit(1).toList())
            sql.run(
                    "insert into assortments_rule (account, kind, code, included, kept_at, kept_by)"
                            + " select ?, kind, code, included, ?, ? from stage_assortments"
                            + " on conflict (account, kind, code) do update set included = excluded.included,"
                            + " kept_at = excluded.kept_at, kept_by = excluded.kept_by",
                    account,
                    rule.keptAt(),
                    rule.keptBy());
    }

    int number(String account) {
        return sql.row("select count(*) from assortments_rule where account = ?", row -> row.getInt(1), account)
                .orElse(0);
    }

    /** @param ids as {@link AssortmentRule#id} says them */
    int remove(String account, List<String> ids) {
        return sql.run(
                "delete from assortments_rule where account = ? and kind || ':' || code = any (?)",
                account,
                ids.toArray(String[]::new));
    }
}
