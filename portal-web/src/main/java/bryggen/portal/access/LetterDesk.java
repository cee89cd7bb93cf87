package bryggen.portal.access;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Claims owed mails and writes them, in the receiver's language; the link's secret is made here, at the last moment. */
@ApplicationScoped
public class LetterDesk {
    /** A mail ready to be sent. */
    record Written(Letters.Letter letter, String to, String subject, String text) {}

    @Inject
    Letters letters;

    @Inject
    Links links;

    @Inject
    Persons persons;

    @Inject
    Members members;

    private final Settings settings = Settings.current();

    /** The next mail that is due, claimed and written; its link is alive from now on. */
    @Transactional
    Optional<Written> next(Instant now) {
        return letters.claim(now).map(letter -> write(letter, now));
    }

    @Transactional
    void sent(Letters.Letter letter, Instant now) {
        letters.sent(letter, now);
    }

    @Transactional
    void failed(Letters.Letter letter, String reason, Instant now) {
        letters.failed(letter, reason, now);
    }

    private Written write(Letters.Letter letter, Instant now) {
        var person = persons.get(letter.person());
        var texts = Texts.in(person.language());
        var company = letter.account() == null ? settings.supplierName() : members.nameOf(letter.account());
        var address =
                switch (letter.kind()) {
                    case INVITATION -> link(LinkAct.INVITATION, letter, person.language(), now);
                    case NEW_PASSWORD -> link(LinkAct.NEW_PASSWORD, letter, person.language(), now);
                    case WELCOME -> settings.publicUrl() + "/login";
                    case EXCHANGE_ALARM -> settings.publicUrl() + "/exchange/messages";
                };
        var key = "access.mail." + letter.kind().name().toLowerCase(java.util.Locale.ROOT);
        return new Written(
                letter,
                person.email(),
                texts.say(key + ".subject", settings.supplierName(), company),
                texts.say(key + ".text", person.name(), settings.supplierName(), company, address));
    }

    private String link(LinkAct act, Letters.Letter letter, Language language, Instant now) {
        var secret = links.issue(act, letter.person(), now);
        return settings.publicUrl() + "/link?lang=" + language.code() + "&secret=" + secret;
    }
}
