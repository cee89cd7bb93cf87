package bryggen.portal.notices.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.notices.Companies;
import bryggen.portal.notices.Notice;
import bryggen.portal.notices.Notices;
import bryggen.portal.notices.Topic;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The inbox: what the acting company's things have done since, the unread first looked at; ticked rows are marked. */
@Named
@RequestScoped
@Page("/notices/list")
@Allows(everyone = true)
public class NoticeListPage extends ListPage<NoticeListPage.Row> {
    @Inject
    Here place;

    @Inject
    Notices notices;

    @Inject
    Companies companies;

    @Inject
    HttpServletRequest request;

    /** One line of the list, in finished text. */
    public record Row(UUID id, String title, String text, String topic, Status state, String at, String href) {}

    /** Before anything is shown: marks what was ticked. */
    public void act() {
        if (!request.getMethod().equals("POST")) return;
        try {
            var actor = place.getActor();
            var act = Optional.ofNullable(request.getParameter("act")).orElse("");
            int marked =
                    switch (act) {
                        case "read" -> notices.mark(actor, ticked(), true);
                        case "unread" -> notices.mark(actor, ticked(), false);
                        case "all" -> notices.markAll(actor);
                        default -> 0;
                    };
            place.go(place.link("/notices/list", "view", param("view"), "said", "notices.marked", "about", marked));
        } catch (Refusal refusal) {
            place.refused(refusal);
        }
    }

    private List<UUID> ticked() {
        return Ids.all(request.getParameterValues("row"));
    }

    public boolean isAnyUnread() {
        return notices.unread(place.getActor()) > 0;
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("unread", "all")
                .map(view -> new Filter.Option(view, here.getTexts().get("notices.view." + view)))
                .toList();
    }

    @Override
    public List<Filter> getFilters() {
        var topics = Topic.of(place.getActor().roles()).stream()
                .map(topic -> new Filter.Option(topic.word(), word(topic)))
                .toList();
        return topics.isEmpty()
                ? List.of()
                : List.of(Filter.select("topic", here.getTexts().get("notices.topic"), topics));
    }

    public String getNothing() {
        return here.getTexts().get(view().equals("unread") ? "notices.empty.unread" : "notices.empty");
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var topic = Optional.ofNullable(param("topic")).flatMap(Topic::of).orElse(null);
        return notices.list(place.getActor(), view().equals("unread"), topic, ask)
                .map(this::row);
    }

    private Row row(Notice notice) {
        var said = notice.said(here.getFormats(), companies::name);
        return new Row(
                notice.id(),
                said.title(),
                said.text(),
                word(notice.topic()),
                notice.read()
                        ? Status.idle(here.getTexts().get("notices.read"))
                        : Status.info(here.getTexts().get("notices.unread")),
                here.getFormats().dateTime(notice.at()),
                notice.link());
    }

    private String word(Topic topic) {
        return here.getTexts().get("notices.topic." + topic.word());
    }
}
