package bryggen.portal.payments;

import bryggen.integration.kernel.Money;
import bryggen.portal.invoices.InvoiceLocks;
import bryggen.portal.invoices.OpenDocuments;
import bryggen.portal.payments.Payment.Attention.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Money that the supplier's bank says has come, laid on what it pays (PA16, PA17, PA18). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Receiving {
    @Inject
    Payments payments;

    @Inject
    PaymentDesk desk;

    @Inject
    OpenDocuments documents;

    @Inject
    InvoiceLocks locks;

    @Inject
    Clock clock;

    /** What the bank says of it. {@code by}: who has brought that. */
    public record Slip(LocalDate on, @Nullable String bankReference, String by) {}

    /** What the payer says it is for. {@code most}: so much of it, where that is said. */
    public record Claim(String reference, @Nullable Money most) {}

    /** So much of the money is this payment's. */
    public record Part(String account, String payment, Money amount) {}

    /** Why something is left. */
    public enum Left {
        /** Nobody has said what it is for. */
        NO_REFERENCE,
        /** Nothing bears the reference. */
        UNKNOWN,
        /** What bears it is in another currency. */
        OTHER_CURRENCY,
        /** What bears it is paid, or a payment on its way holds it. */
        PAID_ALREADY,
        /** More has come than what bears it takes. */
        TOO_MUCH
    }

    /** {@code why}: only of use when {@code rest} is more than nothing. */
    public record Outcome(List<Part> parts, Money rest, Left why) {}

    /** Lays money on what bears its references, in their order. */
    public Outcome receive(Money money, List<Claim> claims, Slip slip) {
        var laying = new Laying(money, slip);
        claims.stream()
                .collect(Collectors.toMap(Claim::reference, Function.identity(), (one, two) -> one, LinkedHashMap::new))
                .values()
                .forEach(laying::lay);
        laying.invoices.forEach(
                (account, wanted) -> laying.part(book(account, wanted, laying.forInvoices(wanted), slip)));
        return laying.outcome(claims.isEmpty());
    }

    /** Lays money on invoices that a person has chosen; empty when nothing of them is open any more. */
    public Optional<Part> place(String account, Collection<String> remoteIds, Money money, Slip slip) {
        var wanted = documents.held(account, remoteIds).stream()
                .map(OpenDocuments.Found::document)
                .filter(document -> document.open().currency().equals(money.currency()))
                .map(document -> new Allocation.Wanted(document, document.open()))
                .toList();
        return book(account, inOrder(wanted, List.copyOf(remoteIds)), money, slip);
    }

    /** The bank has taken it back: it is not received any more, and somebody sees to it (PA18). */
    public void takenBack(String account, String number, Money amount, String text) {
        payments.heldOf(account, number).ifPresent(payment -> {
            payments.received(payment, Money.zero(amount.currency()).minus(amount));
            payments.calls(payment, new Payment.Attention(Why.TAKEN_BACK, text));
            payments.happened(payment, clock.instant(), "taken-back", text);
        });
    }

    /** One receipt on its way to what it pays. */
    private final class Laying {
        private final Slip slip;
        private final List<Part> parts = new ArrayList<>();
        private final LinkedHashMap<String, List<Allocation.Wanted>> invoices = new LinkedHashMap<>();
        private Money left;
        private @Nullable Left why;

        Laying(Money money, Slip slip) {
            this.left = money;
            this.slip = slip;
        }

        void lay(Claim claim) {
            var most = claim.most() == null || claim.most().compareTo(left) > 0 ? left : claim.most();
            if (most.amount().signum() == 0) return;
            var payment = payments.heldByReference(claim.reference());
            if (payment.isPresent()) onPayment(payment.get(), most);
            else onInvoices(claim.reference(), most);
        }

        private void onPayment(Payment payment, Money most) {
            if (!payment.amount().currency().equals(most.currency())) {
                why = Left.OTHER_CURRENCY;
                return;
            }
            boolean untold = payments.received(payment).signum() == 0;
            boolean enough = most.compareTo(payment.amount()) >= 0;
            if (enough && untold && (payment.isPending() || payment.state() == PaymentState.SUCCEEDED)) {
                desk.came(payment, slip);
                part(Optional.of(new Part(payment.account(), payment.number(), payment.amount())));
            } else if (payment.state() == PaymentState.SUCCEEDED) {
                why = Left.PAID_ALREADY;
            } else {
                if (payment.isPending()) desk.replaced(payment, most.toString());
                part(book(payment.account(), wanted(payment), most, slip));
            }
        }

        private void onInvoices(String reference, Money most) {
            var rest = most;
            for (var found : documents.byReference(reference)) {
                var document = found.document();
                if (!document.open().currency().equals(most.currency())) {
                    why = Left.OTHER_CURRENCY;
                    continue;
                }
                if (document.creditNote() || rest.amount().signum() == 0) continue;
                var taken = rest.compareTo(document.open()) < 0 ? rest : document.open();
                if (taken.amount().signum() == 0) {
                    why = Left.PAID_ALREADY;
                    continue;
                }
                invoices.computeIfAbsent(found.account(), account -> new ArrayList<>())
                        .add(new Allocation.Wanted(document, taken));
                rest = rest.minus(taken);
                left = left.minus(taken);
            }
        }

        /** What the invoices' references asked for was taken off already. */
        Money forInvoices(List<Allocation.Wanted> wanted) {
            var sum = wanted.stream()
                    .map(Allocation.Wanted::most)
                    .reduce(Money::plus)
                    .orElseThrow();
            left = left.plus(sum);
            return sum;
        }

        void part(Optional<Part> part) {
            if (part.isEmpty()) {
                why = Left.PAID_ALREADY;
                return;
            }
            parts.add(part.get());
            left = left.minus(part.get().amount());
        }

        Outcome outcome(boolean unclaimed) {
            var reason =
                    why != null ? why : !parts.isEmpty() ? Left.TOO_MUCH : unclaimed ? Left.NO_REFERENCE : Left.UNKNOWN;
            return new Outcome(List.copyOf(parts), left, reason);
        }
    }

    /** What the payment was for, as far as it is open now. */
    private List<Allocation.Wanted> wanted(Payment payment) {
        var ids = payment.items().stream().map(Payment.Item::remoteId).toList();
        var most = payment.items().stream().collect(Collectors.toMap(Payment.Item::remoteId, Payment.Item::amount));
        var open = documents.held(payment.account(), ids).stream()
                .map(found -> new Allocation.Wanted(
                        found.document(),
                        Objects.requireNonNull(most.get(found.document().remoteId()))))
                .toList();
        return inOrder(open, ids);
    }

    private static List<Allocation.Wanted> inOrder(List<Allocation.Wanted> wanted, List<String> ids) {
        return wanted.stream()
                .sorted(java.util.Comparator.comparingInt(
                        one -> ids.indexOf(one.payable().remoteId())))
                .toList();
    }

    private Optional<Part> book(String account, List<Allocation.Wanted> wanted, Money money, Slip slip) {
        var allocation = new Allocation(money, wanted);
        if (allocation.total().amount().signum() == 0) return Optional.empty();
        var number = "PAY-" + payments.nextNumber();
        var now = clock.instant();
        if (!locks.take(account, number, PaymentSet.shares(allocation.items()), now)
                .isEmpty()) return Optional.empty();
        desk.received(account, number, allocation, slip);
        return Optional.of(new Part(account, number, allocation.total()));
    }
}
