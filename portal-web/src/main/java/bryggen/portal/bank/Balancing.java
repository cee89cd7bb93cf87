package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.payments.ReceivedSums;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;

/** Holds what the bank says against what payments say (BF8). */
@ApplicationScoped
@Transactional
public class Balancing {
    @Inject
    Sql sql;

    @Inject
    ReceivedSums received;

    /** Each currency that the bank has told of. */
    public List<Balance> balances(Actor actor) {
        actor.needs(Role.SERVICE);
        return balances();
    }

    List<Balance> balances() {
        var payments = received.byCurrency();
        return sql.rows(
                """
                select currency, coalesce(sum(amount) filter (where not announced), 0) as came,
                    coalesce(sum(amount - placed - cancelled) filter (where not announced), 0) as waiting,
                    coalesce(sum(amount) filter (where announced), 0) as announced
                from bank_receipt group by currency order by currency""",
                row -> {
                    var currency = Currency.getInstance(row.getString("currency"));
                    var came = new Money(row.getBigDecimal("came"), currency);
                    var waiting = new Money(row.getBigDecimal("waiting"), currency);
                    var placed = payments.getOrDefault(currency, Money.zero(currency));
                    return new Balance(
                            came,
                            placed,
                            waiting,
                            new Money(row.getBigDecimal("announced"), currency),
                            came.minus(placed).minus(waiting));
                });
    }
}
