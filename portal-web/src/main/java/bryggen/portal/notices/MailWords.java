package bryggen.portal.notices;

import bryggen.portal.access.Person;
import bryggen.portal.approvals.DecisionLinks;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Mail;
import bryggen.portal.platform.Markup;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A mail about notices, as plain text and as HTML: the words and links of the inbox, in one person's language (NT4). */
final class MailWords {
    /** More are counted only; they stand in the inbox. */
    private static final int MOST_LISTED = 50;

    private final Person person;
    private final String supplier;
    private final String portal;
    private final UnaryOperator<String> names;
    private final Stopping stopping;
    private final DecisionLinks links;
    private final Texts texts;
    private final Formats formats;

    /** @param portal the address that people use */
    MailWords(
            Person person,
            String supplier,
            String portal,
            UnaryOperator<String> names,
            Stopping stopping,
            DecisionLinks links) {
        this.person = person;
        this.supplier = supplier;
        this.portal = portal;
        this.names = names;
        this.stopping = stopping;
        this.links = links;
        this.texts = Texts.in(person.language());
        this.formats = new Formats(person.language(), Settings.current().zone());
    }

    Mail.Letter letter(UUID id, List<Notice> notices) {
        var subject = notices.size() == 1
                ? said(notices.get(0)).title()
                : texts.say("notices.mail.several", notices.size(), supplier);
        return new Mail.Letter(
                person.email(),
                subject,
                plain(notices),
                html(subject, notices),
                Map.of(
                        "Message-ID", "<" + id + "@bryggen>",
                        "List-Unsubscribe", "<" + stop(notices.get(0).topic()) + ">"));
    }

    private Notice.Said said(Notice notice) {
        return notice.said(formats, names);
    }

    private String plain(List<Notice> notices) {
        var out = new StringBuilder(texts.say("notices.mail.hello", person.name())).append("\n\n");
        for (var notice : listed(notices)) {
            var said = said(notice);
            out.append(said.title()).append('\n');
            if (!said.text().isEmpty()) out.append(said.text()).append('\n');
            out.append(about(notice))
                    .append('\n')
                    .append(portal)
                    .append(notice.link())
                    .append('\n');
            decide(notice).ifPresent(link -> out.append(texts.get("notices.mail.decide"))
                    .append(": ")
                    .append(link)
                    .append('\n'));
            out.append('\n');
        }
        if (notices.size() > MOST_LISTED)
            out.append(texts.say("notices.mail.more", notices.size() - MOST_LISTED))
                    .append("\n\n");
        out.append("-- \n").append(texts.say("notices.mail.why", supplier)).append('\n');
        for (var topic : topics(notices))
            out.append(texts.say("notices.mail.stop", texts.get("notices.topic." + topic.word())))
                    .append(": ")
                    .append(stop(topic))
                    .append('\n');
        return out.append(texts.get("notices.mail.choose"))
                .append(": ")
                .append(portal)
                .append("/notices/choices\n")
                .toString();
    }

    private String html(String subject, List<Notice> notices) {
        var out = new Markup();
        out.open("html", "")
                .open("head", "")
                .put("title", "", subject)
                .close("head")
                .open("body", "");
        out.put("p", "", texts.say("notices.mail.hello", person.name()));
        for (var notice : listed(notices)) {
            var said = said(notice);
            out.open("h2", "").link(portal + notice.link(), said.title()).close("h2");
            if (!said.text().isEmpty()) out.put("p", "", said.text());
            decide(notice).ifPresent(link -> out.open("p", "")
                    .link(link, texts.get("notices.mail.decide"))
                    .close("p"));
            out.open("p", "").put("small", "", about(notice)).close("p");
        }
        if (notices.size() > MOST_LISTED)
            out.put("p", "", texts.say("notices.mail.more", notices.size() - MOST_LISTED));
        out.open("hr", "")
                .close("hr")
                .put("p", "", texts.say("notices.mail.why", supplier))
                .open("ul", "");
        for (var topic : topics(notices))
            out.open("li", "")
                    .link(stop(topic), texts.say("notices.mail.stop", texts.get("notices.topic." + topic.word())))
                    .close("li");
        out.open("li", "")
                .link(portal + "/notices/choices", texts.get("notices.mail.choose"))
                .close("li")
                .close("ul");
        return "<!DOCTYPE html>\n" + out.close("body").close("html");
    }

    /** NT13: where an approver looks at an order without a sign-in. */
    private Optional<String> decide(Notice notice) {
        return notice.topic() == Topic.APPROVAL_WAITING
                ? Optional.of(portal + links.link(notice.account(), notice.subject(), person.id(), notice.at()))
                : Optional.empty();
    }

    private String about(Notice notice) {
        return names.apply(notice.account()) + " (" + notice.account() + "), " + formats.dateTime(notice.at());
    }

    private String stop(Topic topic) {
        return portal + stopping.link(person.id(), topic);
    }

    private static List<Notice> listed(List<Notice> notices) {
        return notices.subList(0, Math.min(MOST_LISTED, notices.size()));
    }

    private static List<Topic> topics(List<Notice> notices) {
        return listed(notices).stream().map(Notice::topic).distinct().toList();
    }
}
