package bryggen.portal.orders;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Of those lines that have a price; none where no line has. */
    static @Nullable Totals of(Buyer buyer, List<Assessment.Line> lines) {
        Currency currency = null;
        var parts = new ArrayList<Part>();
        for (var line : lines) {
            var net = line.net();
            if (net == null) continue;
            currency = net.currency();
            parts.add(new Part(net, Assessment.rate(buyer, line.offer())));
        }
        return currency == null ? null : of(currency, parts);
    }

    /** OR21: what several documents come to, each with its own rounding. */
    static Totals sum(List<Totals> documents) {
        var currency = documents.get(0).net.currency();
        var taxes = new LinkedHashMap<TaxRate, Tax>();
        var net = Money.zero(currency);
        var tax = Money.zero(currency);
        for (var document : documents) {
            net = net.plus(document.net);
            tax = tax.plus(document.tax);
            for (var one : document.taxes)
                taxes.merge(one.rate, one, (a, b) -> new Tax(a.rate, a.base.plus(b.base), a.amount.plus(b.amount)));
        }
        return new Totals(net, List.copyOf(taxes.values()), tax, net.plus(tax));
    }

    /** 25, 25.0 and 25.0000 are one rate. */
    private static TaxRate sameScale(TaxRate rate) {
        return new TaxRate(rate.category(), rate.percent().setScale(4, java.math.RoundingMode.HALF_UP));
    }
}
