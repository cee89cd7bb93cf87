package bryggen.portal.notices;

import bryggen.portal.access.Account;
import bryggen.portal.leads.AnswerEnding;
import bryggen.portal.leads.LeadAnswered;
import bryggen.portal.leads.LeadLeftOver;
import bryggen.portal.leads.LeadsOffered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of leads is told to whom: the partner what it is to do, the channel manager what became of it. */
@ApplicationScoped
class LeadNews {
    @Inject
    Noticing noticing;

    @Inject
    Clock clock;

    void offered(@Observes LeadsOffered event) {
        var now = clock.instant();
        noticing.owe(event.offers().stream()
                .map(o -> o.pool()
                        ? about(o.account(), Topic.LEAD_IN_POOL, o.number(), now, Fact.text(o.company()))
                        : about(
                                o.account(),
                                Topic.LEAD_OFFERED,
                                o.number(),
                                now,
                                Fact.text(o.company()),
                                Fact.moment(o.answerBy())))
                .toList());
    }

    void ending(@Observes AnswerEnding event) {
        noticing.owe(List.of(about(
                event.account(),
                Topic.LEAD_ENDING,
                event.number(),
                event.at(),
                Fact.text(event.company()),
                Fact.moment(event.answerBy()))));
    }

    void answered(@Observes LeadAnswered event) {
        var told = new ArrayList<Occurrence>();
        var company = Fact.text(event.company());
        boolean expired = event.answer() == LeadAnswered.Answer.EXPIRED;
        if (expired) told.add(about(event.account(), Topic.LEAD_EXPIRED, event.number(), event.at(), company));
        told.add(
                expired
                        ? about(
                                Account.SUPPLIER,
                                Topic.LEAD_PASSED,
                                event.number(),
                                event.at(),
                                company,
                                Fact.account(event.account()))
                        : about(
                                Account.SUPPLIER,
                                Topic.LEAD_ANSWERED,
                                event.number(),
                                event.at(),
                                company,
                                Fact.account(event.account()),
                                Fact.word("lead-answer." + event.answer().name().toLowerCase(Locale.ROOT)),
                                Fact.text(event.who())));
        noticing.owe(told);
    }

    void leftOver(@Observes LeadLeftOver event) {
        noticing.owe(List.of(
                about(Account.SUPPLIER, Topic.LEAD_LEFT_OVER, event.number(), event.at(), Fact.text(event.company()))));
    }

    /** A lead can come to the same partner again: the moment makes it another occasion. */
    private static Occurrence about(String account, Topic topic, String number, Instant at, String... facts) {
        var all = new ArrayList<String>();
        all.add(Fact.text(number));
        all.addAll(List.of(facts));
        return new Occurrence(account, topic, number + " " + at, number, null, at, all);
    }
}
