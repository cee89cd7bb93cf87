package bryggen.portal.quotes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price that a partner asks its supplier for, for one line of a quote (QU15). The supplier sees nothing else of the quote.
 *
 * @param owner the seller whose quote it is
 * @param cost the partner's usual price when it asked
 * @param offered what the supplier grants or offers instead
 */
public record SpecialPrice(
        UUID id,
        String number,
        String account,
        String quote,
        UUID trace,
        UUID owner,
        String sku,
        String name,
        BigDecimal quantity,
        String unit,
        String currency,
        BigDecimal base,
        BigDecimal cost,
        BigDecimal wanted,
        State state,
        @Nullable BigDecimal offered,
        @Nullable LocalDate offeredUntil,
        Instant askedAt,
        String askedBy) {

    public enum State {
        ASKED,
        COUNTERED,
        GRANTED,
        DECLINED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.ASKED || state == State.COUNTERED;
    }

    /** One line of its thread; {@code company} is the one that said it. */
    public record Word(
            Instant at,
            String who,
            String company,
            String kind,
            @Nullable BigDecimal price,
            @Nullable LocalDate until,
            String text) {}
}
