package bryggen.portal.catalogue;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.catalogue.BoughtBefore.Purchase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CA24: why a quantity costs what it costs, step by step, and what has changed since the company's last order of it.
 *
 * @param live the ERP's own word of this moment, where it is the one that counts
 * @param last none where the company has never ordered it
 * @param percent more than then; none without a last order, or in another currency
 */
public record PriceStory(
        List<Rung> rungs, @Nullable OwnPrice live, @Nullable Purchase last, @Nullable BigDecimal percent, Cause cause) {

    /** Kinds as the contract calls them. */
    public enum Kind {
        LIST("list"),
        PRICE_LIST("priceList"),
        AGREEMENT("agreement"),
        BREAK("break");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A step on the way to the price; the last one counts. */
    public record Rung(Kind kind, Breaks.Row row) {}

    /** What explains the difference to the last order. */
    public enum Cause {
        /** There was none. */
        FIRST,
        SAME,
        /** Another quantity has another step. */
        QUANTITY,
        /** Terms hold now that began after it. */
        TERMS,
        /** The supplier has another price now, and does not say since when. */
        MOVED
    }

    static PriceStory of(Offer offer, Breaks breaks, Optional<Purchase> before, ZoneId zone) {
        var rungs = breaks.ladder(offer.limits().least(), offer.quantity());
        var own = offer.price();
        var live = own != null && own.source() == OwnPrice.Source.ERP ? own : null;
        var last = before.orElse(null);
        if (own == null || last == null) return new PriceStory(rungs, live, last, null, Cause.FIRST);
        var now = own.unit();
        if (!now.currency().equals(last.price().currency()))
            return new PriceStory(rungs, live, last, null, Cause.MOVED);
        var percent = one(now).subtract(one(last.price()))
                .multiply(BigDecimal.valueOf(100))
                .divide(one(last.price()), 1, RoundingMode.HALF_UP);
        return new PriceStory(rungs, live, last, percent, cause(offer, breaks, rungs, last, now, zone));
    }

    private static Cause cause(
            Offer offer, Breaks breaks, List<Rung> rungs, Purchase last, UnitPrice now, ZoneId zone) {
        if (one(now).compareTo(one(last.price())) == 0) return Cause.SAME;
        boolean asThen = breaks.at(last.quantity())
                .filter(row -> last.quantity().compareTo(offer.quantity()) != 0)
                .filter(row -> row.price().currency().equals(last.price().currency()))
                .filter(row -> one(row.price()).compareTo(one(last.price())) == 0)
                .isPresent();
        if (asThen) return Cause.QUANTITY;
        if (rungs.isEmpty()) return Cause.MOVED;
        var began = rungs.get(rungs.size() - 1).row().validFrom();
        return began != null && began.isAfter(last.at().atZone(zone).toLocalDate()) ? Cause.TERMS : Cause.MOVED;
    }

    private static BigDecimal one(UnitPrice price) {
        var one = price.amount().divide(price.baseQuantity(), MathContext.DECIMAL64);
        // nothing is a hundred per cent of nothing
        return one.signum() == 0 ? new BigDecimal("0.000001") : one;
    }
}
