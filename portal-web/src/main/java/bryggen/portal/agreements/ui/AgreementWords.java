package bryggen.portal.agreements.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.agreements.Agreement;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Agreements as their pages say them. */
@RequestScoped
class AgreementWords {
    @Inject
    Here here;

    @Inject
    Clock clock;

    Status state(Agreement agreement) {
        var texts = here.getTexts();
        if (agreement.ended()) return Status.idle(texts.get("agreements.state.ended"));
        var today = LocalDate.now(clock);
        if (agreement.to().isBefore(today)) return Status.idle(texts.get("agreements.state.over"));
        return agreement.from().isAfter(today)
                ? Status.waits(texts.get("agreements.state.coming"))
                : Status.ok(texts.get("agreements.state.running"));
    }

    String days(Agreement agreement) {
        return here.getFormats().date(agreement.from()) + " – "
                + here.getFormats().date(agreement.to());
    }

    /** "40 of 100 called off, 60 left", of a value with its currency. */
    String called(@Nullable BigDecimal committed, BigDecimal called, @Nullable String currency) {
        var promised = committed == null ? BigDecimal.ZERO : committed;
        var left = promised.subtract(called).max(BigDecimal.ZERO);
        return here.getTexts()
                .say("agreements.called", word(called, currency), word(promised, currency), word(left, currency));
    }

    String word(@Nullable BigDecimal amount, @Nullable String currency) {
        return currency == null
                ? here.getFormats().number(amount)
                : here.getFormats().money(amount, currency);
    }

    /** Of the whole agreement. */
    String standing(Agreement agreement) {
        if (agreement.isOfValue()) return called(agreement.value(), agreement.calledValue(), agreement.currency());
        if (agreement.lines().size() == 1) {
            var line = agreement.lines().get(0);
            return called(line.committed(), line.called(), null);
        }
        return here.getTexts().say("agreements.products", agreement.lines().size(), agreement.share());
    }
}
