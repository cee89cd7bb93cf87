package bryggen.portal.catalogue;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.Once;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** CA11: the supplier's people decide how much of the stock a company sees; who is not decided about sees numbers. */
@ApplicationScoped
public class Sights {
    @Inject
    Sql sql;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    /** @throws PlatformRefusal 404 when there is no such company */
    public Sight of(Actor actor, String account) {
        actor.needs(Role.SUPPLIER_ADMIN);
        if (accounts.find(account).isEmpty()) throw PlatformRefusal.missing();
        return decided(account);
    }

    /** How much of it the acting company sees. */
    Sight own(Actor actor) {
        return decided(actor.account().number());
    }

    private Sight decided(String account) {
        return Once.read(List.of("sight", account), () -> read(account));
    }

    private Sight read(String account) {
        return sql.cells("select view from catalogue_stock_view where account = ?", account).stream()
                .map(row -> Sight.valueOf(row.text()))
                .findFirst()
                .orElse(Sight.EXACT);
    }

    /** @throws PlatformRefusal 404 when there is no such company */
    @Transactional
    public void set(Actor actor, String account, Sight sight) {
        var before = of(actor, account);
        sql.run(
                "insert into catalogue_stock_view (account, view) values (?, ?)"
                        + " on conflict (account) do update set view = excluded.view",
                account,
                sight.name());
        audit.record(
                actor,
                account,
                "catalogue.sight",
                account,
                Map.of("stock", before.word()),
                Map.of("stock", sight.word()));
    }
}
