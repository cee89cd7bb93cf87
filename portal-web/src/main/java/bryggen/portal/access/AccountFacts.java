package bryggen.portal.access;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person may know of the own accounts beyond their names: where goods go, and the credit. Two queries in all. */
@ApplicationScoped
public class AccountFacts {
    @Inject
    Sql sql;

    public record ShipTo(String id, @Nullable String name, String address) {}

    /** Amounts in {@code currency}; an account without a limit has none of them. */
    public record Credit(BigDecimal limit, BigDecimal used, String currency) {
        public BigDecimal available() {
            return limit.subtract(used).max(BigDecimal.ZERO);
        }
    }

    public record Facts(List<ShipTo> shipTos, @Nullable Credit credit) {}

    /** By account number, for all accounts of the actor. */
    public Map<String, Facts> of(Actor actor) {
        var numbers =
                actor.memberships().stream().map(m -> m.account().number()).toArray(String[]::new);
        var shipTos = shipTos(numbers);
        var facts = new LinkedHashMap<String, Facts>();
        for (var row : sql.cells(
                "select number, credit_limit, coalesce(credit_used, 0), currency from accounts_account"
                        + " where number = any(?) order by number",
                (Object) numbers)) {
            var number = row.text();
            var limit = row.decimalOrNone();
            var used = row.decimal();
            var currency = row.textOrNone();
            var credit = limit == null || currency == null ? null : new Credit(limit, used, currency);
            facts.put(number, new Facts(shipTos.getOrDefault(number, List.of()), credit));
        }
        return facts;
    }

    private Map<String, List<ShipTo>> shipTos(String[] numbers) {
        var byAccount = new LinkedHashMap<String, List<ShipTo>>();
        for (var row : sql.cells(
                "select account, id, name, concat_ws(', ', nullif(street, ''), nullif(concat_ws(' ', postal_code, city), ''),"
                        + " country) from accounts_address where delivery and account = any(?) order by account, id",
                (Object) numbers))
            byAccount
                    .computeIfAbsent(row.text(), a -> new ArrayList<>())
                    .add(new ShipTo(row.text(), row.textOrNone(), row.text()));
        return byAccount;
    }
}
