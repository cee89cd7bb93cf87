package bryggen.portal.quotes;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.platform.Sha256;
import bryggen.portal.quotes.QuoteHead.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Map;

/** What a partner does with a quote that is written: sends it, and writes down what the customer said elsewhere. */
@ApplicationScoped
@Transactional
public class Sending {
    private static final int LONGEST_NAME = 200;

    @Inject
    Quotes quotes;

    @Inject
    QuoteDocuments documents;

    @Inject
    OfferMails mails;

    @Inject
    AuditLog audit;

    @Inject
    QuoteDays days;

    /**
     * Freezes the current version with its document and owes the customer a mail with the link.
     *
     * @throws QuoteRefusal 404, 409 when it is no draft, 422 with what is missing
     */
    public void send(Actor actor, String number) {
        var quote = held(actor, number);
        var head = quote.head();
        if (head.status() != QuoteStatus.DRAFT) throw new QuoteRefusal.Sent();
        ready(quote, true);
        var document = documents.print(quote);
        var now = days.now();
        quotes.sent(head, document, Sha256.of(document), now);
        mails.owe(head);
        quotes.happened(head, now, "sent", actor.name(), head.customer().email());
        audit.record(actor, "quotes.sent", number, null, Map.of("version", head.version()));
    }

    /** QU11: the mail once more; only its link counts from then on. */
    public void remind(Actor actor, String number) {
        var head = held(actor, number).head();
        if (head.status() == QuoteStatus.EXPIRED) throw new QuoteRefusal.Expired();
        if (head.status() != QuoteStatus.SENT) throw new QuoteRefusal.NotNow();
        mails.owe(head);
        quotes.happened(
                head, days.now(), "sent-again", actor.name(), head.customer().email());
    }

    /**
     * The customer has said yes by phone or mail; the partner writes down who.
     *
     * @throws QuoteRefusal 409 when it was not sent, is expired or answered (QU10)
     */
    public void acceptedElsewhere(Actor actor, String number, String who) {
        var head = held(actor, number).head();
        mustBeOpen(head);
        var name = who.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw QuoteRefusal.Faulty.at("/name", "quote-name-needed");
        var now = days.now();
        quotes.decided(head, QuoteStatus.ACCEPTED, new Decision(now, name, actor.name(), head.documentHash(), ""));
        quotes.happened(head, now, "accepted-elsewhere", actor.name(), name);
        audit.record(actor, "quotes.accepted", number, null, Map.of("name", name));
    }

    /** QU10. */
    static void mustBeOpen(QuoteHead head) {
        switch (head.status()) {
            case SENT -> {}
            case EXPIRED -> throw new QuoteRefusal.Expired();
            case ACCEPTED, DECLINED, ORDERED -> throw new QuoteRefusal.Answered();
            case DRAFT, REPLACED -> throw new QuoteRefusal.NotNow();
        }
    }

    /** Whether it can be shown to the customer, or become an order. */
    void ready(Quote quote, boolean mailed) {
        var missing = new ArrayList<Finding>();
        var customer = quote.head().customer();
        if (customer.name().isBlank()) missing.add(Finding.at("/customer/name", "quote-customer-needed"));
        if (mailed && customer.email().isBlank()) missing.add(Finding.at("/customer/email", "quote-email-needed"));
        if (QuoteTotals.counted(quote.lines()).isEmpty()) missing.add(Finding.at("/lines", "quote-lines-needed"));
        if (quote.head().validUntil().isBefore(days.today())) missing.add(Finding.at("/validUntil", "quote-day-unfit"));
        if (!missing.isEmpty()) throw new QuoteRefusal.Faulty(missing);
    }

    private Quote held(Actor actor, String number) {
        return quotes.held(QuoteReach.of(actor), number).orElseThrow(QuoteRefusal.Unknown::new);
    }
}
