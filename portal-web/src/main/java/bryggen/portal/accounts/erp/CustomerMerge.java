package bryggen.portal.accounts.erp;

import bryggen.integration.customers.Address;
import bryggen.integration.customers.Customer;
import bryggen.integration.erp.Feed;
import bryggen.integration.kernel.Money;
import bryggen.portal.access.Account;
import bryggen.portal.exchange.FeedMerge;
import bryggen.portal.exchange.Fresh;
import bryggen.portal.exchange.Unplaced;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the ERP's customers into the read copy, a page at a time by two statements. Who is a customer and who a partner,
 * and for whom the portal is open, is not the ERP's to say (AO1).
 */
@ApplicationScoped
public class CustomerMerge implements FeedMerge<Customer> {
    private static final String STAGED =
            """
            remote_id text, number text, name text, organisation_number text, country text, email text, price_list text,
            tax_category text, tax_percent numeric, currency text, credit_limit numeric, credit_used numeric,
            payment_days int, active boolean
            """;
    /** The ERP gave a customer another number: the old one is a company that the ERP no longer has. */
    private static final String RENUMBERED =
            """
            update accounts_account a set remote_id = null, active = false
            from stage_accounts_account s where a.remote_id = s.remote_id and a.number <> s.number
            """;

    private static final String MERGE =
            """
            insert into accounts_account as a (remote_id, number, name, kind, organisation_number, country, email,
                price_list, tax_category, tax_percent, currency, credit_limit, credit_used, payment_days, active, as_of)
            select remote_id, number, name, 'CUSTOMER', organisation_number, country, email, price_list, tax_category,
                tax_percent, currency, credit_limit, credit_used, payment_days, active, ?
            from stage_accounts_account
            on conflict (number) do update set remote_id = excluded.remote_id, name = excluded.name,
                organisation_number = excluded.organisation_number, country = excluded.country, email = excluded.email,
                price_list = excluded.price_list, tax_category = excluded.tax_category,
                tax_percent = excluded.tax_percent, currency = coalesce(excluded.currency, a.currency),
                credit_limit = excluded.credit_limit, credit_used = excluded.credit_used,
                payment_days = excluded.payment_days, active = excluded.active, as_of = excluded.as_of
            """;
    private static final String PLACES_STAGED =
            """
            account text, id text, name text, street text, postal_code text, city text, country text, invoice boolean,
            delivery boolean
            """;
    private static final String PLACES_GONE =
            """
            delete from accounts_address a using stage_accounts_account c
            where a.account = c.number and not exists
                (select 1 from stage_accounts_address s where s.account = a.account and s.id = a.id)
            """;
    private static final String PLACES_MERGE =
            """
            insert into accounts_address (account, id, name, street, postal_code, city, country, invoice, delivery)
            select account, id, name, street, postal_code, city, country, invoice, delivery from stage_accounts_address
            on conflict (account, id) do update set name = excluded.name, street = excluded.street,
                postal_code = excluded.postal_code, city = excluded.city, country = excluded.country,
                invoice = excluded.invoice, delivery = excluded.delivery
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public Feed<Customer> feed() {
        return Feed.CUSTOMER;
    }

    @Override
    public List<Unplaced> merge(List<Fresh<Customer>> rows) {
        var ours = new ArrayList<Unplaced>();
        var customers = new ArrayList<@Nullable Object[]>();
        var places = new ArrayList<@Nullable Object[]>();
        for (var fresh : rows) {
            var customer = fresh.row();
            if (customer.number().value().equals(Account.SUPPLIER)) {
                ours.add(new Unplaced(fresh.remoteId(), "the number SUPPLIER is the supplier's own in the portal"));
                continue;
            }
            customers.add(staged(fresh.remoteId(), customer));
            var seen = new java.util.HashSet<String>();
            for (var place : customer.addresses())
                if (seen.add(place.id())) places.add(staged(customer.number().value(), place));
        }
        sql.stage("stage_accounts_account", STAGED, customers);
        sql.stage("stage_accounts_address", PLACES_STAGED, places);
        Instant now = clock.instant();
        sql.run(RENUMBERED);
        sql.run(MERGE, now);
        sql.run(PLACES_GONE);
        sql.run(PLACES_MERGE);
        return ours;
    }

    /** Kept with its history; what the ERP no longer has can no longer order. */
    @Override
    public void gone(Set<String> remoteIds) {
        sql.run(
                "update accounts_account set active = false, as_of = ? where remote_id = any (?)",
                clock.instant(),
                remoteIds.toArray(String[]::new));
    }

    private static @Nullable Object[] staged(String remoteId, Customer customer) {
        var tax = customer.tax();
        var limit = customer.creditLimit();
        var used = customer.creditUsed();
        Money money = limit != null ? limit : used;
        return new @Nullable Object[] {
            remoteId,
            customer.number().value(),
            customer.name(),
            customer.organisationNumber(),
            customer.country(),
            customer.email(),
            customer.priceList(),
            tax == null ? null : tax.category(),
            tax == null ? null : tax.percent(),
            money == null ? null : money.currency().getCurrencyCode(),
            limit == null ? null : limit.amount(),
            used == null ? null : used.amount(),
            customer.paymentDays(),
            customer.active()
        };
    }

    private static @Nullable Object[] staged(String account, Address place) {
        return new @Nullable Object[] {
            account,
            place.id(),
            place.name(),
            place.street(),
            place.postalCode(),
            place.city(),
            place.country(),
            place.invoice(),
            place.delivery()
        };
    }
}
