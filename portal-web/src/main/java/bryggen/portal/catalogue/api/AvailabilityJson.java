package bryggen.portal.catalogue.api;

import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.Promise;
import bryggen.portal.catalogue.Stock;
import bryggen.portal.catalogue.Transport;
import bryggen.portal.platform.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a quantity can have left, or with {@code shipTo} have arrived, and why. Without {@code date} nobody knows. A company that may see bands only reads no
 * quantities of stock, in the steps neither.
 */
public record AvailabilityJson(
        String sku,
        BigDecimal quantity,
        @Nullable BigDecimal available,
        @Nullable String band,
        @Nullable LocalDate date,
        @Nullable Instant asOf,
        String source,
        String confidence,
        List<Step> steps) {

    public record Step(
            String kind, LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal quantity, String reason) {}

    /** @param way to where the goods shall go; without it the promise ends at the warehouse's door */
    public static AvailabilityJson of(Offer offer, Transport.@Nullable Way way, Clock clock, Texts texts) {
        var leaves = offer.promise(clock);
        var promise = way == null ? leaves : leaves.delivered(way, DispatchDays.current());
        boolean exact = offer.exactStock();
        return new AvailabilityJson(
                offer.sku().value(),
                offer.quantity(),
                exact ? offer.stock().available() : null,
                offer.band().map(Stock.Band::word).orElse(null),
                promise.date().orElse(null),
                offer.stock().asOf().orElse(null),
                offer.stock().live() ? "erp" : "copy",
                promise.confidence().word(),
                promise.steps().stream().map(step -> step(step, exact, texts)).toList());
    }

    private static Step step(Promise.Step step, boolean exact, Texts texts) {
        return new Step(
                step.kind().word(),
                step.from(),
                step.to(),
                exact ? step.quantity() : null,
                texts.say("catalogue.step." + step.kind().word(), step.where()));
    }
}
