package bryggen.portal.exchange;

import java.math.BigDecimal;

/**
 * One document as one side has it, for the balance (EX18).
 *
 * @param document {@code order}, {@code shipment}, {@code invoice}, {@code credit-note} or {@code open}
 * @param currency empty where the amount is a quantity
 */
public record Counted(
        String document, String remoteId, String number, String account, String currency, BigDecimal amount) {

    /** What makes it one and the same thing on both sides. */
    String key() {
        return document + " " + remoteId;
    }

    boolean agreesWith(Counted other) {
        return currency.equals(other.currency) && account.equals(other.account) && amount.compareTo(other.amount) == 0;
    }
}
