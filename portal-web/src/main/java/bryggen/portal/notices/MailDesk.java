package bryggen.portal.notices;

import bryggen.portal.access.Members;
import bryggen.portal.access.Persons;
import bryggen.portal.approvals.DecisionLinks;
import bryggen.portal.platform.Mail;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts mails together, claims and writes them, each in its receiver's language, and keeps what became of them. */
@ApplicationScoped
@Transactional
public class MailDesk {
    /** A mail ready to be sent. */
    record Written(Outgoing.Claimed claimed, Mail.Letter letter) {}

    @Inject
    Outgoing outgoing;

    @Inject
    Persons persons;

    @Inject
    Members members;

    @Inject
    Stopping stopping;

    @Inject
    DecisionLinks links;

    Settings settings = Settings.current();

    boolean gather(Instant now) {
        return outgoing.gather(now);
    }

    /** The next mail that is due. One for which nobody is left to read anything is closed without being sent. */
    Optional<Written> next(Instant now) {
        var claimed = outgoing.claim(now);
        while (claimed.isPresent()) {
            var written = write(claimed.get());
            if (written.isPresent()) return written;
            outgoing.sent(claimed.get(), now);
            claimed = outgoing.claim(now);
        }
        return Optional.empty();
    }

    void sent(Written mail, Instant now) {
        outgoing.sent(mail.claimed(), now);
    }

    void failed(Written mail, String reason, Instant now) {
        outgoing.failed(mail.claimed(), reason, now);
    }

    /** Only what the person may still see: roles and companies can have ended since it was owed. */
    private Optional<Written> write(Outgoing.Claimed claimed) {
        var person = persons.find(claimed.person());
        var notices = outgoing.notices(claimed);
        var accounts = notices.stream().map(Notice::account).distinct().toList();
        var reached = members.receivers(accounts).stream()
                .filter(r -> r.person().equals(claimed.person()))
                .toList();
        var told = notices.stream()
                .filter(n -> reached.stream()
                        .anyMatch(r ->
                                r.account().equals(n.account()) && n.topic().concerns(r.roles())))
                .toList();
        if (person.isEmpty() || told.isEmpty()) return Optional.empty();
        var names = accounts.stream().collect(Collectors.toMap(a -> a, members::nameOf));
        var words = new MailWords(
                person.get(),
                settings.supplierName(),
                settings.publicUrl().toString(),
                number -> names.computeIfAbsent(number, members::nameOf),
                stopping,
                links);
        return Optional.of(new Written(claimed, words.letter(claimed.id(), told)));
    }
}
