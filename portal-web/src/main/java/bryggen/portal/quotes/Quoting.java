package bryggen.portal.quotes;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Sku;
import bryggen.integration.prices.LineAsk;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.AccountFacts;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.Offers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner does with a quote. Prices are asked of the catalogue before a transaction begins, never inside one; the
 * writing itself is the {@link QuoteDesk}'s.
 */
@ApplicationScoped
public class Quoting {
    private static final String USUAL_CURRENCY = "NOK";

    @Inject
    QuoteDesk desk;

    @Inject
    QuoteBook book;

    @Inject
    Offers offers;

    @Inject
    Accounts accounts;

    @Inject
    QuoteDays days;

    /**
     * Where a quote comes from.
     *
     * @param thread of the lead; none: the quote begins its own
     */
    public record Source(@Nullable String lead, @Nullable UUID thread, @Nullable String campaign) {
        public static final Source NOTHING = new Source(null, null, null);
    }

    /**
     * QU1: a new draft.
     *
     * @return its number
     * @throws QuoteRefusal 422 with every fault at its place
     */
    public String make(Actor actor, QuoteDraft draft, Source source) {
        return desk.make(actor, prepare(actor, draft), source);
    }

    /** The same when it is prepared, in the caller's transaction. */
    public String make(Actor actor, Prepared prepared, Source source) {
        return desk.make(actor, prepared, source);
    }

    /** What is to be written, with its prices; for a caller that has a transaction to open. */
    public Prepared prepare(Actor actor, QuoteDraft draft) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var facts = accounts.get(actor.account().number());
        var currency = currency(facts);
        var check = new DraftCheck(currency);
        check.head(draft, days.today());
        check.orRefuse();
        var lines = check.lines(
                draft.lines(),
                offered(actor, draft.lines().stream().map(Quoting::ask).toList()));
        check.orRefuse();
        return new Prepared(draft, currency, Objects.requireNonNullElse(facts.country(), ""), lines);
    }

    /**
     * Changes a draft.
     *
     * @param edition the one that was shown (QU6)
     * @throws QuoteRefusal 404, 409 when it was sent or changed meanwhile, 422
     */
    public void change(Actor actor, String number, int edition, QuoteDraft draft) {
        desk.change(actor, number, edition, prepare(actor, draft));
    }

    /** QU8: a new version, a draft with today's costs; the one before is replaced and its link ends. */
    public void revise(Actor actor, String number) {
        var lines = book.quote(actor, number, null).lines();
        var asks = lines.stream()
                .map(line -> line.sku() == null
                        ? Optional.<LineAsk>empty()
                        : Optional.of(new LineAsk(new Sku(line.sku()), line.quantity())))
                .toList();
        desk.revise(actor, number, offered(actor, asks));
    }

    /** A draft that was checked, with prices. */
    public record Prepared(QuoteDraft draft, Currency currency, String country, List<QuoteLine> lines) {
        Money freight() {
            return draft.freight() == null ? Money.zero(currency) : new Money(draft.freight(), currency);
        }
    }

    /** One statement for all of them, and one question to the ERP. */
    private List<Optional<Offer>> offered(Actor actor, List<Optional<LineAsk>> asks) {
        var some = asks.stream().flatMap(Optional::stream).toList();
        var answers = some.isEmpty()
                ? List.<Optional<Offer>>of().iterator()
                : offers.live(actor, some).iterator();
        var all = new ArrayList<Optional<Offer>>();
        for (var ask : asks) all.add(ask.isPresent() && answers.hasNext() ? answers.next() : Optional.empty());
        return all;
    }

    private static Optional<LineAsk> ask(QuoteDraft.Line line) {
        var quantity = line.quantity();
        if (line.sku() == null || quantity == null || !DraftCheck.isQuantity(quantity)) return Optional.empty();
        try {
            return Optional.of(new LineAsk(new Sku(line.sku()), quantity));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Currency currency(AccountFacts facts) {
        var own = facts.currency();
        return own == null ? Currency.getInstance(USUAL_CURRENCY) : own;
    }
}
