package bryggen.portal.catalogue;

import bryggen.integration.stock.StockLevel;
import bryggen.integration.stock.StockLevel.Inbound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** When a wanted quantity can have left, step by step, so that the reader can follow it (CA12 to CA16, CA19, CA26). */
public record Promise(BigDecimal wanted, List<Step> steps, Confidence confidence) {
    private static final Duration FRESH = Duration.ofDays(1);

    /** Where a part of the quantity comes from, in the words of the contract. */
    public enum Kind {
        STOCK("stock"),
        INBOUND("inbound"),
        LEAD_TIME("lead-time"),
        TRANSPORT("transport"),
        UNKNOWN("unknown");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Confidence oneLess() {
            return this == HIGH ? MEDIUM : LOW;
        }
    }

    /**
     * A part of the quantity.
     *
     * @param from today, or the day on which it comes in
     * @param to the day on which it can have left; absent where nobody knows
     * @param where the warehouse, empty for what is not there yet
     */
    public record Step(Kind kind, LocalDate from, @Nullable LocalDate to, BigDecimal quantity, String where) {}

    private record Arrival(Inbound inbound, String where) {}

    /** Asks nobody and changes nothing: the same question gets the same answer. */
    public static Promise of(
            BigDecimal wanted, Stock stock, @Nullable Integer leadTimeDays, DispatchDays days, Clock clock) {
        var today = days.today(clock.instant());
        var begin = days.begin(clock.instant());
        var earliest = days.after(begin, days.handling());
        var steps = new ArrayList<Step>();
        var rest = fromStock(wanted, stock, today, earliest, steps);
        var after = leadTimeDays == null ? null : later(days.after(begin, leadTimeDays), earliest);
        rest = fromArrivals(rest, stock, today, after, arrival -> later(days.after(arrival, 1), earliest), steps);
        if (rest.signum() > 0)
            steps.add(new Step(after == null ? Kind.UNKNOWN : Kind.LEAD_TIME, today, after, rest, ""));
        // live: true this moment, whatever the demo's business clock shows
        var old = stock.asOf()
                .filter(at -> !stock.live() && at.isBefore(clock.instant().minus(FRESH)));
        var confidence = confidence(steps);
        return new Promise(wanted, List.copyOf(steps), old.isPresent() ? confidence.oneLess() : confidence);
    }

    /** The day on which all of it can have left, or have arrived where the way is known; empty where a part has no day (CA15). */
    public Optional<LocalDate> date() {
        if (steps.stream().anyMatch(step -> step.to() == null)) return Optional.empty();
        return steps.stream().map(Step::to).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** CA19: with the way to the customer's place behind it; without a day there is nothing to send. */
    public Promise delivered(Transport.Way way, DispatchDays days) {
        var leaves = date();
        if (leaves.isEmpty()) return this;
        var all = new ArrayList<>(steps);
        var arrives = days.after(leaves.get(), way.days());
        all.add(new Step(Kind.TRANSPORT, leaves.get(), arrives, wanted, way.place()));
        return new Promise(wanted, List.copyOf(all), confidence);
    }

    private static BigDecimal fromStock(
            BigDecimal wanted, Stock stock, LocalDate today, LocalDate leaves, List<Step> steps) {
        var rest = wanted;
        for (var level : stock.levels()) {
            var part = level.available().min(rest);
            if (part.signum() <= 0) break;
            steps.add(new Step(Kind.STOCK, today, leaves, part, level.warehouseName()));
            rest = rest.subtract(part);
        }
        return rest;
    }

    private static BigDecimal fromArrivals(
            BigDecimal wanted,
            Stock stock,
            LocalDate today,
            @Nullable LocalDate latest,
            UnaryOperator<LocalDate> leaving,
            List<Step> steps) {
        var rest = wanted;
        for (var arrival : arrivals(stock, today)) {
            var leaves = leaving.apply(arrival.inbound().date());
            if (rest.signum() <= 0 || (latest != null && leaves.isAfter(latest))) break;
            var part = arrival.inbound().quantity().min(rest);
            steps.add(new Step(Kind.INBOUND, arrival.inbound().date(), leaves, part, arrival.where()));
            rest = rest.subtract(part);
        }
        return rest;
    }

    /** What is left of the arrivals when each warehouse has served what it owes, in the order of arrival (CA13). */
    private static List<Arrival> arrivals(Stock stock, LocalDate today) {
        var arrivals = new ArrayList<Arrival>();
        for (var level : stock.levels()) {
            var owed = level.available().negate().max(BigDecimal.ZERO);
            for (var inbound : inOrder(level, today)) {
                var served = owed.min(inbound.quantity());
                owed = owed.subtract(served);
                var free = inbound.quantity().subtract(served);
                if (free.signum() > 0)
                    arrivals.add(new Arrival(new Inbound(inbound.date(), free), level.warehouseName()));
            }
        }
        arrivals.sort(Comparator.comparing(arrival -> arrival.inbound().date()));
        return arrivals;
    }

    private static List<Inbound> inOrder(StockLevel level, LocalDate today) {
        return level.inbound().stream()
                .filter(inbound -> !inbound.date().isBefore(today))
                .sorted(Comparator.comparing(Inbound::date))
                .toList();
    }

    private static Confidence confidence(List<Step> steps) {
        if (steps.stream().anyMatch(step -> step.kind() == Kind.LEAD_TIME || step.kind() == Kind.UNKNOWN))
            return Confidence.LOW;
        return steps.stream().anyMatch(step -> step.kind() == Kind.INBOUND) ? Confidence.MEDIUM : Confidence.HIGH;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
