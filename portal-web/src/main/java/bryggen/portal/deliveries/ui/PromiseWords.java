package bryggen.portal.deliveries.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.deliveries.Cause;
import bryggen.portal.deliveries.Days;
import bryggen.portal.deliveries.Promises;
import bryggen.portal.deliveries.Score;
import bryggen.portal.deliveries.Verdict;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Promises, risks and scores in the reader's language. */
@RequestScoped
class PromiseWords {
    @Inject
    Here here;

    String say(String key, Object... arguments) {
        return here.getTexts().say("deliveries." + key, arguments);
    }

    String date(@Nullable LocalDate day) {
        return here.getFormats().date(day);
    }

    /** "First promises for 1 Sep to 29 Nov 2026." */
    String period(Days days) {
        return say("kept.period", date(days.from()), date(days.to()));
    }

    Status status(Verdict verdict) {
        var word = say("verdict." + verdict.word());
        return switch (verdict) {
            case KEPT -> Status.ok(word);
            case LATE, SHORT, MISSED -> Status.bad(word);
            case WAITING -> Status.warn(word);
            case OPEN -> Status.waits(word);
            case OUT -> Status.idle(word);
        };
    }

    /** "The goods come in too late. New day: 9 Dec 2026." */
    String risk(Promises.Risk risk) {
        return cause(risk.cause()) + " " + day(risk.day());
    }

    String cause(@Nullable Cause cause) {
        return cause == null ? "" : say("cause." + cause.word());
    }

    String day(@Nullable LocalDate day) {
        return day == null ? say("risk.no-day") : say("risk.day", date(day));
    }

    /** "97.5 %", or a dash where nothing counts. */
    String percent(Score score) {
        return score.percent()
                .map(p -> here.getFormats().number(p.stripTrailingZeros()) + "\u00a0%")
                .orElse("–");
    }
}
