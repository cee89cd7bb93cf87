package bryggen.portal.quotes;

import bryggen.portal.access.AuditLog;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.platform.Sha256;
import bryggen.portal.quotes.QuoteHead.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    QuoteFiles files;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    QuoteDays days;

    @Inject
    Event<QuoteNews> news;

    /**
     * A quote as its customer may see it, and the company that made it.
     *
     * @param choosing whether there is something to choose, and still time to
     * @param files what the partner has put with it for its customer (QU20)
     */
    public record Shown(CustomerQuote quote, String partner, boolean choosing, List<QuoteFile> files) {}

    /**
     * Empty for a link that is none or has ended.
     *
     * @param choice the options and alternatives to work out the sums with; none: as it was offered (QU19)
     * @throws QuoteRefusal 422 for a choice that is not offered
     */
    public Optional<Shown> look(@Nullable String key, @Nullable Collection<UUID> choice) {
        return behind(key).map(quote -> shown(quote, choice));
    }

    private Shown shown(Quote quote, @Nullable Collection<UUID> choice) {
        boolean choosing = quote.head().status() == QuoteStatus.SENT && quote.isToChoose();
        var chosen = choosing && choice != null ? quote.choosing(choice) : quote;
        return new Shown(
                choosing ? CustomerQuote.toChoose(chosen) : CustomerQuote.of(chosen),
                accounts.get(quote.head().account()).name(),
                choosing,
                files.shown(quote.head()));
    }

    /** The document, byte for byte as it was sent, or as it was accepted with a choice. */
    public Optional<byte[]> document(@Nullable String key) {
        return behind(key).map(documents::pdf);
    }

    /**
     * QU9, QU10: the customer accepts what was shown. Pressed twice it stays one acceptance.
     *
     * @param from the address of the request
     * @throws QuoteRefusal 404 for a link that has ended, 409 when it is expired or was answered otherwise, 422 without a
     *     name
     */
    public void accept(@Nullable String key, @Nullable String name, String from) {
        accept(key, name, null, from);
    }

    /**
     * QU19: the options that the customer wants.
     *
     * @param traces of the lines that are chosen
     * @param gross the sum that the customer has seen for them
     */
    public record Choice(Collection<UUID> traces, @Nullable String gross) {}

    /**
     * QU19: the same with what the customer has chosen; that is written into the quote with the answer, and the document
     * that says so is kept beside the one that was sent.
     *
     * @throws QuoteRefusal also 422 for a choice that is not offered, or whose sum the customer has not seen
     */
    public void accept(@Nullable String key, @Nullable String name, @Nullable Choice choice, String from) {
        var quote = held(key);
        var head = quote.head();
        if (head.status() == QuoteStatus.ACCEPTED || head.status() == QuoteStatus.ORDERED) return;
        Sending.mustBeOpen(head);
        var who = checked(name);
        var hash = choice == null ? head.documentHash() : choose(quote, choice, who);
        decide(head, QuoteStatus.ACCEPTED, who, hash, from, "");
    }

    /** @return the hash of the document that is accepted */
    private @Nullable String choose(Quote quote, Choice choice, String who) {
        var chosen = quote.choosing(choice.traces);
        if (!chosen.totals().gross().amount().toPlainString().equals(choice.gross))
            throw QuoteRefusal.Faulty.at("/choice", "quote-choice-unseen");
        if (chosen.lines().equals(quote.lines())) return quote.head().documentHash();
        var now = days.now();
        var document = documents.print(chosen);
        var hash = Sha256.of(document);
        quotes.chosen(chosen, document, hash, now);
        quotes.happened(
                quote.head(),
                now,
                "chosen",
                who,
                chosen.lines().stream()
                        .filter(line -> line.kind() != QuoteLine.Kind.LINE && line.chosen())
                        .map(QuoteLine::name)
                        .collect(Collectors.joining(", ")));
        return hash;
    }

    /** The same for a no. */
    public void decline(@Nullable String key, @Nullable String name, @Nullable String reason, String from) {
        var head = held(key).head();
        if (head.status() == QuoteStatus.DECLINED) return;
        Sending.mustBeOpen(head);
        var why = reason == null ? "" : reason.strip();
        if (why.length() > LONGEST_REASON)
            throw new QuoteRefusal.Faulty(List.of(Finding.of("orders", "/reason", "text-too-long", LONGEST_REASON)));
        decide(head, QuoteStatus.DECLINED, checked(name), head.documentHash(), from, why);
    }

    private void decide(
            QuoteHead head, QuoteStatus status, String name, @Nullable String hash, String from, String reason) {
        var now = days.now();
        quotes.decided(head, status, new Decision(now, name, from, hash, reason));
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
    private Quote held(@Nullable String key) {
        var link = bound(key).orElseThrow(QuoteRefusal.OfferOver::new);
        var quote = quotes.heldById(link.account(), link.quote()).orElseThrow(QuoteRefusal.OfferOver::new);
        var head = quote.head();
        if (bound(key).isEmpty() || !head.current() || head.status() == QuoteStatus.REPLACED)
            throw new QuoteRefusal.OfferOver();
        return quote;
    }

    private Optional<OfferLinks.Bound> bound(@Nullable String key) {
        return key == null || key.length() > 100 ? Optional.empty() : links.alive(key);
    }

    private Optional<Quote> behind(@Nullable String key) {
        return bound(key)
                .flatMap(link -> quotes.byId(link.account(), link.quote()))
                .filter(Offering::isShown);
    }

    private static boolean isShown(Quote quote) {
        return quote.head().status() != QuoteStatus.DRAFT && quote.head().status() != QuoteStatus.REPLACED;
    }
}
