package bryggen.portal.notices.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.notices.Choices;
import bryggen.portal.notices.NoticeRefusal;
import bryggen.portal.notices.Topic;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a person wants to be told: a table of topics and ways (NT6), and the hour of the daily mail. */
@Named
@RequestScoped
@Page("/notices/choices")
@Allows(everyone = true)
public class ChoicesPage {
    @Inject
    Here here;

    @Inject
    Choices choices;

    @Inject
    HttpServletRequest request;

    /** One line of the table; its two fields are finished markup. */
    public record Row(String label, String inbox, String mail) {}

    /** Keeps what was posted. */
    public void open() {
        if (!request.getMethod().equals("POST")) return;
        try {
            choices.choose(here.getActor(), posted(), hour());
            here.go(here.link("/notices/choices", "said", "notices.chosen"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private Map<Topic, Choices.Choice> posted() {
        var posted = new EnumMap<Topic, Choices.Choice>(Topic.class);
        for (var topic : Topic.values()) {
            var mail = request.getParameter("mail." + topic.word());
            if (mail == null) continue;
            var post = Topic.Post.of(mail).orElseThrow(() -> new NoticeRefusal.ChoiceUnfit("/mail." + topic.word()));
            posted.put(topic, new Choices.Choice(request.getParameter("inbox." + topic.word()) != null, post));
        }
        return posted;
    }

    /** What is no number is no hour: the rule says so. */
    private int hour() {
        var typed = Optional.ofNullable(request.getParameter("hour")).orElse("");
        return typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : -1;
    }

    public List<Row> getRows() {
        var texts = here.getTexts();
        return choices.of(here.getActor()).entrySet().stream()
                .map(e -> {
                    var word = e.getKey().word();
                    var label = texts.get("notices.topic." + word);
                    return new Row(label, inbox(word, label, e.getValue().inbox()), mail(word, label, e.getValue()));
                })
                .toList();
    }

    private String inbox(String word, String label, boolean checked) {
        return "<input type=\"checkbox\" name=\"inbox." + word + "\" value=\"true\""
                + (checked ? " checked=\"checked\"" : "") + " aria-label=\""
                + Html.text(here.getTexts().get("notices.choices.inbox") + ": " + label) + "\"/>";
    }

    private String mail(String word, String label, Choices.Choice choice) {
        var options = Arrays.stream(Topic.Post.values())
                .map(post -> Html.option(
                        post.name(),
                        here.getTexts().get("notices.post." + post.name().toLowerCase(Locale.ROOT)),
                        post == choice.mail()))
                .collect(Collectors.joining());
        return "<select name=\"mail." + word + "\" aria-label=\""
                + Html.text(here.getTexts().get("notices.choices.mail") + ": " + label) + "\">" + options + "</select>";
    }

    public String getHourField() {
        int chosen = choices.hour(here.getActor());
        return "<select id=\"hour\" name=\"hour\">"
                + IntStream.range(0, 24)
                        .mapToObj(hour -> Html.option(
                                String.valueOf(hour), String.format(Locale.ROOT, "%02d:00", hour), hour == chosen))
                        .collect(Collectors.joining())
                + "</select>";
    }

    /** Without a mail server there are no mails to choose. */
    public boolean isMailing() {
        return Settings.current().hasMail() || Settings.current().isDemo();
    }
}
