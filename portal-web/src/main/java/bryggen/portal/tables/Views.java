package bryggen.portal.tables;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** TB5, TB6: the views of one person, acting for one company. */
@ApplicationScoped
@Transactional
public class Views {
    private static final int LONGEST = 60;
    private static final int MOST = 20;
    private static final String MINE = " from tables_view where account = ? and person = ? and removed_at is null";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Those of one list, by name; every list asks, and opens no transaction for it. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<View> of(Actor actor, String path) {
        return sql
                .cells(
                        "select id, path, name, query" + MINE + " and path = ? order by lower(name)",
                        actor.account().number(),
                        actor.person(),
                        path)
                .stream()
                .map(row -> new View(row.id(), row.text(), row.text(), row.text()))
                .toList();
    }

    /** All, list by list. */
    public List<View> all(Actor actor) {
        return sql.rows(
                "select id, path, name, query" + MINE + " order by path, lower(name)",
                Views::view,
                actor.account().number(),
                actor.person());
    }

    /**
     * Under a name that is there already it takes that one's place.
     *
     * @throws TableRefusal 422 for a name that is none, 409 when there are enough
     */
    public void keep(Actor actor, String path, String name, String query) {
        var fit = fit(name);
        hold(actor);
        var there = of(actor, path);
        boolean again = there.stream().anyMatch(view -> same(view.name(), fit));
        if (!again && there.size() >= MOST) throw new TableRefusal.TooManyViews(MOST);
        sql.run(
                "insert into tables_view (id, account, person, path, name, query, made_at) values (?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (account, person, path, lower(name)) where removed_at is null"
                        + " do update set name = excluded.name, query = excluded.query",
                UUID.randomUUID(),
                actor.account().number(),
                actor.person(),
                path,
                fit,
                query,
                clock.instant());
    }

    /** @throws TableRefusal 422 for a name that is none, 409 for another one's; 404 for what is not theirs */
    public View rename(Actor actor, UUID id, String name) {
        var fit = fit(name);
        hold(actor);
        var view = get(actor, id);
        boolean taken =
                of(actor, view.path()).stream().anyMatch(other -> !other.id().equals(id) && same(other.name(), fit));
        if (taken) throw new TableRefusal.NameTaken();
        sql.run(
                "update tables_view set name = ? where account = ? and person = ? and id = ?",
                fit,
                actor.account().number(),
                actor.person(),
                id);
        return new View(id, view.path(), fit, view.query());
    }

    /** @throws PlatformRefusal 404 for what is not theirs */
    public View remove(Actor actor, UUID id) {
        hold(actor);
        var view = get(actor, id);
        sql.run(
                "delete from tables_view where account = ? and person = ? and removed_at is not null",
                actor.account().number(),
                actor.person());
        sql.run(
                "update tables_view set removed_at = ? where account = ? and person = ? and id = ?",
                clock.instant(),
                actor.account().number(),
                actor.person(),
                id);
        return view;
    }

    /** The one that was removed last; under a name that has been given since it stays away. */
    public View putBack(Actor actor) {
        hold(actor);
        var view = sql.row(
                        "select id, path, name, query from tables_view where account = ? and person = ?"
                                + " and removed_at is not null",
                        Views::view,
                        actor.account().number(),
                        actor.person())
                .orElseThrow(PlatformRefusal::missing);
        var there = of(actor, view.path());
        if (there.stream().anyMatch(other -> same(other.name(), view.name()))) throw new TableRefusal.NameTaken();
        if (there.size() >= MOST) throw new TableRefusal.TooManyViews(MOST);
        sql.run(
                "update tables_view set removed_at = null where account = ? and person = ? and id = ?",
                actor.account().number(),
                actor.person(),
                view.id());
        return view;
    }

    private View get(Actor actor, UUID id) {
        return sql.row(
                        "select id, path, name, query" + MINE + " and id = ?",
                        Views::view,
                        actor.account().number(),
                        actor.person(),
                        id)
                .orElseThrow(PlatformRefusal::missing);
    }

    /** One change of a person's views after the other. */
    private void hold(Actor actor) {
        sql.rows(
                "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> 1,
                "tables_view " + actor.account().number() + " " + actor.person());
    }

    private static String fit(String name) {
        var fit = name.strip();
        if (fit.isEmpty() || fit.length() > LONGEST || fit.chars().anyMatch(Character::isISOControl))
            throw new TableRefusal.BadName(LONGEST);
        return fit;
    }

    private static boolean same(String a, String b) {
        return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                row.getObject("id", UUID.class), row.getString("path"), row.getString("name"), row.getString("query"));
    }
}
