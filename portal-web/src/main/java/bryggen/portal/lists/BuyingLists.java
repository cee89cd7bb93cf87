package bryggen.portal.lists;

import bryggen.portal.access.Actor;
import bryggen.portal.lists.BuyingList.Line;
import bryggen.portal.lists.BuyingList.Sharing;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import bryggen.portal.platform.jpa.SqlList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All lists. Needs a transaction. */
@ApplicationScoped
class BuyingLists {
    private static final String SEEN =
            "l.account = ? and l.removed_at is null and (l.person = cast(? as uuid) or l.sharing <> 'PRIVATE')";
    private static final String COLUMNS =
            "cast(l.id as text), l.name, l.sharing, l.person_name, cast(l.person as text),"
                    + " (select count(*) from lists_line n where n.list = l.id and n.account = l.account), l.changed_at";

    @Inject
    Sql sql;

    /** Sorted by {@code changed} (the latest first) and {@code name}. */
    Listing<BuyingList> list(Actor actor, @Nullable String words, boolean changeable, ListAsk ask) {
        var list = SqlList.select(COLUMNS, "lists_list l", "l.id", "uuid")
                .sort("changed", "l.changed_at", "timestamptz")
                .sort("name", "lower(l.name)", "text")
                .newestFirst()
                .where(SEEN, actor.account().number(), actor.person().toString());
        if (changeable)
            list.where(
                    "l.person = cast(? as uuid) or l.sharing = 'CHANGE'",
                    actor.person().toString());
        if (words != null) list.where("lower(l.name) like ?", SqlList.containing(words));
        return list.page(sql, ask, row -> head(actor, new Cells(row)));
    }

    private static BuyingList head(Actor actor, Cells c) {
        var id = UUID.fromString(c.text());
        var name = c.text();
        var sharing = Sharing.valueOf(c.text());
        var owner = c.text();
        boolean mine = actor.person().toString().equals(c.text());
        return new BuyingList(id, name, sharing, owner, mine, c.whole(), c.instant());
    }

    Optional<BuyingList> find(Actor actor, UUID id) {
        return SqlList.select(COLUMNS, "lists_list l", "l.id", "uuid")
                .sort("name", "l.name", "text")
                .where(SEEN, actor.account().number(), actor.person().toString())
                .where("l.id = cast(? as uuid)", id.toString())
                .page(sql, ListAsk.first(1), row -> head(actor, new Cells(row)))
                .items()
                .stream()
                .findFirst();
    }

    /** Held until the end of the transaction: two who add at once wait for each other. */
    void hold(String account, UUID id) {
        sql.rows("select id from lists_list where account = ? and id = ? for update", row -> true, account, id);
    }

    List<Line> lines(String account, UUID id) {
        return sql.rows(
                "select sku, quantity from lists_line where account = ? and list = ? order by place",
                row -> new Line(row.getString(1), plain(row.getBigDecimal(2))),
                account,
                id);
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    int count(String account) {
        return sql.row(
                        "select count(*) from lists_list where account = ? and removed_at is null",
                        row -> row.getInt(1),
                        account)
                .orElse(0);
    }

    void add(Actor actor, UUID id, String name, Sharing sharing, Instant now) {
        sql.run(
                "insert into lists_list (id, account, person, person_name, name, sharing, made_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                actor.account().number(),
                actor.person(),
                actor.name(),
                name,
                sharing.name(),
                now,
                now);
    }

    void change(String account, UUID id, String name, Sharing sharing) {
        sql.run(
                "update lists_list set name = ?, sharing = ? where account = ? and id = ?",
                name,
                sharing.name(),
                account,
                id);
    }

    /** These and no others, in this order. */
    void write(String account, UUID id, List<Line> lines, Instant now) {
        sql.run("delete from lists_line where account = ? and list = ?", account, id);
        var rows = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < lines.size(); i++)
            rows.add(new @Nullable Object[] {i, lines.get(i).sku(), lines.get(i).quantity()});
        sql.stage("stage_lists", "place int, sku text, quantity numeric", rows);
        sql.run(
                "insert into lists_line (list, account, place, sku, quantity)"
                        + " select ?, ?, place, sku, quantity from stage_lists",
                id,
                account);
        sql.run("update lists_list set changed_at = ? where account = ? and id = ?", now, account, id);
    }

    void remove(Actor actor, UUID id, Instant now) {
        var account = actor.account().number();
        sql.run(
                "delete from lists_list where account = ? and person = ? and removed_at is not null",
                account,
                actor.person());
        sql.run("update lists_list set removed_at = ? where account = ? and id = ?", now, account, id);
    }

    Optional<String> putBack(Actor actor) {
        return sql.row(
                "update lists_list set removed_at = null where account = ? and person = ? and removed_at is not null"
                        + " returning name",
                row -> row.getString(1),
                actor.account().number(),
                actor.person());
    }
}
