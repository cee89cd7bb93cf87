package bryggen.portal.insight.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.exchange.Troubles;
import bryggen.portal.insight.Glance;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Section;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** For the operator: does something need me, and what waits? */
@RequestScoped
class ExchangeHome {
    @Inject
    Here here;

    @Inject
    Glance glance;

    @Inject
    HomeWords words;

    @Inject
    Troubles troubles;

    Greeting greet() {
        var texts = here.getTexts();
        int stuck = glance.messages(true);
        return new Greeting(
                stuck == 0
                        ? texts.say("insight.lead.exchange-well", glance.messages(false))
                        : texts.say("insight.lead.exchange", glance.messages(false), stuck),
                new Entry("", texts.get("insight.exchange.go"), here.link("/exchange/messages")),
                List.of(
                        words.tile("exchange-stuck", stuck, "/exchange/messages", null),
                        words.tile("exchange-waiting", glance.messages(false), "/exchange/messages", "waiting")),
                List.of(troubles()),
                null,
                null);
    }

    private Section troubles() {
        var texts = here.getTexts();
        var entries = troubles.now().stream()
                .map(t -> new Entry(
                        texts.say("exchange.case.title", t.count(), texts.get("exchange.kind." + t.kind())),
                        t.example().isEmpty() ? texts.get("exchange.case.no-words") : t.example(),
                        here.link("/exchange/messages")))
                .toList();
        return new Section(
                texts.get("exchange.cases"),
                texts.get("exchange.empty.needs"),
                entries,
                here.link("/exchange/messages"));
    }
}
