package bryggen.portal.orders;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;

/** OR11: sums as EN 16931 makes them: one tax amount per rate, on the sum of its lines, each rounded half up. */
public record Totals(Money net, List<Tax> taxes, Money tax, Money gross) {

    public record Tax(TaxRate rate, Money base, Money amount) {}

    /** A line's part in the sum. */
    public record Part(Money net, TaxRate rate) {}

    public static Totals of(Currency currency, List<Part> parts) {
        var bases = new LinkedHashMap<TaxRate, Money>();
        var net = Money.zero(currency);
        for (var part : parts) {
            bases.merge(sameScale(part.rate), part.net, Money::plus);
            net = net.plus(part.net);
        }
        var taxes = new ArrayList<Tax>();
        var tax = Money.zero(currency);
        for (var base : bases.entrySet()) {
            var amount = base.getKey().on(base.getValue());
            taxes.add(new Tax(base.getKey(), base.getValue(), amount));
            tax = tax.plus(amount);
        }
        return new Totals(net, List.copyOf(taxes), tax, net.plus(tax));
    }

    /** 25, 25.0 and 25.0000 are one rate. */
    private static TaxRate sameScale(TaxRate rate) {
        return new TaxRate(rate.category(), rate.percent().setScale(4, java.math.RoundingMode.HALF_UP));
    }
}
