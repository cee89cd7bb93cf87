package bryggen.portal.notices;

import bryggen.portal.approvals.ApprovalsMoved;
import bryggen.portal.approvals.LiftWished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What of approvals is told: to those who can decide now that an order waits for them, to its buyer what was decided. */
@ApplicationScoped
class ApprovalNews {
    @Inject
    Noticing noticing;

    @Inject
    Clock clock;

    void moved(@Observes ApprovalsMoved event) {
        var topic =
                switch (event.kind()) {
                    case WAITING -> Topic.APPROVAL_WAITING;
                    case APPROVED -> Topic.ORDER_APPROVED;
                    case DECLINED -> Topic.ORDER_DECLINED;
                };
        var told = event.kind() == ApprovalsMoved.Kind.WAITING ? event.deciders() : Set.of(event.person());
        var now = clock.instant();
        noticing.owe(told.stream()
                .sorted()
                .map(person -> occurrence(event, topic, person, now))
                .toList());
    }

    /** To the company's administrators, once a day for each rule and person. */
    void wished(@Observes LiftWished wish) {
        var now = clock.instant();
        noticing.owe(List.of(new Occurrence(
                wish.account(),
                Topic.LIFT_WISHED,
                wish.rule() + " " + wish.person() + " " + LocalDate.ofInstant(now, clock.getZone()),
                wish.rule().toString(),
                null,
                now,
                List.of(Fact.text(wish.name()), Fact.money(wish.net()), Fact.text(wish.costReference())))));
    }

    private static Occurrence occurrence(ApprovalsMoved event, Topic topic, UUID person, Instant now) {
        return new Occurrence(
                event.account(),
                topic,
                event.number() + " " + event.level(),
                event.number(),
                person,
                now,
                List.of(
                        Fact.text(event.number()),
                        Fact.text(event.who()),
                        Fact.money(event.net()),
                        Fact.text(event.words())));
    }
}
