package bryggen.portal.payments;

import bryggen.integration.kernel.Money;
import bryggen.portal.invoices.InvoiceLocks;
import bryggen.portal.invoices.Payable;
import bryggen.portal.payments.PaymentRefusal.Faulty;
import bryggen.portal.platform.Refusal.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PA1: a wish held against what can be paid. What comes out can be paid as it stands. */
public final class PaymentSet {
    static final int MOST = 200;
    private static final int LONGEST_MEMO = 140;

    private final List<Payment.Item> items;

    private PaymentSet(List<Payment.Item> items) {
        this.items = List.copyOf(items);
    }

    /**
     * @param there the invoices among those named that there are
     * @throws Faulty with every fault at its place
     */
    static PaymentSet of(PaymentWish wish, List<Payable> there) {
        var faults = new ArrayList<Finding>();
        if (wish.items().isEmpty()) faults.add(Finding.at("/items", "payment-no-items"));
        if (wish.items().size() > MOST) faults.add(Finding.at("/items", "payment-too-many-items", MOST));
        var memo = wish.memo();
        if (memo != null && memo.length() > LONGEST_MEMO)
            faults.add(Finding.at("/memo", "payment-memo-too-long", LONGEST_MEMO));
        if (!faults.isEmpty()) throw new Faulty(faults);
        var byNumber =
                there.stream().collect(Collectors.toMap(Payable::number, Function.identity(), (one, two) -> one));
        var items = items(wish.items(), byNumber, faults);
        if (!faults.isEmpty()) throw new Faulty(faults);
        return new PaymentSet(items);
    }

    private static List<Payment.Item> items(
            List<PaymentWish.Item> wished, Map<String, Payable> byNumber, List<Finding> faults) {
        var items = new ArrayList<Payment.Item>();
        var seen = new HashSet<String>();
        for (int i = 0; i < wished.size(); i++) {
            var item = wished.get(i);
            var at = "/items/" + i;
            var payable = byNumber.get(item.invoice());
            var fault = payable == null
                    ? Finding.at(at + "/invoice", "payment-unknown-invoice", item.invoice())
                    : fault(item, payable, at, seen, items);
            if (fault != null) faults.add(fault);
            else if (payable != null)
                items.add(new Payment.Item(
                        payable.remoteId(), payable.erpKey(), payable.number(), amount(item, payable)));
        }
        return items;
    }

    private static @Nullable Finding fault(
            PaymentWish.Item item, Payable payable, String at, Set<String> seen, List<Payment.Item> items) {
        if (!seen.add(payable.remoteId())) return Finding.at(at + "/invoice", "payment-invoice-twice", item.invoice());
        if (payable.creditNote()) return Finding.at(at + "/invoice", "payment-credit-note", item.invoice());
        var open = payable.open();
        var currency = open.currency().getCurrencyCode();
        if (item.currency() != null && !item.currency().equals(currency))
            return Finding.at(at + "/amount", "payment-other-currency", item.invoice(), currency);
        if (!items.isEmpty() && !items.get(0).amount().currency().equals(open.currency()))
            return Finding.at(at + "/invoice", "payment-mixed-currencies", item.invoice(), currency);
        if (open.amount().signum() == 0) return Finding.at(at + "/invoice", "payment-nothing-open", item.invoice());
        var amount = item.amount();
        if (amount == null) return null;
        if (amount.signum() <= 0) return Finding.at(at + "/amount", "payment-amount-not-positive");
        if (hasTooManyDecimals(amount, open)) return Finding.at(at + "/amount", "payment-amount-decimals", currency);
        if (amount.compareTo(open.amount()) > 0)
            return Finding.at(at + "/amount", "payment-more-than-open", item.invoice(), open.amount(), currency);
        return null;
    }

    private static Money amount(PaymentWish.Item item, Payable payable) {
        var amount = item.amount();
        return amount == null
                ? payable.open()
                : new Money(amount, payable.open().currency());
    }

    private static boolean hasTooManyDecimals(BigDecimal amount, Money open) {
        return amount.stripTrailingZeros().scale() > open.currency().getDefaultFractionDigits();
    }

    public List<Payment.Item> items() {
        return items;
    }

    /** What the payer pays: to the cent the sum of the items. */
    public Money total() {
        return items.stream().map(Payment.Item::amount).reduce(Money::plus).orElseThrow();
    }

    List<InvoiceLocks.Share> shares() {
        return shares(items);
    }

    static List<InvoiceLocks.Share> shares(List<Payment.Item> items) {
        return items.stream()
                .map(item -> new InvoiceLocks.Share(item.remoteId(), item.amount()))
                .toList();
    }
}
