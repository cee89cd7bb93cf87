package bryggen.portal.cases.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.CaseDesk;
import bryggen.portal.cases.CaseFilter;
import bryggen.portal.cases.CaseKind;
import bryggen.portal.cases.CaseStatus;
import bryggen.portal.cases.Cases;
import bryggen.portal.cases.Severity;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Several;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All customers' cases for the service people: what waits longest first; several can be taken or given at once. */
@Named
@RequestScoped
@Page("/cases/inbox")
@Allows(Role.SERVICE)
public class InboxPage extends ListPage<CaseWords.Row> {
    @Inject
    Cases cases;

    @Inject
    CaseDesk desk;

    @Inject
    CaseWords words;

    @Inject
    Here who;

    @Inject
    HttpServletRequest request;

    /** Before anything is shown: takes or gives the ticked ones; each stands for itself, what cannot be taken stays. */
    public void act() {
        if (!request.getMethod().equals("POST")) return;
        try {
            var several = Several.each(request, this::take);
            who.go(who.link(
                    "/cases/inbox", "view", param("view"), "said", several.said("cases"), "about", several.about()));
        } catch (Refusal refusal) {
            who.refused(refusal);
        }
    }

    private void take(String number) {
        if ("give".equals(request.getParameter("act")))
            desk.give(who.getActor(), number, request.getParameter("person"));
        else desk.take(who.getActor(), number);
    }

    @Override
    protected Listing<CaseWords.Row> load(ListAsk ask) {
        var filter = CaseFilter.of(
                view(),
                known("kind", CaseKind::of),
                known("status", CaseStatus::of),
                known("severity", Severity::of),
                words());
        var asked = ask.sort() == null && isOfTheClock() ? new ListAsk(ask.page(), ask.size(), "due", ask.next()) : ask;
        var found = cases.list(who.getActor(), filter, asked);
        words.know(found.items());
        return found.map(words::row);
    }

    private boolean isOfTheClock() {
        return List.of("mine", "nobody", "near", "open").contains(view());
    }

    private <T> @Nullable String known(String name, Function<String, Optional<T>> of) {
        var asked = param(name);
        return asked != null && of.apply(asked).isPresent() ? asked : null;
    }

    @Override
    public List<Filter.Option> getViews() {
        return words.options(
                "inbox", Stream.of("open", "mine", "nobody", "near", "waiting", "answered", "closed", "all"), v -> v);
    }

    @Override
    public List<Filter> getFilters() {
        var texts = here.getTexts();
        return List.of(
                Filter.search("q", texts.get("cases.filter.words")),
                Filter.select(
                        "severity",
                        texts.get("cases.severity"),
                        words.options("severity", Arrays.stream(Severity.values()), Severity::word)),
                Filter.select(
                        "kind",
                        texts.get("cases.kind"),
                        words.options("kind", Arrays.stream(CaseKind.values()), CaseKind::word)),
                Filter.select(
                        "status",
                        texts.get("cases.state"),
                        words.options("status", Arrays.stream(CaseStatus.values()), status -> status.word())));
    }

    /** To whom cases can be given. */
    public List<CaseDesk.Colleague> getColleagues() {
        return desk.colleagues(who.getActor());
    }

    public String getWhenEmpty() {
        var texts = here.getTexts();
        return switch (view()) {
            case "mine" -> texts.get("cases.empty.mine");
            case "nobody" -> texts.get("cases.empty.nobody");
            case "near" -> texts.get("cases.empty.near");
            default -> texts.get("cases.empty.inbox");
        };
    }
}
