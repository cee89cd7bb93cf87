package bryggen.portal.quotes;

import bryggen.portal.access.AuditLog;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.quotes.QuoteHead.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an end customer does with the link of a mail. Looking changes nothing (QU9); the answer is checked and written in one
 * transaction that holds the quote, so that of an answer and a new version exactly one happens.
 */
@ApplicationScoped
@Transactional
public class Offering {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1_000;

    @Inject
    OfferLinks links;

    @Inject
    Quotes quotes;

    @Inject
    QuoteDocuments documents;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    QuoteDays days;

    @Inject
    Event<QuoteNews> news;

    /** A quote as its customer may see it, and the company that made it. */
    public record Shown(CustomerQuote quote, String partner) {}

    /** Empty for a link that is none or has ended. */
    public Optional<Shown> look(@Nullable String key) {
        return bound(key)
                .flatMap(link -> quotes.byId(link.account(), link.quote()))
                .filter(Offering::isShown)
                .map(quote -> new Shown(CustomerQuote.of(quote), partner(quote)));
    }

    /** The document, byte for byte as it was sent. */
    public Optional<byte[]> document(@Nullable String key) {
        return bound(key)
                .flatMap(link -> quotes.byId(link.account(), link.quote()))
                .filter(Offering::isShown)
                .map(documents::pdf);
    }

    /**
     * QU9, QU10: the customer accepts what was shown. Pressed twice it stays one acceptance.
     *
     * @param from the address of the request
     * @throws QuoteRefusal 404 for a link that has ended, 409 when it is expired or was answered otherwise, 422 without a
     *     name
     */
    public void accept(@Nullable String key, @Nullable String name, String from) {
        var head = held(key);
        if (head.status() == QuoteStatus.ACCEPTED || head.status() == QuoteStatus.ORDERED) return;
        Sending.mustBeOpen(head);
        decide(head, QuoteStatus.ACCEPTED, checked(name), from, "");
    }

    /** The same for a no. */
    public void decline(@Nullable String key, @Nullable String name, @Nullable String reason, String from) {
        var head = held(key);
        if (head.status() == QuoteStatus.DECLINED) return;
        Sending.mustBeOpen(head);
        var why = reason == null ? "" : reason.strip();
        if (why.length() > LONGEST_REASON)
            throw new QuoteRefusal.Faulty(List.of(Finding.of("orders", "/reason", "text-too-long", LONGEST_REASON)));
        decide(head, QuoteStatus.DECLINED, checked(name), from, why);
    }

    private void decide(QuoteHead head, QuoteStatus status, String name, String from, String reason) {
        var now = days.now();
        quotes.decided(head, status, new Decision(now, name, from, head.documentHash(), reason));
        quotes.happened(head, now, status.word(), name, reason);
        audit.recordPortal(
                head.account(), "quotes." + status.word(), head.number(), null, Map.of("name", name, "from", from));
        news.fire(new QuoteNews(
                status == QuoteStatus.ACCEPTED ? QuoteNews.Kind.QUOTE_ACCEPTED : QuoteNews.Kind.QUOTE_DECLINED,
                head.number(),
                head.account(),
                head.owner(),
                head.customer().name(),
                name,
                now));
    }

    private static String checked(@Nullable String name) {
        var text = name == null ? "" : name.strip();
        if (text.length() < 2 || text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl))
            throw QuoteRefusal.Faulty.at("/name", "quote-name-needed");
        return text;
    }

    /**
     * The current version to which the link is bound, held until the end of the transaction; a link that ended while this
     * one waited is none.
     */
    private QuoteHead held(@Nullable String key) {
        var link = bound(key).orElseThrow(QuoteRefusal.OfferOver::new);
        var head = quotes.heldById(link.account(), link.quote())
                .orElseThrow(QuoteRefusal.OfferOver::new)
                .head();
        if (bound(key).isEmpty() || !head.current() || head.status() == QuoteStatus.REPLACED)
            throw new QuoteRefusal.OfferOver();
        return head;
    }

    private Optional<OfferLinks.Bound> bound(@Nullable String key) {
        return key == null || key.length() > 100 ? Optional.empty() : links.alive(key);
    }

    private static boolean isShown(Quote quote) {
        return quote.head().status() != QuoteStatus.DRAFT && quote.head().status() != QuoteStatus.REPLACED;
    }

    private String partner(Quote quote) {
        return accounts.get(quote.head().account()).name();
    }
}
