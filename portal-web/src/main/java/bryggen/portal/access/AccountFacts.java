package bryggen.portal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a person may know of the own accounts beyond their names: where goods go, and the credit. Two queries in all. */
@ApplicationScoped
public class AccountFacts {
    @PersistenceContext
    EntityManager em;

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
                actor.memberships().stream().map(m -> m.account().number()).toList();
        var shipTos = shipTos(numbers);
        var facts = new LinkedHashMap<String, Facts>();
        for (var row : rows(
                "select number, credit_limit, credit_used, currency from accounts_account where number", numbers)) {
            var credit = row[1] == null || row[3] == null
                    ? null
                    : new Credit(
                            (BigDecimal) row[1],
                            row[2] == null ? BigDecimal.ZERO : (BigDecimal) row[2],
                            String.valueOf(row[3]));
            var number = (String) row[0];
            facts.put(number, new Facts(shipTos.getOrDefault(number, List.of()), credit));
        }
        return facts;
    }

    private Map<String, List<ShipTo>> shipTos(List<String> numbers) {
        var byAccount = new LinkedHashMap<String, List<ShipTo>>();
        for (var row : rows(
                "select account, id, name, concat_ws(', ', nullif(street, ''), nullif(concat_ws(' ', postal_code, city), ''),"
                        + " country) from accounts_address where delivery and account",
                numbers))
            byAccount
                    .computeIfAbsent((String) row[0], a -> new ArrayList<>())
                    .add(new ShipTo((String) row[1], (String) row[2], (String) row[3]));
        return byAccount;
    }

    @SuppressWarnings("unchecked") // several columns are selected, so each row is an array
    private List<Object[]> rows(String select, List<String> numbers) {
        var marks =
                IntStream.rangeClosed(1, numbers.size()).mapToObj(n -> "?" + n).collect(Collectors.joining(", "));
        var query = em.createNativeQuery(select + " in (" + marks + ") order by 1, 2");
        for (int i = 0; i < numbers.size(); i++) query.setParameter(i + 1, numbers.get(i));
        return query.getResultList();
    }
}
