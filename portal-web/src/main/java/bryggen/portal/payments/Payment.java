package bryggen.portal.payments;

import bryggen.integration.kernel.Money;
import bryggen.portal.invoices.Payable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a set of invoices.
 *
 * @param endedAt when it was no longer pending
 * @param processing the payer is done and the money on its way: nobody can withdraw it
 * @param attention why the supplier's people have to look at it; none as a rule
 * @param bookedAt when the ERP had it
 */
public record Payment(
        UUID id,
        String number,
        String account,
        Method method,
        PaymentState state,
        Money amount,
        @Nullable String memo,
        Instant createdAt,
        String createdBy,
        @Nullable Instant endedAt,
        @Nullable Session session,
        boolean processing,
        @Nullable Transfer transfer,
        @Nullable Attention attention,
        @Nullable Instant bookedAt,
        List<Item> items) {

    /**
     * So much of this invoice, or so much of this credit note.
     *
     * @param left what stayed open of it when the payment was begun; payments of old do not know it
     */
    public record Item(
            String remoteId, String erpKey, String invoice, Money amount, boolean credit, @Nullable Money left) {
        static Item of(Payable payable, Money used) {
            return new Item(
                    payable.remoteId(),
                    payable.erpKey(),
                    payable.number(),
                    used,
                    payable.creditNote(),
                    payable.open().minus(used));
        }
    }

    /** Where it is paid by card. */
    public record Session(String provider, String id, String page, Instant until) {}

    /** How it is transferred. {@code reference} is written as the bank's form wants it. */
    public record Transfer(TransferReference.Kind kind, String reference, String payTo) {}

    /** {@code text}: the ERP's own words, where it was the ERP. */
    public record Attention(Why why, String text) {
        public enum Why {
            /** The provider's amount, currency or number is not ours. */
            DIFFERS,
            /** Paid after it had been given up. */
            LATE,
            /** The ERP does not want it. */
            REFUSED,
            /** The ERP's answer waits for somebody. */
            PARKED,
            /** The bank has taken money back that had come. */
            TAKEN_BACK
        }
    }

    /** What its credit notes still hold beside what they give to it; empty without any. */
    public Optional<Money> carriedOver() {
        return items.stream()
                .filter(Item::credit)
                .flatMap(item -> Optional.ofNullable(item.left()).stream())
                .reduce(Money::plus);
    }

    public boolean isPending() {
        return state == PaymentState.PENDING;
    }

    /** Whether the payer may still give it up. */
    public boolean canBeWithdrawn() {
        return isPending() && !processing;
    }

    public Payment {
        items = List.copyOf(items);
    }
}
