package bryggen.portal.quotes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** QU8: the next version of a quote begins as a copy of the one before. */
final class QuoteCopy {
    private QuoteCopy() {}

    /** @param usual its last day where the old one's is over */
    static QuoteHead of(QuoteHead old, LocalDate usual, Instant now) {
        boolean over = old.status() == QuoteStatus.EXPIRED;
        return new QuoteHead(
                UUID.randomUUID(),
                old.number(),
                old.version() + 1,
                true,
                old.account(),
                QuoteStatus.DRAFT,
                1,
                old.owner(),
                old.ownerName(),
                old.thread(),
                old.lead(),
                old.campaign(),
                old.title(),
                old.customer(),
                old.language(),
                old.currency(),
                over ? usual : old.validUntil(),
                old.freight(),
                old.rate(),
                old.text(),
                old.net(),
                old.tax(),
                old.gross(),
                old.cost(),
                now,
                now,
                null,
                null,
                null,
                null);
    }
}
