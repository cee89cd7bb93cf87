package bryggen.portal.notices;

import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Something that one person was told, with its facts and without a language. */
public record Notice(UUID id, String account, Topic topic, String subject, String facts, Instant at, boolean read) {

    /** A notice in the words of one reader (NT4). */
    public record Said(String title, String text) {}

    /** @param names of companies by their number */
    public Said said(Formats formats, UnaryOperator<String> names) {
        var texts = Texts.in(formats.language());
        var facts = Fact.said(this.facts, formats, names);
        return new Said(
                texts.say("notices.title." + topic.word(), facts).strip(),
                texts.say("notices.text." + topic.word(), facts).strip());
    }

    /** NT4: the one link of inbox and mail; following it marks as read and leads to the thing (NT10). */
    public String link() {
        return "/notices/open?account=" + encoded(account) + "&id=" + id;
    }

    /** Where the thing itself is shown. */
    public String thing() {
        return topic.page() + "?account=" + encoded(account) + "&" + topic.parameter() + "=" + encoded(subject);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
