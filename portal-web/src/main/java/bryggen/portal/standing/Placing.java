package bryggen.portal.standing;

import bryggen.portal.access.Actor;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.orders.Assessment;
import bryggen.portal.orders.Draft;
import bryggen.portal.orders.Ordering;
import bryggen.portal.orders.Origin;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Texts;
import bryggen.portal.standing.StandingOrder.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** ST3 to ST8: places what is due, one standing order after the other; the ERP is asked outside of any transaction. */
@ApplicationScoped
public class Placing {
    static final int LATEST_DAYS = 7;
    static final int MOST_FAILURES = 3;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int LONGEST_WORDS = 1_000;

    @Inject
    Dates dates;

    @Inject
    Makers makers;

    @Inject
    Ordering ordering;

    @Inject
    Clock clock;

    DispatchDays days = DispatchDays.current();

    /** @return whether there was one that was due */
    public boolean next() {
        var now = clock.instant();
        var claimed = dates.claim(LocalDate.now(clock), now, now.plus(LEASE));
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    /** What is to be done about the dates that have come. */
    record Plan(List<LocalDate> missed, Optional<LocalDate> place, Optional<LocalDate> next) {
        /** ST6. */
        static Plan of(Schedule schedule, LocalDate due, LocalDate today, DispatchDays days) {
            var come = new java.util.ArrayList<LocalDate>();
            var date = Optional.of(due);
            while (date.isPresent() && !Schedule.workingDay(date.get(), days).isAfter(today)) {
                come.add(date.get());
                date = schedule.after(date.get());
            }
            var latest = come.isEmpty()
                    ? Optional.<LocalDate>empty()
                    : Optional.of(come.get(come.size() - 1))
                            .filter(last ->
                                    ChronoUnit.DAYS.between(Schedule.workingDay(last, days), today) <= LATEST_DAYS);
            latest.ifPresent(come::remove);
            return new Plan(List.copyOf(come), latest, date);
        }
    }

    private void run(StandingOrder order) {
        var due = order.due();
        if (due == null) return;
        var plan = Plan.of(order.schedule(), due, LocalDate.now(clock), days);
        var day = plan.place().orElse(null);
        if (day == null) {
            dates.pass(order, plan);
            return;
        }
        try {
            var maker = makers.maker(order);
            if (maker.isEmpty()) {
                dates.failed(order, plan, day, texts(order).get("standing.why.maker"));
                return;
            }
            var assessment = ordering.assess(maker.get(), draft(order, dates.lines(order)));
            dates.place(order, plan, day, () -> placed(maker.get(), assessment));
        } catch (Refusal refusal) {
            dates.failed(order, plan, day, why(refusal, texts(order)));
        }
    }

    private String placed(Actor maker, Assessment assessment) {
        return ordering.place(maker, assessment, Origin.WEB);
    }

    private static Draft draft(StandingOrder order, List<Line> lines) {
        var facts = order.facts();
        return new Draft(
                facts.purchaseOrder(),
                facts.costReference(),
                null,
                facts.shipTo(),
                facts.comment(),
                lines.stream()
                        .map(line -> new Draft.Line(line.sku(), line.quantity(), null))
                        .toList());
    }

    private Texts texts(StandingOrder order) {
        return Texts.in(makers.language(order));
    }

    /** The refusal's own words, and what it finds at the lines. */
    static String why(Refusal refusal, Texts texts) {
        var words = new LinkedHashSet<String>();
        words.add(refusal.said(texts));
        refusal.findings().stream().limit(10).forEach(finding -> words.add(refusal.said(finding, texts)));
        var all = words.stream().filter(word -> !word.isBlank()).collect(Collectors.joining(" "));
        return all.length() <= LONGEST_WORDS ? all : all.substring(0, LONGEST_WORDS);
    }
}
