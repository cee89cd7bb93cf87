package bryggen.portal.cases;

import bryggen.portal.accounts.Accounts;
import bryggen.portal.leads.LeadSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** CE4: until when a case is to be answered, in the hours of the office that looks after the customer. */
@ApplicationScoped
class AnswerTime {
    @Inject
    LeadSettings offices;

    @Inject
    Accounts accounts;

    AnswerHours hours = AnswerHours.current();

    /** @param warnAt when three quarters of the time are over */
    record Limit(Instant answerBy, Instant warnAt) {}

    /** A new clock. */
    Limit of(String account, Severity severity, Instant from) {
        return after(account, Duration.ofHours(hours.of(severity)), from);
    }

    /** One that goes on with what was left. */
    Limit after(String account, Duration left, Instant from) {
        var office = offices.officeFor(country(account));
        return new Limit(
                office.after(from, left),
                office.after(from, left.multipliedBy(3).dividedBy(4)));
    }

    /** Working time that is left; nothing once it is over. */
    Duration left(String account, Instant now, Instant answerBy) {
        return now.isAfter(answerBy)
                ? Duration.ZERO
                : offices.officeFor(country(account)).between(now, answerBy);
    }

    /** A company of which no country is known is looked after by the home office. */
    private String country(String account) {
        return accounts.find(account)
                .map(facts -> facts.country() == null ? "" : facts.country())
                .orElse("");
    }
}
