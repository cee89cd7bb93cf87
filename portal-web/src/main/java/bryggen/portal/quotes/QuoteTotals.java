package bryggen.portal.quotes;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.quotes.QuoteLine.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a quote (QU3, QU4).
 *
 * @param goods the lines in the sum, without freight
 * @param cost what those lines cost the partner
 */
public record QuoteTotals(Money goods, Money freight, Money net, Money tax, Money gross, Money cost) {

    static QuoteTotals of(List<QuoteLine> lines, Money freight, TaxRate rate) {
        var currency = freight.currency();
        var goods = Money.zero(currency);
        var cost = Money.zero(currency);
        for (var line : counted(lines)) {
            goods = goods.plus(line.net(currency));
            cost = cost.plus(line.costs(currency));
        }
        var net = goods.plus(freight);
        var tax = rate.on(net);
        return new QuoteTotals(goods, freight, net, tax, net.plus(tax), cost);
    }

    /** QU3: the lines in the sum. */
    public static List<QuoteLine> counted(List<QuoteLine> lines) {
        var counted = new ArrayList<QuoteLine>();
        int above = -1;
        for (var line : lines) {
            if (line.kind() == Kind.LINE) above = counted.size();
            if (line.kind() == Kind.ALTERNATIVE && line.chosen() && above >= 0) counted.set(above, line);
            else if (line.kind() == Kind.LINE || line.chosen()) counted.add(line);
        }
        return List.copyOf(counted);
    }

    /** What the partner earns. */
    public Money margin() {
        return goods.minus(cost);
    }

    /** The same in percent of the goods. */
    public @Nullable BigDecimal marginPercent() {
        return QuoteLine.share(goods, cost);
    }

    public Currency currency() {
        return net.currency();
    }
}
