package bryggen.portal.bank;

import bryggen.integration.kernel.Money;

/**
 * BF8: one currency's books.
 *
 * @param came what the bank has booked, without what it has taken back
 * @param placed what payments say that they have received
 * @param waiting what waits for somebody
 * @param announced what is not booked yet; part of nothing else
 * @param difference came without placed and waiting: nothing, or somebody has to look
 */
public record Balance(Money came, Money placed, Money waiting, Money announced, Money difference) {
    public boolean isEven() {
        return difference.amount().signum() == 0;
    }
}
