package bryggen.portal.standing;

import bryggen.portal.platform.Texts;
import bryggen.portal.standing.Placing.Plan;
import bryggen.portal.standing.StandingOrder.Line;
import bryggen.portal.standing.StandingOrder.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is written down of dates, each in one transaction with what it leads to (ST4). */
@ApplicationScoped
@Transactional
public class Dates {
    @Inject
    StandingTable table;

    @Inject
    StandingBook book;

    @Inject
    Makers makers;

    @Inject
    Event<StandingFailed> failures;

    @Inject
    Clock clock;

    Optional<StandingOrder> claim(LocalDate today, Instant now, Instant until) {
        return table.claim(today, now, until).flatMap(key -> book.find(key.account(), key.id()));
    }

    List<Line> lines(StandingOrder order) {
        return book.lines(order);
    }

    /** The order and its date together, or neither; nothing when another one was quicker, or its maker has stopped it. */
    void place(StandingOrder order, Plan plan, LocalDate day, Supplier<String> placing) {
        table.hold(order);
        if (!isStill(order)) return;
        if (table.note(order, day, Outcome.PLACED, null, "", clock.instant())) table.placed(order, day, placing.get());
        goOn(order, plan, 0);
    }

    /** ST5, ST8. */
    void failed(StandingOrder order, Plan plan, LocalDate day, String words) {
        table.hold(order);
        if (!isStill(order)) return;
        if (!table.note(order, day, Outcome.FAILED, null, words, clock.instant())) {
            goOn(order, plan, order.failures());
            return;
        }
        int failed = order.failures() + 1;
        boolean paused = failed >= Placing.MOST_FAILURES;
        goOn(order, plan, failed);
        if (paused)
            table.pause(
                    order,
                    clock.instant(),
                    Texts.in(makers.language(order)).say("standing.why.paused", Placing.MOST_FAILURES));
        failures.fire(
                new StandingFailed(order.account(), order.person(), order.id(), order.name(), day, words, paused));
    }

    /** ST6: dates that came and are too old. */
    void pass(StandingOrder order, Plan plan) {
        table.hold(order);
        if (isStill(order)) goOn(order, plan, order.failures());
    }

    private boolean isStill(StandingOrder order) {
        return book.find(order.account(), order.id())
                .filter(now -> now.isRunning() && java.util.Objects.equals(now.due(), order.due()))
                .isPresent();
    }

    private void goOn(StandingOrder order, Plan plan, int failed) {
        for (var missed : plan.missed()) table.note(order, missed, Outcome.MISSED, null, "", clock.instant());
        table.goOn(order, plan.next().orElse(null), failed);
    }
}
