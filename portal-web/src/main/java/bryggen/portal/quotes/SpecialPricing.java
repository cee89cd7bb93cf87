package bryggen.portal.quotes;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.quotes.SpecialPrice.State;
import bryggen.portal.quotes.SpecialPrice.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** QU15, QU16: asking the supplier for another price of a line, and its answer. */
@ApplicationScoped
@Transactional
public class SpecialPricing {
    private static final int LONGEST = 2_000;

    @Inject
    SpecialPrices specials;

    @Inject
    Quotes quotes;

    @Inject
    GrantedPrices granted;

    @Inject
    AuditLog audit;

    @Inject
    QuoteDays days;

    @Inject
    Event<QuoteNews> news;

    /**
     * The partner asks for a line of the current version.
     *
     * @return the number of the question
     * @throws QuoteRefusal 404, 409 when one is open or the quote is settled, 422 without a reason or for an odd price
     */
    public String ask(Actor actor, String number, UUID trace, @Nullable BigDecimal wanted, @Nullable String reason) {
        var quote = quotes.held(QuoteReach.of(actor), number).orElseThrow(QuoteRefusal.Unknown::new);
        var head = quote.head();
        if (head.status() != QuoteStatus.DRAFT && !head.status().isToRevise()) throw new QuoteRefusal.NotNow();
        var line = quote.line(trace).orElseThrow(QuoteRefusal.Unknown::new);
        var cost = line.cost();
        if (cost == null || line.sku() == null) throw QuoteRefusal.Faulty.at("/wanted", "special-price-unfit");
        if (wanted == null || !new DraftCheck(head.currency()).isPrice(wanted) || wanted.compareTo(cost) >= 0)
            throw QuoteRefusal.Faulty.at("/wanted", "special-price-unfit");
        var why = words(reason);
        if (why.isEmpty()) throw QuoteRefusal.Faulty.at("/reason", "special-reason-needed");
        var now = days.now();
        var asked = specials.add(head, line, wanted, now, actor.name()).orElseThrow(QuoteRefusal.SpecialClosed::new);
        var special = specials.get(actor, asked);
        specials.said(special, new Word(now, actor.name(), actor.account().name(), "asked", wanted, null, why));
        quotes.happened(head, now, "special-asked", actor.name(), asked);
        audit.record(actor, "quotes.special-asked", asked, null, Map.of("quote", number));
        tell(QuoteNews.Kind.SPECIAL_ASKED, special, actor);
        return asked;
    }

    /** Either side says something more. */
    public void say(Actor actor, String number, @Nullable String text) {
        var special = specials.held(actor, number);
        var said = words(text);
        if (said.isEmpty()) throw QuoteRefusal.Faulty.at("/text", "special-reason-needed");
        specials.said(special, word(actor, "said", null, null, said));
    }

    /** The channel manager's yes, at the wanted price or a better one, until a day. */
    public void grant(
            Actor actor, String number, @Nullable BigDecimal price, @Nullable LocalDate until, @Nullable String text) {
        var special = answered(actor, number);
        settle(actor, special, checked(special, price), day(until), words(text), "granted");
        tell(QuoteNews.Kind.SPECIAL_GRANTED, special, actor);
    }

    /** Another price than the wanted one; the partner may take it. */
    public void counter(
            Actor actor, String number, @Nullable BigDecimal price, @Nullable LocalDate until, @Nullable String text) {
        var special = answered(actor, number);
        var offered = checked(special, price);
        var last = day(until);
        specials.become(special, State.COUNTERED, offered, last, days.now());
        specials.said(special, word(actor, "countered", offered, last, words(text)));
        audit.record(actor, special.account(), "quotes.special-countered", number, null, Map.of("price", offered));
        tell(QuoteNews.Kind.SPECIAL_COUNTERED, special, actor);
    }

    /** The channel manager's no, with its words. */
    public void decline(Actor actor, String number, @Nullable String text) {
        var special = answered(actor, number);
        var why = words(text);
        if (why.isEmpty()) throw QuoteRefusal.Faulty.at("/text", "special-reason-needed");
        specials.become(special, State.DECLINED, null, null, days.now());
        specials.said(special, word(actor, "declined", null, null, why));
        audit.record(actor, special.account(), "quotes.special-declined", number, null, Map.of("reason", why));
        tell(QuoteNews.Kind.SPECIAL_DECLINED, special, actor);
    }

    /** The partner takes what was offered instead. */
    public void take(Actor actor, String number) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var special = specials.held(actor, number);
        if (special.state() != State.COUNTERED) throw new QuoteRefusal.SpecialClosed();
        var offered = Optional.ofNullable(special.offered()).orElseThrow();
        settle(actor, special, offered, day(special.offeredUntil()), "", "taken");
    }

    /** QU16: a draft has the price at once. */
    private void settle(
            Actor actor, SpecialPrice special, BigDecimal price, LocalDate until, String text, String kind) {
        var now = days.now();
        specials.become(special, State.GRANTED, price, until, now);
        specials.said(special, word(actor, kind, price, until, text));
        audit.record(
                actor, special.account(), "quotes.special-granted", special.number(), null, Map.of("price", price));
        quotes.held(special.account(), special.quote()).ifPresent(quote -> {
            quotes.happened(quote.head(), now, "special-granted", actor.name(), special.number());
            if (quote.head().status() == QuoteStatus.DRAFT)
                quotes.rewrite(new Quote(quote.head(), granted.on(quote.head(), quote.lines())));
        });
    }

    private void tell(QuoteNews.Kind kind, SpecialPrice special, Actor actor) {
        news.fire(new QuoteNews(
                kind, special.number(), special.account(), special.owner(), special.name(), actor.name(), days.now()));
    }

    private SpecialPrice answered(Actor actor, String number) {
        actor.needs(Role.CHANNEL_MANAGER);
        var special = specials.held(actor, number);
        if (!special.isOpen()) throw new QuoteRefusal.SpecialClosed();
        return special;
    }

    private static BigDecimal checked(SpecialPrice special, @Nullable BigDecimal price) {
        var currency = java.util.Currency.getInstance(special.currency());
        if (price == null || !new DraftCheck(currency).isPrice(price) || price.compareTo(special.cost()) >= 0)
            throw QuoteRefusal.Faulty.at("/price", "special-price-unfit");
        return price;
    }

    private LocalDate day(@Nullable LocalDate until) {
        if (until == null
                || until.isBefore(days.today())
                || until.isAfter(days.today().plusYears(1))) throw QuoteRefusal.Faulty.at("/until", "quote-day-unfit");
        return until;
    }

    private Word word(Actor actor, String kind, @Nullable BigDecimal price, @Nullable LocalDate until, String text) {
        return new Word(days.now(), actor.name(), actor.account().name(), kind, price, until, text);
    }

    private static String words(@Nullable String text) {
        var words = text == null ? "" : text.strip();
        if (words.length() > LONGEST)
            throw new QuoteRefusal.Faulty(List.of(Finding.of("orders", "/text", "text-too-long", LONGEST)));
        return words;
    }
}
