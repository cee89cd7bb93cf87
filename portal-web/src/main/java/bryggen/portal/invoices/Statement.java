package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A company's account in one currency over some days (IN11): what was owed before, what moved it, what is owed after.
 *
 * @param opening before the first day
 * @param movements in their order; not all of them where there are too many to show
 * @param charged what was issued less what was credited
 * @param settled what was paid or used; as a rule less than nothing
 */
public record Statement(
        Money opening,
        List<Movement> movements,
        boolean cut,
        Money charged,
        Money settled,
        Money closing,
        Ageing ageing) {
    public Statement {
        movements = List.copyOf(movements);
    }

    /** {@code balance}: what is owed after it. */
    public record Movement(LocalDate day, String number, boolean credit, Kind kind, Money amount, Money balance) {}

    /** What can move an account. */
    public enum Kind {
        ISSUED,
        SETTLED
    }

    /** What is open now, by how long it is overdue; credit notes are not taken off. */
    public record Ageing(Money notDue, Money to30, Money to60, Money to90, Money older, Money credit) {
        public Money overdue() {
            return to30.plus(to60).plus(to90).plus(older);
        }

        /** What is owed in all: the same that the last movement leaves. */
        public Money total() {
            return notDue.plus(overdue()).minus(credit);
        }
    }
}
