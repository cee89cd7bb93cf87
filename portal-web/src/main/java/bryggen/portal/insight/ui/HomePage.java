package bryggen.portal.insight.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The first page of everybody: the answer to the role's first question, then figures that lead on (IS1, IS2). */
@Named
@RequestScoped
@Page("/home")
@Allows(everyone = true)
public class HomePage {
    @Inject
    Here here;

    @Inject
    TradeHome trade;

    @Inject
    MoneyHome money;

    @Inject
    PeopleHome people;

    @Inject
    LeadHome leads;

    @Inject
    DealHome deals;

    @Inject
    ApprovalHome approvals;

    @Inject
    ExchangeHome exchange;

    private @Nullable Greeting greeting;

    public String getHello() {
        return here.getTexts().say("insight.home.hello", here.getActor().name());
    }

    public Greeting getGreeting() {
        if (greeting == null) greeting = approvals.before(leads.before(deals.before(make())));
        return greeting;
    }

    private Greeting make() {
        var actor = here.getActor();
        if (actor.has(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE)) return trade.greet(actor);
        if (actor.has(Role.PAYABLES)) return money.greet(actor);
        if (actor.has(Role.APPROVER)) return trade.greet(actor);
        if (actor.has(Role.OPERATOR)) return exchange.greet();
        return people.greet(actor);
    }
}
