package bryggen.portal.payments;

import bryggen.integration.kernel.Money;
import bryggen.portal.invoices.Payable;
import java.util.ArrayList;
import java.util.List;

/**
 * PA17: money that has come, laid on documents. Credit notes add to it, invoices take it in their order, each at most what
 * is wanted of it; what none of them takes stays with the money. No cent is lost or made.
 */
final class Allocation {
    private final List<Payment.Item> items;
    private final Money total;

    /** So much of this document at the most; {@code payable} says what is open of it now. */
    record Wanted(Payable payable, Money most) {
        Money usable() {
            var open = payable.open();
            return most.compareTo(open) < 0 ? most : open;
        }
    }

    /** @param money more than nothing, in the documents' currency */
    Allocation(Money money, List<Wanted> documents) {
        var zero = Money.zero(money.currency());
        var left = money;
        for (var document : documents) if (document.payable.creditNote()) left = left.plus(document.usable());
        var parts = new ArrayList<Netting.Part>();
        for (var document : documents) {
            var usable = document.usable();
            boolean credit = document.payable.creditNote();
            var taken = credit || usable.compareTo(left) <= 0 ? usable : left;
            if (!credit) left = left.minus(taken);
            parts.add(new Netting.Part(taken, credit));
        }
        items = new ArrayList<>();
        if (parts.isEmpty()) {
            total = zero;
            return;
        }
        var netting = new Netting(parts);
        total = netting.total();
        for (int i = 0; i < documents.size(); i++) {
            var used = netting.used().get(i);
            if (used.amount().signum() > 0) items.add(Payment.Item.of(documents.get(i).payable, used));
        }
    }

    List<Payment.Item> items() {
        return List.copyOf(items);
    }

    /** So much of the money is taken. */
    Money total() {
        return total;
    }
}
