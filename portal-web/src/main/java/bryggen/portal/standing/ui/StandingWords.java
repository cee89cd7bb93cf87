package bryggen.portal.standing.ui;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.catalogue.Offers;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.standing.Schedule;
import bryggen.portal.standing.StandingOrder;
import bryggen.portal.standing.StandingOrder.Line;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Standing orders as their pages say them. */
@RequestScoped
class StandingWords {
    @Inject
    Here here;

    @Inject
    Offers offers;

    DispatchDays days = DispatchDays.current();

    /** A product and how much of it, as it is read. */
    public record Row(String sku, String name, String quantity) {}

    List<Row> rows(List<Line> lines) {
        var names = offers.names(
                here.getTexts().language(),
                lines.stream().map(line -> new Sku(line.sku())).distinct().toList());
        return lines.stream()
                .map(line -> new Row(
                        line.sku(),
                        names.getOrDefault(new Sku(line.sku()), line.sku()),
                        here.getFormats().number(line.quantity())))
                .toList();
    }

    /** "every 2 weeks on Monday", "every month on day 31". */
    String rhythm(Schedule schedule) {
        var texts = here.getTexts();
        return schedule.unit() == Schedule.Unit.WEEK
                ? texts.say("standing.rhythm.week", schedule.every(), weekday(schedule.day()))
                : texts.say("standing.rhythm.month", schedule.every(), schedule.day());
    }

    String weekday(int day) {
        return DayOfWeek.of(day)
                .getDisplayName(TextStyle.FULL, here.getTexts().language().locale());
    }

    Status state(StandingOrder order) {
        var texts = here.getTexts();
        if (order.isOver()) return Status.idle(texts.get("standing.state.over"));
        return order.pausedAt() != null
                ? Status.warn(texts.get("standing.state.paused"))
                : Status.ok(texts.get("standing.state.running"));
    }

    /** The working day on which a date is placed, with the date itself where that is another day (ST3). */
    String day(@Nullable LocalDate due) {
        if (due == null) return "";
        var placed = Schedule.workingDay(due, days);
        var words = here.getFormats().date(placed);
        return placed.equals(due)
                ? words
                : here.getTexts()
                        .say("standing.shifted", words, here.getFormats().date(due));
    }
}
