package bryggen.portal.quotes;

import java.time.Instant;
import java.util.UUID;

/**
 * For others to hear, in the transaction: a quote was answered by its customer, or a special price was asked for or
 * answered.
 *
 * @param number of the quote, or of the special price
 * @param account the partner whose it is
 * @param owner the seller whose it is
 * @param about the end customer, or the product
 * @param who did it
 */
public record QuoteNews(Kind kind, String number, String account, UUID owner, String about, String who, Instant at) {

    /** The supplier hears of SPECIAL_ASKED; the partner of all others. */
    public enum Kind {
        QUOTE_ACCEPTED,
        QUOTE_DECLINED,
        SPECIAL_ASKED,
        SPECIAL_GRANTED,
        SPECIAL_COUNTERED,
        SPECIAL_DECLINED
    }
}
