package bryggen.portal.quotes;

import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import bryggen.portal.quotes.OfferMails.Claimed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Claims owed mails and writes them in the customer's language; the link's secret is made here, at the last moment. */
@ApplicationScoped
@Transactional
public class OfferLetters {
    /** A mail ready to be sent. */
    record Written(Claimed mail, String to, String subject, String text) {}

    @Inject
    OfferMails mails;

    @Inject
    OfferLinks links;

    @Inject
    Quotes quotes;

    @Inject
    Accounts accounts;

    private final Settings settings = Settings.current();

    /** What came of looking: whether there was a mail, and it as it was written; none where the quote is not open any more. */
    record Next(boolean any, Optional<Written> written) {}

    Next next(Instant now) {
        var claimed = mails.claim(now);
        if (claimed.isEmpty()) return new Next(false, Optional.empty());
        var mail = claimed.get();
        var quote = quotes.heldById(mail.account(), mail.quote());
        if (quote.isEmpty() || quote.get().head().status() != QuoteStatus.SENT) {
            mails.dropped(mail, now);
            return new Next(true, Optional.empty());
        }
        return new Next(true, Optional.of(write(mail, quote.get().head(), now)));
    }

    void sent(Claimed mail, Instant now) {
        mails.sent(mail, now);
    }

    void failed(Claimed mail, String reason, Instant now) {
        mails.failed(mail, reason, now);
    }

    private Written write(Claimed mail, QuoteHead head, Instant now) {
        var texts = Texts.in(head.language());
        var partner = accounts.get(head.account()).name();
        var secret = links.issue(head.id(), head.account(), mail.email(), now);
        var address =
                settings.publicUrl() + "/quotes/offer?lang=" + head.language().code() + "&key=" + secret;
        var until = new Formats(head.language(), settings.zone()).date(head.validUntil());
        var name = head.title().isEmpty() ? head.number() : head.number() + " " + head.title();
        return new Written(
                mail,
                mail.email(),
                texts.say("quotes.mail.subject", partner, name),
                texts.say(
                        "quotes.mail.text",
                        head.customer().contact().isEmpty()
                                ? head.customer().name()
                                : head.customer().contact(),
                        partner,
                        name,
                        until,
                        address,
                        head.ownerName()));
    }
}
