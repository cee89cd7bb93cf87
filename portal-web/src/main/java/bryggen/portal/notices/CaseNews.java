package bryggen.portal.notices;

import bryggen.portal.access.Account;
import bryggen.portal.cases.CasesMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What of cases is told: to the service people what waits for them, to the customer what they say. */
@ApplicationScoped
class CaseNews {
    @Inject
    Noticing noticing;

    void moved(@Observes CasesMoved news) {
        boolean forTheSupplier = news.what().isForTheSupplier();
        Instant by = Objects.requireNonNullElse(news.answerBy(), news.at());
        noticing.owe(List.of(new Occurrence(
                forTheSupplier ? Account.SUPPLIER : news.account(),
                Topic.valueOf("CASE_" + news.what().name()),
                news.number() + " " + news.at(),
                news.number(),
                news.person(),
                news.at(),
                List.of(
                        Fact.text(news.number()),
                        Fact.account(news.account()),
                        Fact.moment(by),
                        Fact.text(news.words().isEmpty() ? "–" : news.words())))));
    }
}
