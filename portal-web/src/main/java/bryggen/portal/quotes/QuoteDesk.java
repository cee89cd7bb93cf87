package bryggen.portal.quotes;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.campaigns.Results;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.platform.Language;
import bryggen.portal.quotes.Quoting.Prepared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes to quotes, each one transaction; what has to be asked of the catalogue was asked before, by {@link Quoting}. */
@ApplicationScoped
@Transactional
public class QuoteDesk {
    private static final int USUAL_DAYS = 30;

    @Inject
    Quotes quotes;

    @Inject
    GrantedPrices granted;

    @Inject
    OfferLinks links;

    @Inject
    Results results;

    @Inject
    AuditLog audit;

    @Inject
    QuoteDays days;

    String make(Actor actor, Prepared prepared, Quoting.Source source) {
        var now = days.now();
        var thread = Objects.requireNonNullElseGet(source.thread(), UUID::randomUUID);
        var facts = new Facts(
                UUID.randomUUID(),
                quotes.nextNumber(),
                1,
                actor.account().number(),
                actor.person(),
                actor.name(),
                thread,
                source.lead());
        var quote = quote(facts, actor, prepared);
        quotes.add(quote);
        quotes.happened(quote.head(), now, "made", actor.name(), source.lead() == null ? "" : source.lead());
        audit.record(
                actor,
                "quotes.made",
                facts.number,
                null,
                Map.of("lines", prepared.lines().size()));
        if (source.campaign() != null) name(quote.head(), source.campaign());
        return facts.number;
    }

    void change(Actor actor, String number, int edition, Prepared prepared) {
        var old = draft(actor, number).head();
        if (old.edition() != edition) throw new QuoteRefusal.Changed();
        var facts = new Facts(
                old.id(), number, old.version(), old.account(), old.owner(), old.ownerName(), old.thread(), old.lead());
        quotes.rewrite(quote(facts, actor, prepared));
    }

    /** QU8. */
    void revise(Actor actor, String number, List<Optional<Offer>> offers) {
        var old = held(actor, number);
        if (!old.head().status().isToRevise()) throw new QuoteRefusal.NotNow();
        var now = days.now();
        var head = old.head();
        var lines = new ArrayList<QuoteLine>();
        for (int i = 0; i < old.lines().size(); i++) lines.add(today(old.lines().get(i), offers.get(i), head));
        quotes.replaced(head, now);
        links.end(head, now);
        var next = QuoteCopy.of(head, days.today().plusDays(USUAL_DAYS), now);
        quotes.add(new Quote(next, granted.on(next, lines)));
        quotes.happened(next, now, "version", actor.name(), "");
        audit.record(actor, "quotes.version", number, null, Map.of("version", next.version()));
    }

    private static QuoteLine today(QuoteLine line, Optional<Offer> offer, QuoteHead head) {
        var own = offer.map(Offer::price).orElse(null);
        return own == null || !own.unit().currency().equals(head.currency())
                ? line
                : line.costing(own.unit().amount(), own.unit().baseQuantity(), null, head.currency());
    }

    /**
     * QU18.
     *
     * @throws bryggen.portal.campaigns.CampaignRefusal 422 when the partner takes no part in it
     */
    public void name(Actor actor, String number, String campaign) {
        var quote = held(actor, number);
        name(quote.head(), campaign);
    }

    private void name(QuoteHead head, String campaign) {
        results.named(campaign, head.account(), Results.Kind.QUOTE, head.number());
        quotes.named(head, campaign);
    }

    private record Facts(
            UUID id,
            String number,
            int version,
            String account,
            UUID owner,
            String ownerName,
            UUID thread,
            @Nullable String lead) {}

    private Quote quote(Facts facts, Actor actor, Prepared prepared) {
        var draft = prepared.draft();
        var now = days.now();
        var freight = prepared.freight();
        var nothing = Money.zero(prepared.currency());
        var head = new QuoteHead(
                facts.id,
                facts.number,
                facts.version,
                true,
                facts.account,
                QuoteStatus.DRAFT,
                1,
                facts.owner,
                facts.ownerName,
                facts.thread,
                facts.lead,
                null,
                text(draft.title()),
                draft.customer(),
                draft.language() == null ? actor.language() : Language.of(draft.language()),
                prepared.currency(),
                Objects.requireNonNullElseGet(
                        draft.validUntil(), () -> days.today().plusDays(USUAL_DAYS)),
                freight,
                SalesTax.between(prepared.country(), draft.customer().country()),
                text(draft.text()),
                nothing,
                nothing,
                nothing,
                nothing,
                now,
                now,
                null,
                null,
                null,
                null);
        return new Quote(head, granted.on(head, prepared.lines()));
    }

    private Quote draft(Actor actor, String number) {
        var quote = held(actor, number);
        if (quote.head().status() != QuoteStatus.DRAFT) throw new QuoteRefusal.Sent();
        return quote;
    }

    private Quote held(Actor actor, String number) {
        return quotes.held(QuoteReach.of(actor), number).orElseThrow(QuoteRefusal.Unknown::new);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
