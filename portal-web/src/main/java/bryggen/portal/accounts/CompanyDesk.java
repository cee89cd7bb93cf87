package bryggen.portal.accounts;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Members;
import bryggen.portal.access.Role;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The supplier's administrator opens the portal for companies that the ERP has brought (AO2). */
@ApplicationScoped
public class CompanyDesk {
    @Inject
    Accounts accounts;

    @Inject
    Companies companies;

    @Inject
    Members members;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Transactional
    public Listing<Company> list(Actor actor, @Nullable Boolean open, @Nullable String q, ListAsk ask) {
        actor.needs(Role.SUPPLIER_ADMIN);
        var page = companies.page(open, q, ask);
        var counts = members.counts(page.items().stream().map(Company::number).toList());
        return page.map(company -> company.with(counts.getOrDefault(company.number(), 0)));
    }

    @Transactional
    public AccountFacts get(Actor actor, String number) {
        actor.needs(Role.SUPPLIER_ADMIN);
        var facts = accounts.get(number);
        if (facts.kind() == Account.Kind.SUPPLIER) throw PlatformRefusal.missing();
        return facts;
    }

    @Transactional
    public List<ShipTo> places(Actor actor, String number) {
        actor.needs(Role.SUPPLIER_ADMIN);
        return accounts.shipTos(number);
    }

    /** Opens an account as a customer's or as a partner's. */
    @Transactional
    public void open(Actor actor, String number, Account.Kind kind) {
        var facts = get(actor, number);
        if (kind == Account.Kind.SUPPLIER) throw PlatformRefusal.missing();
        if (facts.open()) throw new AccountsRefusal.AlreadyOpen(number);
        if (!facts.active()) throw new AccountsRefusal.Inactive(number);
        accounts.open(number, kind, clock.instant());
        audit.record(actor, number, "accounts.opened", number, null, Map.of("kind", kind));
    }
}
