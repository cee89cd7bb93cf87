package bryggen.portal.approvals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.approvals.ApprovalBook;
import bryggen.portal.approvals.ApprovalBook.Standing;
import bryggen.portal.approvals.ApprovalBook.Waiting;
import bryggen.portal.approvals.ApprovalRefusal;
import bryggen.portal.approvals.Approving;
import bryggen.portal.approvals.Request;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Filter;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Several;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits for an approver, a card for each order; decided on the card or several at once. */
@Named
@RequestScoped
@Page("/approvals/list")
@Allows(Role.APPROVER)
public class ApprovalListPage {
    private static final int MOST_SHOWN = 50;
    private static final int FIRST = 3;
    private static final String SELF = "/approvals/list";

    @Inject
    Here here;

    @Inject
    ApprovalBook book;

    @Inject
    Approving approving;

    @Inject
    CardWords words;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable List<CardRow> cards;
    private @Nullable Waiting waiting;

    /** Before anything is shown: does what was posted, or says why not. */
    public void open() {
        if (!form.isPosted()) return;
        try {
            here.go(form.words("act").equals("several") ? several() : one());
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private String one() {
        var number = form.words("number");
        boolean no = form.words("act").equals("decline");
        if (no) approving.decline(here.getActor(), number, form.words("reason"));
        else approving.approve(here.getActor(), number);
        return here.link(SELF, "said", no ? "approvals.declined" : "approvals.approved", "about", number);
    }

    /** Each stands for itself; what cannot be approved stays with its reason on its card. */
    private String several() {
        var several = Several.each(request, number -> approving.approve(here.getActor(), number));
        return here.link(SELF, "said", several.said("approvals"), "about", several.about());
    }

    public List<Filter.Option> getViews() {
        return Stream.of("mine", "others", "ended")
                .map(view -> new Filter.Option(view, here.getTexts().get("approvals.view." + view)))
                .toList();
    }

    public String getView() {
        var asked = here.param("view");
        return getViews().stream()
                .map(Filter.Option::value)
                .filter(view -> view.equals(asked))
                .findFirst()
                .orElse("mine");
    }

    /** "2 orders wait for you, 1 since yesterday". */
    public String getLead() {
        return here.getTexts()
                .say("approvals.lead", waiting().mine().size(), waiting().sinceYesterday());
    }

    private Waiting waiting() {
        if (waiting == null) waiting = book.waiting(here.getActor());
        return waiting;
    }

    public List<CardRow> getCards() {
        if (cards == null)
            cards = book.cards(here.getActor(), standings()).stream()
                    .map(words::row)
                    .toList();
        return cards;
    }

    /** Those that wait longest, for where only a few are shown. */
    public List<CardRow> getFirst() {
        if (cards == null)
            cards = book
                    .cards(
                            here.getActor(),
                            waiting().mine().stream().limit(FIRST).toList())
                    .stream()
                    .map(words::row)
                    .toList();
        return cards;
    }

    public boolean isSeveral() {
        return getCards().stream().filter(CardRow::decidable).count() > 1;
    }

    /** A number in the address shows this one, whatever has become of it. */
    private List<Standing> standings() {
        var actor = here.getActor();
        var number = here.param("number");
        if (number != null && !form.isPosted())
            try {
                return List.of(book.get(actor, number));
            } catch (ApprovalRefusal.Unknown unknown) {
                return List.of();
            }
        if (getView().equals("ended"))
            return Stream.of(Request.State.APPROVED, Request.State.DECLINED, Request.State.WITHDRAWN)
                    .flatMap(state -> book.list(actor, state, ListAsk.first(MOST_SHOWN / 2)).items().stream())
                    .sorted(Comparator.comparing(
                                    (Standing standing) -> standing.request().askedAt())
                            .reversed())
                    .limit(MOST_SHOWN)
                    .toList();
        var shown = getView().equals("mine") ? waiting().mine() : waiting().others();
        return shown.stream().limit(MOST_SHOWN).toList();
    }

    public String getWhenEmpty() {
        return here.getTexts().get("approvals.empty." + (here.param("number") == null ? getView() : "number"));
    }
}
