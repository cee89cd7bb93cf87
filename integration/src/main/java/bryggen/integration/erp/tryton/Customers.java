package bryggen.integration.erp.tryton;

import static bryggen.integration.erp.tryton.Values.set;
import static bryggen.integration.erp.tryton.Values.where;

import bryggen.integration.customers.Address;
import bryggen.integration.customers.Customer;
import bryggen.integration.erp.Change;
import bryggen.integration.erp.IdPage;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The CUSTOMER feed. Tryton does not tell customers from other parties, so all come but ourselves and our own people;
 * who of them may use the portal is decided there. Used credit moves with orders and invoices, not with the party.
 */
final class Customers implements Source<Customer> {

    private static final String PARTY = "party.party";
    private static final String[] FIELDS = {
        "code",
        "name",
        "active",
        "email",
        "tax_identifier.code",
        "sale_price_list",
        "customer_payment_term",
        "customer_tax_rule",
        "credit_limit_amount",
        "write_date",
        "create_date"
    };
    private static final String[] ADDRESS_FIELDS = {
        "party", "party_name", "name", "street", "postal_code", "city", "country.code", "invoice", "delivery"
    };

    @Override
    public List<Watch> watches(Calls calls, Mark mark) {
        return List.of(
                Watch.on(PARTY, others(calls)),
                Watch.through("party.address", List.of(), "party"),
                Watch.through("party.contact_mechanism", List.of(), "party"),
                Watch.through("party.identifier", List.of(), "party"),
                Watch.through("sale.sale", List.of(), "party", "invoice_party"),
                Watch.through("account.move.line", List.of(set("party")), "party"));
    }

    private static List<Object> others(Calls calls) {
        var own = new ArrayList<Long>();
        own.add(calls.frame().party());
        calls.all("company.employee", List.of(), "party").forEach(employee -> own.addAll(employee.links("party")));
        return List.of(where("id", "not in", own));
    }

    @Override
    public List<Change<Customer>> rows(Calls calls, Collection<String> found, Mark mark) {
        var domain = new ArrayList<>(others(calls));
        domain.add(where("id", "in", Ids.of(found)));
        var parties = new HashMap<Long, Row>();
        calls.all(PARTY, domain, FIELDS).forEach(row -> parties.put(row.id(), row));
        var addresses = addresses(calls, parties.keySet());
        var used = creditUsed(calls, parties.values());
        var changes = new ArrayList<Change<Customer>>();
        for (var id : found) {
            var row = parties.get(Long.parseLong(id));
            changes.add(
                    row == null
                            ? Change.gone(id)
                            : change(
                                    calls.frame(),
                                    row,
                                    addresses.getOrDefault(row.id(), List.of()),
                                    used.get(row.id())));
        }
        return changes;
    }

    private static Change<Customer> change(Frame frame, Row row, List<Address> addresses, @Nullable Money used) {
        var id = String.valueOf(row.id());
        try {
            var number = new AccountNumber(row.required("code", "the party has no code: " + row.text("name")));
            var limit = row.numberOrNull("credit_limit_amount");
            var priceList =
                    row.link("sale_price_list") == null ? frame.defaultPriceList() : row.link("sale_price_list");
            var term = row.link("customer_payment_term");
            var rule = row.link("customer_tax_rule");
            var customer = new Customer(
                    number,
                    Objects.requireNonNullElse(row.text("name"), number.value()),
                    row.text("tax_identifier.code"),
                    addresses.stream()
                            .map(Address::country)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    row.text("email"),
                    priceList == null ? null : priceList.toString(),
                    frame.taxes().override(rule),
                    limit == null ? null : Money.rounded(limit, frame.currency()),
                    used,
                    term == null ? 0 : frame.paymentDays().getOrDefault(term, 0),
                    addresses,
                    row.flag("active"));
            return Change.of(id, customer, row.raw());
        } catch (IllegalArgumentException e) {
            return Change.unreadable(id, row.raw(), String.valueOf(e.getMessage()));
        }
    }

    private static Map<Long, List<Address>> addresses(Calls calls, Collection<Long> parties) {
        var byParty = new HashMap<Long, List<Address>>();
        if (parties.isEmpty()) return byParty;
        var domain = List.of(where("party", "in", List.copyOf(parties)), where("active", "=", true));
        for (var row : calls.all("party.address", domain, ADDRESS_FIELDS)) {
            var address = new Address(
                    String.valueOf(row.id()),
                    row.text("party_name") == null ? row.text("name") : row.text("party_name"),
                    row.text("street"),
                    row.text("postal_code"),
                    row.text("city"),
                    row.text("country.code"),
                    row.flag("invoice"),
                    row.flag("delivery"));
            byParty.computeIfAbsent(Objects.requireNonNullElse(row.link("party"), 0L), party -> new ArrayList<>())
                    .add(address);
        }
        return byParty;
    }

    /** Costly to ask (the ERP adds up open orders), so only for those who have a limit. */
    private static Map<Long, Money> creditUsed(Calls calls, Collection<Row> parties) {
        var limited = parties.stream()
                .filter(row -> row.numberOrNull("credit_limit_amount") != null)
                .map(Row::id)
                .toList();
        var used = new HashMap<Long, Money>();
        calls.read(PARTY, limited, "credit_amount")
                .forEach((id, row) -> used.put(
                        id,
                        Money.rounded(row.number("credit_amount"), calls.frame().currency())));
        return used;
    }

    @Override
    public IdPage ids(Calls calls, @Nullable String cursor, int max) {
        return Ids.page(calls, PARTY, others(calls), cursor, max);
    }
}
