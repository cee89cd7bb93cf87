package bryggen.portal.notices;

import bryggen.portal.access.Account;
import bryggen.portal.deals.DealNews;
import bryggen.portal.quotes.QuoteNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What of deals and quotes is told: to the channel manager what is to be decided, to whose they are what was. */
@ApplicationScoped
class PartnerNews {
    @Inject
    Noticing noticing;

    @Inject
    Clock clock;

    void told(@Observes DealNews news) {
        boolean forTheSupplier =
                switch (news.kind()) {
                    case SUBMITTED, EXTENSION_ASKED, FISHING -> true;
                    case APPROVED, REJECTED, ENDING, EXPIRED, EXTENDED, NOT_EXTENDED, REVOKED -> false;
                };
        var now = clock.instant();
        noticing.owe(List.of(new Occurrence(
                forTheSupplier ? Account.SUPPLIER : news.account(),
                Topic.valueOf("DEAL_" + news.kind().name()),
                news.number() + " " + now,
                news.number(),
                forTheSupplier ? null : news.owner(),
                now,
                List.of(
                        Fact.text(news.number()),
                        Fact.text(news.company()),
                        Fact.date(news.until()),
                        Fact.account(news.account())))));
    }

    void told(@Observes QuoteNews news) {
        boolean forTheSupplier = news.kind() == QuoteNews.Kind.SPECIAL_ASKED;
        noticing.owe(List.of(new Occurrence(
                forTheSupplier ? Account.SUPPLIER : news.account(),
                Topic.valueOf(news.kind().name()),
                news.number() + " " + news.at(),
                news.number(),
                forTheSupplier ? null : news.owner(),
                news.at(),
                List.of(
                        Fact.text(news.number()),
                        Fact.text(news.about()),
                        Fact.text(news.who()),
                        Fact.account(news.account())))));
    }
}
