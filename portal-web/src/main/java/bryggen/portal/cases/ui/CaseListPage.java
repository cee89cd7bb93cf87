package bryggen.portal.cases.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.CaseFilter;
import bryggen.portal.cases.CaseKind;
import bryggen.portal.cases.Cases;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A company's own cases. */
@Named
@RequestScoped
@Page("/cases/list")
@Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class CaseListPage extends ListPage<CaseWords.Row> {
    @Inject
    Cases cases;

    @Inject
    CaseWords words;

    @Inject
    Here who;

    @Override
    protected Listing<CaseWords.Row> load(ListAsk ask) {
        var filter = CaseFilter.of(view(), known(param("kind")), null, null, words());
        return cases.list(who.getActor(), filter, ask).map(words::row);
    }

    /** An odd word in a mailed address is no question. */
    private static @Nullable String known(@Nullable String kind) {
        return kind != null && CaseKind.of(kind).isPresent() ? kind : null;
    }

    @Override
    public List<Filter.Option> getViews() {
        return words.options("view", Stream.of("open", "waiting", "answered", "closed", "all"), v -> v);
    }

    @Override
    public List<Filter> getFilters() {
        var texts = here.getTexts();
        return List.of(
                Filter.search("q", texts.get("cases.filter.words")),
                Filter.select(
                        "kind",
                        texts.get("cases.kind"),
                        words.options("kind", Arrays.stream(CaseKind.values()), CaseKind::word)));
    }

    public String getWhenEmpty() {
        return here.getTexts().get("open".equals(view()) ? "cases.empty.open" : "cases.empty.none");
    }
}
