package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.LeadBook;
import bryggen.portal.leads.LeadFilter;
import bryggen.portal.leads.LeadHead;
import bryggen.portal.leads.LeadReach;
import bryggen.portal.leads.Stage;
import bryggen.portal.leads.Working;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The leads side by side by how far they are; the latest of each stage, the rest by its list. */
@Named
@RequestScoped
@Page("/leads/board")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
public class BoardPage {
    private static final int MOST = 12;
    private static final List<Stage> STAGES =
            List.of(Stage.ACCEPTED, Stage.CONTACTED, Stage.QUALIFIED, Stage.PROPOSAL, Stage.NEGOTIATION);

    @Inject
    Here here;

    @Inject
    LeadBook book;

    @Inject
    Working working;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable List<Column> columns;

    public record Column(String title, String count, List<Card> cards) {}

    /** @param next the stage behind this one; none where the reader cannot move it */
    public record Card(
            String number,
            String href,
            String company,
            String place,
            String worth,
            @Nullable Status clock,
            String when,
            String who,
            @Nullable String next,
            String nextWord) {}

    /** Moves a card where one was posted. */
    public void open() {
        if (!request.getMethod().equals("POST")) return;
        var number = here.needed("number");
        var stage = Objects.requireNonNullElse(request.getParameter("stage"), "");
        try {
            working.edit(here.getActor(), number, Working.Edit.toStage(stage));
            here.go(here.link("/leads/board", "said", "leads.edit", "about", number));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public List<Column> getColumns() {
        if (columns == null) columns = read();
        return columns;
    }

    private List<Column> read() {
        var reach = LeadReach.of(here.getActor());
        var all = new ArrayList<Column>();
        all.add(column(
                here.getTexts().get("leads.status.offered"),
                book.list(reach, LeadFilter.of("offered", null), new ListAsk(1, MOST, "answer", null)),
                null));
        for (int i = 0; i < STAGES.size(); i++) {
            var stage = STAGES.get(i);
            all.add(column(
                    here.getTexts().get("leads.stage." + stage.word()),
                    book.list(reach, LeadFilter.at(stage), new ListAsk(1, MOST, "-changed", null)),
                    i + 1 < STAGES.size() ? STAGES.get(i + 1) : Stage.WON));
        }
        return all;
    }

    private Column column(String title, Listing<LeadHead> leads, @Nullable Stage next) {
        var count = leads.more() ? leads.total() + "+" : String.valueOf(leads.total());
        return new Column(
                title,
                count,
                leads.items().stream().map(lead -> card(lead, next)).toList());
    }

    private Card card(LeadHead head, @Nullable Stage next) {
        var texts = here.getTexts();
        var words = new LeadWords(texts, here.getFormats(), clock.instant());
        var movable = here.getActor().has(Role.CHANNEL_MANAGER) ? null : next;
        var activity = head.nextActivityAt();
        return new Card(
                head.number(),
                here.link("/leads/lead", "number", head.number()),
                head.company(),
                words.place(head),
                here.getFormats().money(head.expected() == null ? head.value() : head.expected(), head.currency()),
                words.clock(head),
                activity == null ? "" : words.moment(activity),
                here.getActor().has(Role.CHANNEL_MANAGER) ? head.account() : head.owner(),
                movable == null ? null : movable.word(),
                movable == null ? "" : texts.get("leads.stage." + movable.word()));
    }
}
