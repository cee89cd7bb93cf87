package bryggen.sandbox.books;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/** Net, tax and gross of a document: tax per rate on the sum of its lines (EN 16931), rounded once per rate. */
record Figures(List<Tax> taxes, Money net, Money tax, Money gross) {
    static final Currency NOK = Currency.getInstance("NOK");

    record Taxed(Money net, TaxRate rate) {}

    record Tax(TaxRate rate, Money base, Money amount) {}

    static Figures of(List<Taxed> lines) {
        var bases = new TreeMap<String, Taxed>();
        for (var line : lines)
            bases.merge(
                    line.rate.category() + line.rate.percent(), line, (a, b) -> new Taxed(a.net.plus(b.net), a.rate));
        var taxes = bases.values().stream()
                .map(base -> new Tax(base.rate, base.net, base.rate.on(base.net)))
                .toList();
        var net = sum(taxes.stream().map(Tax::base).toList());
        var tax = sum(taxes.stream().map(Tax::amount).toList());
        return new Figures(taxes, net, tax, net.plus(tax));
    }

    static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(NOK), Money::plus);
    }

    static Money nok(BigDecimal amount) {
        return Money.rounded(amount, NOK);
    }
}
