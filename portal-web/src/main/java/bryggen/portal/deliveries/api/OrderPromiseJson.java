package bryggen.portal.deliveries.api;

import bryggen.portal.deliveries.Promises.LinePromise;
import bryggen.portal.deliveries.Promises.Move;
import bryggen.portal.deliveries.Promises.Risk;
import bryggen.portal.deliveries.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The promises of an order (DL1 to DL3). The order is promised for the last day of its lines; what was called back in time
 * does not count.
 */
public record OrderPromiseJson(
        String order, @Nullable LocalDate firstPromise, @Nullable LocalDate currentPromise, List<LineJson> lines) {

    /**
     * @param state kept, late, waiting, short, missed, open or out (DL4, DL5)
     * @param source portal or erp: who has said the first day
     * @param confidence high, medium or low; absent where the ERP has said it
     */
    public record LineJson(
            int line,
            String name,
            BigDecimal remaining,
            LocalDate firstPromise,
            Instant promisedAt,
            String source,
            @Nullable String confidence,
            @Nullable LocalDate firstArrival,
            LocalDate currentPromise,
            @Nullable LocalDate endedOn,
            String state,
            @Nullable AtRiskJson risk,
            List<MoveJson> moves) {}

    /** @param expected the new day; absent where nobody knows one */
    public record AtRiskJson(String cause, @Nullable LocalDate expected, Instant since) {
        static AtRiskJson of(Risk risk) {
            return new AtRiskJson(risk.cause().word(), risk.day(), risk.since());
        }
    }

    public record MoveJson(Instant at, LocalDate was, @Nullable LocalDate became) {
        static MoveJson of(Move move) {
            return new MoveJson(move.at(), move.was(), move.became());
        }
    }

    static OrderPromiseJson of(String order, List<LinePromise> lines) {
        return new OrderPromiseJson(
                order,
                last(lines, LinePromise::first),
                last(lines, OrderPromiseJson::current),
                lines.stream().map(OrderPromiseJson::line).toList());
    }

    private static LineJson line(LinePromise line) {
        return new LineJson(
                line.line(),
                line.name(),
                line.rest(),
                line.first(),
                line.givenAt(),
                line.source().equals("ERP") ? "erp" : "portal",
                line.confidence(),
                line.firstArrives(),
                current(line),
                line.endedOn(),
                line.verdict().word(),
                line.risk() == null ? null : AtRiskJson.of(line.risk()),
                line.moves().stream().map(MoveJson::of).toList());
    }

    private static LocalDate current(LinePromise line) {
        return line.current() == null ? line.first() : line.current();
    }

    private static @Nullable LocalDate last(List<LinePromise> lines, Function<LinePromise, LocalDate> day) {
        return lines.stream()
                .filter(line -> line.verdict() != Verdict.OUT)
                .map(day)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
