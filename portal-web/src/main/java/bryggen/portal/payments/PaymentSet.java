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

/** PA1, PA14: a wish held against what can be paid and used. What comes out can be paid as it stands. */
public final class PaymentSet {
    static final int MOST = 200;
    private static final int LONGEST_MEMO = 140;

    private final List<Payment.Item> items;
    private final List<Integer> places;
    private final Netting netting;

    /** What is wanted of a document, and where the wish says so. */
    private record Wanted(Payable payable, Money amount, int place) {
        Netting.Part part() {
            return new Netting.Part(amount, payable.creditNote());
        }
    }

    private PaymentSet(List<Wanted> wanted) {
        this.netting = new Netting(wanted.stream().map(Wanted::part).toList());
        this.items = new ArrayList<>();
        this.places = new ArrayList<>();
        var used = netting.used();
        for (int i = 0; i < wanted.size(); i++) {
            // a credit note that is not needed is left alone
            if (used.get(i).amount().signum() == 0) continue;
            items.add(Payment.Item.of(wanted.get(i).payable, used.get(i)));
            places.add(wanted.get(i).place);
        }
    }

    /**
     * @param there the invoices and credit notes among those named that there are
     * @param credits whether credit notes can be used at all
     * @throws Faulty with every fault at its place
     */
    static PaymentSet of(PaymentWish wish, List<Payable> there, boolean credits) {
        var faults = new ArrayList<Finding>();
        if (wish.items().isEmpty()) faults.add(Finding.at("/items", "payment-no-items"));
        if (wish.items().size() > MOST) faults.add(Finding.at("/items", "payment-too-many-items", MOST));
        var memo = wish.memo();
        if (memo != null && memo.length() > LONGEST_MEMO)
            faults.add(Finding.at("/memo", "payment-memo-too-long", LONGEST_MEMO));
        if (!faults.isEmpty()) throw new Faulty(faults);
        var byNumber =
                there.stream().collect(Collectors.toMap(Payable::number, Function.identity(), (one, two) -> one));
        var wanted = wanted(wish.items(), byNumber, credits, faults);
        if (faults.isEmpty() && wanted.stream().allMatch(one -> one.payable.creditNote()))
            faults.add(Finding.at("/items", "payment-only-credit-notes"));
        if (!faults.isEmpty()) throw new Faulty(faults);
        return new PaymentSet(wanted);
    }

    private static List<Wanted> wanted(
            List<PaymentWish.Item> wished, Map<String, Payable> byNumber, boolean credits, List<Finding> faults) {
        var wanted = new ArrayList<Wanted>();
        var seen = new HashSet<String>();
        for (int i = 0; i < wished.size(); i++) {
            var item = wished.get(i);
            var at = "/items/" + i;
            var payable = byNumber.get(item.invoice());
            if (payable == null) {
                faults.add(Finding.at(at + "/invoice", "payment-unknown-invoice", item.invoice()));
                continue;
            }
            var fault = payable.creditNote() && !credits
                    ? Finding.at(at + "/invoice", "payment-credit-note", item.invoice())
                    : fault(item, payable, at, seen, wanted);
            if (fault != null) faults.add(fault);
            else wanted.add(new Wanted(payable, amount(item, payable), i));
        }
        return wanted;
    }

    private static @Nullable Finding fault(
            PaymentWish.Item item, Payable payable, String at, Set<String> seen, List<Wanted> wanted) {
        if (!seen.add(payable.remoteId())) return Finding.at(at + "/invoice", "payment-invoice-twice", item.invoice());
        var open = payable.open();
        var currency = open.currency().getCurrencyCode();
        if (item.currency() != null && !item.currency().equals(currency))
            return Finding.at(at + "/amount", "payment-other-currency", item.invoice(), currency);
        if (!wanted.isEmpty() && !wanted.get(0).amount.currency().equals(open.currency()))
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
        return List.copyOf(items);
    }

    /** Where the wish has the item that stands at this place of {@link #items}. */
    int place(int item) {
        return places.get(item);
    }

    /** What the payer pays: to the cent the sum of the invoices without that of the credit notes. */
    public Money total() {
        return netting.total();
    }

    /** What the credit notes keep of what was wanted of them. */
    public Money carriedOver() {
        return netting.carriedOver();
    }

    /** PA15: the credit notes pay all of it. */
    public boolean isCovered() {
        return total().amount().signum() == 0;
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
