package bryggen.portal.deals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a deal stands. */
public enum DealStatus {
    /** The partner writes it down. */
    DRAFT,
    /** Waits for the supplier. */
    SUBMITTED,
    /** A channel manager looks into it. */
    REVIEW,
    APPROVED,
    /** With a reason; it can be mended and submitted again. */
    REJECTED,
    /** It became a quote or an order. */
    CONVERTED,
    /** Its protection has ended. */
    EXPIRED,
    /** Given up by the partner, or taken back by the supplier. */
    RELEASED;

    /** As it stands in the API and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DealStatus> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** DE9: the partner may still write in it. */
    public boolean isEditable() {
        return this == DRAFT || this == REJECTED;
    }

    public boolean isWaiting() {
        return this == SUBMITTED || this == REVIEW;
    }

    /** Something can still become of it. */
    public boolean isOpen() {
        return isEditable() || isWaiting() || this == APPROVED;
    }
}
