package bryggen.portal.payments;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** What payments of all companies say that the bank has told of them, to be held against the bank's own word. */
@ApplicationScoped
public class ReceivedSums {
    @Inject
    Sql sql;

    @Transactional
    public Map<Currency, Money> byCurrency() {
        var sums = new HashMap<Currency, Money>();
        sql.rows(
                        "select currency, sum(received) as received from payments_payment"
                                + " where account is not null and received > 0 group by currency",
                        row -> new Money(
                                row.getBigDecimal("received"), Currency.getInstance(row.getString("currency"))))
                .forEach(sum -> sums.put(sum.currency(), sum));
        return sums;
    }
}
