package bryggen.portal.deals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deals.CheckBook;
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
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What partners have asked for and what they were told; on top those that ask for much that is taken. */
@Named
@RequestScoped
@Page("/deals/checks")
@Allows(Role.CHANNEL_MANAGER)
public class CheckListPage extends ListPage<CheckListPage.Row> {
    @Inject
    CheckBook book;

    @Inject
    DealRows rows;

    @Inject
    Here who;

    @Inject
    HttpServletRequest request;

    public record Row(
            String at,
            String partner,
            String who,
            String company,
            String organisationNumber,
            String family,
            Status outcome,
            String against,
            @Nullable String againstHref,
            String holder) {}

    public record Suspect(String account, String name, String text, String href) {}

    /** Before anything is shown: the channel manager has seen to one. */
    public void act() {
        if (!request.getMethod().equals("POST")) return;
        var partner = Objects.requireNonNullElse(request.getParameter("partner"), "");
        try {
            book.seen(who.getActor(), partner);
            who.go(who.link("/deals/checks", "said", "deals.seen", "about", rows.partner(partner)));
        } catch (Refusal refusal) {
            who.refused(refusal);
        }
    }

    public List<Suspect> getSuspects() {
        return book.flags(who.getActor()).stream()
                .map(flag -> new Suspect(
                        flag.account(),
                        rows.partner(flag.account()),
                        here.getTexts()
                                .say(
                                        "deals.suspect.text",
                                        flag.taken(),
                                        here.getFormats().dateTime(flag.at())),
                        here.link("/deals/checks", "partner", flag.account())))
                .toList();
    }

    @Override
    protected Listing<Row> load(ListAsk ask) {
        return book.list(who.getActor(), view().equals("taken"), param("partner"), ask)
                .map(this::row);
    }

    private Row row(CheckBook.Check check) {
        var texts = here.getTexts();
        var word = texts.get("deals.outcome." + check.outcome().toLowerCase(Locale.ROOT));
        var against = Objects.requireNonNullElse(check.against(), "");
        return new Row(
                here.getFormats().dateTime(check.at()),
                rows.partner(check.account()),
                check.who(),
                check.company(),
                check.organisationNumber(),
                rows.family(check.productFamily()),
                check.outcome().equals("FREE") ? Status.ok(word) : Status.warn(word),
                against,
                against.isEmpty() ? null : here.link("/deals/deal", "number", against),
                check.holder() == null ? "" : rows.partner(check.holder()));
    }

    @Override
    public List<Filter.Option> getViews() {
        return Stream.of("taken", "all")
                .map(view -> new Filter.Option(view, here.getTexts().get("deals.checks.view." + view)))
                .toList();
    }

    public String getWhenEmpty() {
        return here.getTexts().get("deals.checks.empty");
    }
}
