package bryggen.portal.catalogue;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.catalogue.BoughtBefore.Purchase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
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
 * @param ended the terms by which the last order was bought, where they no longer hold ({@link Cause#ENDED})
 * @param tax what is added to the net of the whole quantity; none where nobody knows the rate
 */
public record PriceStory(
        List<Rung> rungs,
        @Nullable OwnPrice live,
        @Nullable Purchase last,
        @Nullable BigDecimal percent,
        Cause cause,
        Breaks.@Nullable Row ended,
        @Nullable Tax tax) {

    /** @param amount of the net of the quantity, rounded half up */
    public record Tax(TaxRate rate, Money amount) {}

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
        /** The terms by which it was bought are over. */
        ENDED,
        /** Terms hold now that began after it. */
        TERMS,
        /** The supplier has another price in the step that counts now, and does not say since when. */
        MOVED
    }

    /** @param then the terms that held on the day of the last order, as far as they are still known */
    static PriceStory of(
            Offer offer, Breaks breaks, Optional<Purchase> before, Breaks then, LocalDate today, ZoneId zone) {
        var rungs = breaks.ladder(offer.limits().least(), offer.quantity());
        var own = offer.price();
        var live = own != null && own.source() == OwnPrice.Source.ERP ? own : null;
        var last = before.orElse(null);
        var tax = tax(offer);
        if (own == null || last == null) return new PriceStory(rungs, live, last, null, Cause.FIRST, null, tax);
        var now = own.unit();
        if (!now.currency().equals(last.price().currency()))
            return new PriceStory(rungs, live, last, null, Cause.MOVED, null, tax);
        var percent = one(now).subtract(one(last.price()))
                .multiply(BigDecimal.valueOf(100))
                .divide(one(last.price()), 1, RoundingMode.HALF_UP);
        var cause = cause(offer, breaks, rungs, last, now, zone);
        var ended = cause == Cause.TERMS || cause == Cause.MOVED ? ended(last, then, today) : null;
        return new PriceStory(rungs, live, last, percent, ended == null ? cause : Cause.ENDED, ended, tax);
    }

    private static @Nullable Tax tax(Offer offer) {
        var rate = offer.tax();
        return rate == null
                ? null
                : offer.net().map(net -> new Tax(rate, rate.on(net))).orElse(null);
    }

    private static Cause cause(
            Offer offer, Breaks breaks, List<Rung> rungs, Purchase last, UnitPrice now, ZoneId zone) {
        if (one(now).compareTo(one(last.price())) == 0) return Cause.SAME;
        boolean asThen = last.quantity().compareTo(offer.quantity()) != 0
                && breaks.at(last.quantity())
                        .filter(row -> isSame(row.price(), last.price()))
                        .isPresent();
        if (asThen) return Cause.QUANTITY;
        if (rungs.isEmpty()) return Cause.MOVED;
        var began = rungs.get(rungs.size() - 1).row().validFrom();
        return began != null && began.isAfter(last.at().atZone(zone).toLocalDate()) ? Cause.TERMS : Cause.MOVED;
    }

    /** What counted then, if that is the price that was paid and it has an end that is over. */
    private static Breaks.@Nullable Row ended(Purchase last, Breaks then, LocalDate today) {
        return then.at(last.quantity())
                .filter(row -> isSame(row.price(), last.price()))
                .filter(row -> row.validTo() != null && row.validTo().isBefore(today))
                .orElse(null);
    }

    /** The step that counts by the terms; none where only the ERP names a price. */
    public Optional<Rung> counting() {
        return rungs.isEmpty() ? Optional.empty() : Optional.of(rungs.get(rungs.size() - 1));
    }

    private static boolean isSame(UnitPrice a, UnitPrice b) {
        return a.currency().equals(b.currency()) && one(a).compareTo(one(b)) == 0;
    }

    private static BigDecimal one(UnitPrice price) {
        var one = price.amount().divide(price.baseQuantity(), MathContext.DECIMAL64);
        // nothing is a hundred per cent of nothing
        return one.signum() == 0 ? new BigDecimal("0.000001") : one;
    }
}
