package bryggen.portal.deliveries;

import bryggen.integration.stock.StockLevel.Inbound;
import bryggen.portal.catalogue.DispatchDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a line will miss its first promise, why, and for when (DL8, DL9). Reckons with what it is given and changes nothing.
 *
 * @param day the new day; none where nobody knows one
 */
record LateRisk(Cause cause, @Nullable LocalDate day) {

    /**
     * The risks among all open lines of one product.
     *
     * @param lines all of them, of all companies: what is owed falls on the last ones
     */
    static Map<OpenLine, LateRisk> of(List<OpenLine> lines, Supply supply, DispatchDays days, Instant now) {
        var risks = new LinkedHashMap<OpenLine, LateRisk>();
        var owed = supply.owed();
        var inTurn = new ArrayList<>(lines);
        inTurn.sort(Comparator.comparing(OpenLine::first)
                .thenComparing(OpenLine::placedAt)
                .thenComparing(OpenLine::number)
                .thenComparing(OpenLine::line)
                .reversed());
        for (var line : inTurn) {
            var until = owed;
            boolean isShort = owed.signum() > 0;
            owed = owed.subtract(line.rest()).max(BigDecimal.ZERO);
            of(line, isShort ? served(until, supply, days, now) : null, supply, days, now)
                    .ifPresent(risk -> risks.put(line, risk));
        }
        return risks;
    }

    /** @param served the goods that it lacks, and when they can leave; none where it lacks nothing */
    private static Optional<LateRisk> of(
            OpenLine line, @Nullable LateRisk served, Supply supply, DispatchDays days, Instant now) {
        if (isOver(line.due(), days, now)) return Optional.of(new LateRisk(Cause.NOT_SENT, null));
        if (line.due().isAfter(line.first())) return Optional.of(new LateRisk(why(line, served, supply), line.due()));
        if (served == null || (served.day() != null && !served.day().isAfter(line.first()))) return Optional.empty();
        return Optional.of(served);
    }

    /** The ERP has named a later day; where the goods are short, that is why. */
    private static Cause why(OpenLine line, @Nullable LateRisk served, Supply supply) {
        if (served != null) return served.cause();
        if (supply.available().compareTo(line.rest()) >= 0) return Cause.ERP_DATE;
        return supply.inbound().isEmpty() ? Cause.STOCK : Cause.INBOUND;
    }

    /** Its last hour at the warehouse has come, or gone. */
    private static boolean isOver(LocalDate day, DispatchDays days, Instant now) {
        var today = days.today(now);
        return day.isBefore(today) || (day.equals(today) && days.isPastCutOff(now));
    }

    /** When so much of what is owed has come in, and can leave. */
    private static LateRisk served(BigDecimal owed, Supply supply, DispatchDays days, Instant now) {
        var today = days.today(now);
        var left = owed;
        for (Inbound inbound : supply.inbound()) {
            if (inbound.date().isBefore(today)) continue;
            left = left.subtract(inbound.quantity());
            if (left.signum() <= 0) return new LateRisk(Cause.INBOUND, days.after(inbound.date(), 1));
        }
        var lead = supply.leadTimeDays();
        return new LateRisk(Cause.STOCK, lead == null ? null : days.after(today, lead));
    }
}
