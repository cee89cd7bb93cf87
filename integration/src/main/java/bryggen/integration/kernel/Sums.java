package bryggen.integration.kernel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether the figures of a document add up. */
public final class Sums {
    private Sums() {}

    /** One currency in all of it, and net and tax make gross. */
    public static Optional<String> flawOf(Money net, Money tax, Money gross, List<Money> others) {
        for (var other : others) {
            if (!other.currency().equals(gross.currency()))
                return Optional.of("amounts in " + gross.currency() + " and in " + other.currency());
        }
        if (!net.currency().equals(gross.currency()) || !tax.currency().equals(gross.currency()))
            return Optional.of("the totals are in several currencies");
        if (!net.plus(tax).equals(gross))
            return Optional.of("net " + text(net) + " and tax " + text(tax) + " do not make gross " + text(gross));
        return Optional.empty();
    }

    /** The parts add up, but for what rounding each of them may cost; no parts say nothing. */
    public static Optional<String> flawOf(String what, Money total, List<Money> parts) {
        if (parts.isEmpty()) return Optional.empty();
        var sum = parts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var off = sum.subtract(total.amount()).abs();
        var allowed = BigDecimal.ONE.movePointLeft(total.amount().scale()).multiply(BigDecimal.valueOf(parts.size()));
        if (off.compareTo(allowed) <= 0) return Optional.empty();
        return Optional.of(what + " add up to " + sum.toPlainString() + ", not to " + text(total));
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }
}
