package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import java.util.List;

/**
 * BF7: what money that waits may be for.
 *
 * @param invoices their numbers
 * @param placed so much of the money they would take
 * @param why what speaks for it, the strongest first
 */
public record Proposal(String account, String company, List<String> invoices, Money placed, List<Hint> why) {
    /** What speaks for a proposal. */
    public enum Hint {
        /** This payer's account has paid for this company before. */
        PAID_BEFORE(16),
        /** The company is called like the payer. */
        NAME(8),
        /** The number stands in the payer's words. */
        NUMBER(4),
        /** Exactly so much is open. */
        AMOUNT(2),
        /** What is due first would be paid first. */
        OLDEST(1);

        private final int weight;

        Hint(int weight) {
            this.weight = weight;
        }
    }

    public Proposal {
        invoices = List.copyOf(invoices);
        why = List.copyOf(why);
    }

    /** The more speaks for it, the higher it stands. */
    int weight() {
        return why.stream().mapToInt(hint -> hint.weight).sum();
    }
}
