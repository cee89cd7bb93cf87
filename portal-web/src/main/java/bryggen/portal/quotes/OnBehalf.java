package bryggen.portal.quotes;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** QU13: for which customers a partner may order in their name. The supplier's channel manager allows it and ends it. */
@ApplicationScoped
@Transactional
public class OnBehalf {
    @Inject
    Sql sql;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    QuoteDays days;

    /** One partner, one customer, since when and by whom. */
    public record Allowed(String partner, String customer, String customerName, Instant at, String who) {}

    /** All that are allowed, for the supplier; a partner's own. */
    public List<Allowed> all(Actor actor) {
        actor.needs(Role.CHANNEL_MANAGER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var reach = actor.reach();
        return sql.rows(
                "select account, customer, customer_name, at, who from quotes_behalf where " + reach.on("account")
                        + " order by account, customer_name, customer limit 1000",
                row -> new Allowed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)),
                reach.values());
    }

    /**
     * @throws QuoteRefusal 422 when there is no such partner or no such customer for whom the portal is open
     */
    public void allow(Actor actor, String partner, String customer) {
        actor.needs(Role.CHANNEL_MANAGER);
        var seller = accounts.find(partner).filter(a -> a.kind() == Account.Kind.PARTNER);
        if (seller.isEmpty()) throw QuoteRefusal.Faulty.at("/partner", "behalf-not-allowed");
        var buyer = accounts.find(customer).filter(a -> a.kind() == Account.Kind.CUSTOMER && a.open() && a.active());
        if (buyer.isEmpty()) throw QuoteRefusal.Faulty.at("/customer", "behalf-not-allowed");
        sql.run(
                "insert into quotes_behalf (account, customer, customer_name, at, who) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                partner,
                customer,
                buyer.get().name(),
                days.now(),
                actor.name());
        audit.record(actor, partner, "quotes.behalf-allowed", customer, null, Map.of("customer", customer));
    }

    public void end(Actor actor, String partner, String customer) {
        actor.needs(Role.CHANNEL_MANAGER);
        int gone = sql.run("delete from quotes_behalf where account = ? and customer = ?", partner, customer);
        if (gone > 0) audit.record(actor, partner, "quotes.behalf-ended", customer, Map.of("customer", customer), null);
    }

    /** The customer for whom the actor's company may order; empty when the supplier does not allow it. */
    Optional<Account> customer(Actor actor, String customer) {
        return sql.row(
                "select customer, customer_name from quotes_behalf where account = ? and customer = ?",
                row -> new Account(row.getString(1), row.getString(2), Account.Kind.CUSTOMER),
                actor.account().number(),
                customer);
    }
}
