package bryggen.portal.quotes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a version of a quote stands. Expired is a sent one whose last day is over (QU10); the table does not keep it. */
public enum QuoteStatus {
    DRAFT,
    SENT,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    ORDERED,
    REPLACED;

    /** As the table keeps it, on a day. */
    static QuoteStatus of(String stored, LocalDate validUntil, LocalDate today) {
        var status = valueOf(stored);
        return status == SENT && validUntil.isBefore(today) ? EXPIRED : status;
    }

    public static Optional<QuoteStatus> of(String word) {
        return Stream.of(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** In addresses, in the API and in keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a new version may be made of it (QU8). */
    public boolean isToRevise() {
        return this == SENT || this == DECLINED || this == EXPIRED;
    }

    /** Whether it can still become an order (QU12). */
    public boolean isToOrder() {
        return this == DRAFT || this == SENT || this == ACCEPTED;
    }
}
