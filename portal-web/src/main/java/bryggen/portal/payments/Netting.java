package bryggen.portal.payments;

import bryggen.integration.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * PA14: credit notes give what they hold to the invoices beside them, in the order in which they stand, and never more
 * than these take. No cent is lost or made: what is wanted of a note is what it gives and what it keeps.
 */
final class Netting {
    private final List<Part> parts;
    private final List<Money> used;
    private final Money total;

    /** So much is wanted of an invoice, or of a credit note. */
    record Part(Money wanted, boolean credit) {}

    /** @param parts at least one, all in one currency, none of them negative */
    Netting(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.used = new ArrayList<>();
        var left = sum(
                parts.stream().filter(part -> !part.credit).map(Part::wanted).toList());
        for (var part : parts) {
            var taken = part.credit && part.wanted.compareTo(left) > 0 ? left : part.wanted;
            if (part.credit) left = left.minus(taken);
            used.add(taken);
        }
        this.total = left;
    }

    /** What is paid or used of each, in their order. */
    List<Money> used() {
        return List.copyOf(used);
    }

    /** What is left to pay; never less than nothing. */
    Money total() {
        return total;
    }

    /** What the credit notes keep of what was wanted of them. */
    Money carriedOver() {
        var kept = Money.zero(total.currency());
        for (int i = 0; i < parts.size(); i++)
            kept = kept.plus(parts.get(i).wanted.minus(used.get(i)));
        return kept;
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(parts.get(0).wanted.currency()), Money::plus);
    }
}
