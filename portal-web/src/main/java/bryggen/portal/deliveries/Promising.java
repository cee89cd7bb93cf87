package bryggen.portal.deliveries;

import bryggen.integration.erp.Wire;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.catalogue.Promise;
import bryggen.portal.catalogue.PromisedLines;
import bryggen.portal.catalogue.Transport;
import bryggen.portal.orders.Assessment;
import bryggen.portal.orders.OrderPlaced;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DL1: what is promised when an order goes to the supplier, in the transaction that places it. */
@ApplicationScoped
class Promising {
    /** All lines of an order by one statement. */
    private static final String WRITE =
            """
            insert into deliveries_promise (order_id, line, account, number, first_day, first_arrives, given_at, source,
              confidence, steps)
            select cast(? as uuid), f.line, ?, ?, f.day, f.arrives, cast(? as timestamptz), 'PORTAL', f.confidence, f.steps
            from jsonb_to_recordset(cast(? as jsonb))
              as f (line int, day date, arrives date, confidence text, steps jsonb)
            on conflict do nothing
            """;

    @Inject
    Sql sql;

    @Inject
    Transport transport;

    @Inject
    Clock clock;

    DispatchDays days = DispatchDays.current();

    /** A step as it is kept: without how much of it the stock held, which not every company may know. */
    record Step(String kind, LocalDate from, @Nullable LocalDate to, String where) {}

    private record First(int line, LocalDate day, @Nullable LocalDate arrives, String confidence, List<Step> steps) {}

    void placed(@Observes OrderPlaced order) {
        var draft = order.assessed().draft();
        var way = draft.shipTo() == null ? null : transport.to(order.account(), draft.shipTo());
        var promises = new PromisedLines(days, clock);
        for (var line : order.ahead()) promise(line, promises);
        var first = new ArrayList<First>();
        for (var line : order.assessed().lines()) {
            var promise = promise(line, promises);
            if (promise == null || promise.date().isEmpty()) continue;
            var day = promises.leaves(promise.date().get(), draft.requestedDelivery(), way);
            var steps = promise.steps().stream()
                    .map(s -> new Step(s.kind().word(), s.from(), s.to(), s.where()))
                    .toList();
            first.add(new First(
                    line.line(),
                    day,
                    promises.arrives(day, way),
                    promise.confidence().word(),
                    steps));
        }
        if (!first.isEmpty())
            sql.run(WRITE, order.order(), order.account(), order.number(), order.at(), Wire.write(first));
    }

    private static @Nullable Promise promise(Assessment.Line line, PromisedLines promises) {
        var offer = line.offer();
        var quantity = line.asked().quantity();
        return offer == null || quantity == null ? null : promises.next(offer, quantity);
    }
}
