package bryggen.portal.orders;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Sku;
import bryggen.integration.prices.LineAsk;
import bryggen.portal.access.Actor;
import bryggen.portal.accounts.AccountFacts;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.Offers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The counter over which it is sold: who buys, and what is offered to them now. */
@ApplicationScoped
public class Counter {
    @Inject
    Accounts accounts;

    @Inject
    Offers offers;

    @Inject
    Orders orders;

    /** The company that buys, with its credit as it is now. */
    Buyer buyer(Actor actor) {
        var number = actor.account().number();
        var facts = accounts.get(number);
        return new Buyer(number, facts.open() && facts.active(), facts.tax(), credit(facts), accounts.shipTos(number));
    }

    private Buyer.@Nullable Credit credit(AccountFacts facts) {
        var credit = facts.credit();
        if (credit == null) return null;
        var currency = credit.limit().currency();
        var since = orders.notCounted(facts.number(), currency.getCurrencyCode(), facts.asOf());
        return new Buyer.Credit(credit.limit(), credit.used().plus(Money.rounded(since, currency)));
    }

    /** One answer per line, in their order; none where the line cannot be asked for or nobody sells it. */
    List<Optional<Offer>> offers(Actor actor, List<Draft.Line> lines) {
        var asks = new ArrayList<LineAsk>();
        for (var line : lines) ask(line).ifPresent(asks::add);
        var answers = asks.isEmpty() || lines.size() > Rules.MOST_LINES
                ? List.<Optional<Offer>>of().iterator()
                : offers.live(actor, asks).iterator();
        var all = new ArrayList<Optional<Offer>>();
        for (var line : lines) all.add(answers.hasNext() && ask(line).isPresent() ? answers.next() : Optional.empty());
        return all;
    }

    private static Optional<LineAsk> ask(Draft.Line line) {
        var quantity = line.quantity();
        if (line.sku() == null || quantity == null || !Rules.isQuantity(quantity)) return Optional.empty();
        try {
            return Optional.of(new LineAsk(new Sku(line.sku()), quantity));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
