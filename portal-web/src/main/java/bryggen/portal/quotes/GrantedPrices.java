package bryggen.portal.quotes;

import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** QU16: special prices that hold today, put on the lines of a draft. */
@ApplicationScoped
public class GrantedPrices {
    @Inject
    Sql sql;

    @Inject
    QuoteDays days;

    private record Granted(String number, String sku, BigDecimal quantity, BigDecimal base, BigDecimal price) {
        boolean isFor(QuoteLine line) {
            return sku.equals(line.sku())
                    && quantity.compareTo(line.quantity()) <= 0
                    && base.compareTo(line.base()) == 0;
        }
    }

    /** The same lines; those for which the supplier has granted a price of this quote, at least its quantity, cost that. */
    List<QuoteLine> on(QuoteHead head, List<QuoteLine> lines) {
        Map<String, Granted> bySku = new HashMap<>();
        sql.rows(
                        "select number, sku, quantity, base, offered from quotes_special where quote_number = ? and account = ?"
                                + " and state = 'GRANTED' and offered_until >= ? order by changed_at",
                        row -> new Granted(
                                row.getString(1),
                                row.getString(2),
                                row.getBigDecimal(3),
                                row.getBigDecimal(4),
                                QuoteRows.plain(row.getBigDecimal(5))),
                        head.number(),
                        head.account(),
                        days.today())
                .forEach(granted -> bySku.put(granted.sku, granted));
        return lines.stream()
                .map(line -> {
                    var granted = line.sku() == null ? null : bySku.get(line.sku());
                    return granted == null || !granted.isFor(line)
                            ? line
                            : line.costing(granted.price, granted.base, granted.number, head.currency());
                })
                .toList();
    }
}
