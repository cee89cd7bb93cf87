package bryggen.portal.standing.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.standing.StandingDesk;
import bryggen.portal.standing.StandingOrder;
import bryggen.portal.standing.StandingOrder.Outcome;
import bryggen.portal.standing.StandingOrder.Run;
import bryggen.portal.standing.StandingOrder.Sheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One standing order: its next dates, its lines and what became of its dates; pausing, skipping, ending (ST7). */
@Named
@RequestScoped
@Page("/standing/order")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.COMPANY_ADMIN})
public class StandingPage {
    private static final String SELF = "/standing/order";
    private static final int DATES_SHOWN = 5;

    @Inject
    Here here;

    @Inject
    StandingDesk desk;

    @Inject
    StandingWords words;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private @Nullable Sheet sheet;
    private List<StandingWords.Row> rows = List.of();

    public record RunRow(String due, Status outcome, String order, String href, String words) {}

    /** Before anything is shown: does what was posted and goes on by GET, or says why not. */
    public void open() {
        var id = here.needed("id");
        if (request.getMethod().equals("POST")) {
            try {
                here.go(here.link(SELF, "id", id, "said", "standing." + acted(id)));
                return;
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.MISSING) throw refusal;
                here.refused(refusal);
            }
        }
        var found = desk.get(here.getActor(), id);
        sheet = found;
        rows = words.rows(found.lines());
    }

    private String acted(String id) {
        var actor = here.getActor();
        switch (Objects.requireNonNullElse(request.getParameter("act"), "")) {
            case "pause" -> {
                desk.pause(actor, id);
                return "paused";
            }
            case "resume" -> {
                desk.resume(actor, id);
                return "resumed";
            }
            case "end" -> {
                desk.end(actor, id);
                return "ended";
            }
            default -> {
                desk.skip(actor, id, Objects.requireNonNullElse(form.day("due"), LocalDate.EPOCH));
                return "skipped";
            }
        }
    }

    private StandingOrder order() {
        return Objects.requireNonNull(sheet).order();
    }

    public String getId() {
        return order().id().toString();
    }

    public String getName() {
        return order().name();
    }

    public String getRhythm() {
        return words.rhythm(order().schedule());
    }

    public Status getState() {
        return words.state(order());
    }

    public String getMaker() {
        return order().personName();
    }

    public String getUntil() {
        return here.getFormats().date(order().schedule().ends());
    }

    public StandingOrder.Facts getFacts() {
        return order().facts();
    }

    /** ST8. */
    public String getBecause() {
        return Objects.requireNonNullElse(order().pausedBecause(), "");
    }

    /** The date that a press of "skip" means. */
    public String getDue() {
        return String.valueOf(order().due());
    }

    public List<String> getDates() {
        var due = order().due();
        return due == null || !order().isRunning()
                ? List.of()
                : order().schedule().next(due, DATES_SHOWN).stream()
                        .map(words::day)
                        .toList();
    }

    public List<StandingWords.Row> getRows() {
        return rows;
    }

    public List<RunRow> getRuns() {
        return Objects.requireNonNull(sheet).runs().stream().map(this::run).toList();
    }

    private RunRow run(Run run) {
        var texts = here.getTexts();
        var word = texts.get("standing.outcome." + run.outcome());
        var order = Objects.requireNonNullElse(run.order(), "");
        return new RunRow(
                here.getFormats().date(run.due()),
                run.outcome() == Outcome.PLACED
                        ? Status.ok(word)
                        : run.outcome() == Outcome.FAILED ? Status.bad(word) : Status.idle(word),
                order,
                here.may("/orders/order") ? here.link("/orders/order", "number", order) : "",
                run.words());
    }

    public boolean isMine() {
        return order().person().equals(here.getActor().person()) && order().endedAt() == null;
    }

    public boolean isSkippable() {
        return isMine() && order().isRunning();
    }

    public boolean isPausable() {
        return isMine() && order().pausedAt() == null && order().due() != null;
    }

    public boolean isResumable() {
        return isMine() && order().pausedAt() != null;
    }

    public boolean isEndable() {
        return order().endedAt() == null && (isMine() || here.getActor().has(Role.COMPANY_ADMIN));
    }
}
