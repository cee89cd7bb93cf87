package bryggen.portal.standing.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.standing.Schedule;
import bryggen.portal.standing.StandingDesk;
import bryggen.portal.standing.StandingOrder.Facts;
import bryggen.portal.standing.StandingOrder.Line;
import bryggen.portal.standing.StandingSources;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a standing order of an order, the cart or a list, whose lines are shown (ST1, ST2). */
@Named
@RequestScoped
@Page("/standing/new")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class NewStandingPage {
    private static final int MOST = 9999;

    @Inject
    Here here;

    @Inject
    StandingDesk desk;

    @Inject
    StandingSources sources;

    @Inject
    StandingWords words;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private List<Line> lines = List.of();

    /** Makes what was posted and goes on to it, or shows the lines. */
    public void open() {
        var actor = here.getActor();
        lines = sources.lines(actor, here.param("order"), here.param("list"));
        if (!request.getMethod().equals("POST")) return;
        try {
            var id = desk.make(actor, typed("name"), schedule(), facts(), lines);
            here.go(here.link("/standing/order", "id", id, "said", "standing.made"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private Schedule schedule() {
        boolean weekly = typed("unit").equals("WEEK");
        return new Schedule(
                weekly ? Schedule.Unit.WEEK : Schedule.Unit.MONTH,
                form.whole("every", "/every", MOST),
                form.whole(weekly ? "weekday" : "monthday", "/day", MOST),
                Objects.requireNonNullElse(form.day("starts"), LocalDate.EPOCH),
                form.day("ends"));
    }

    private Facts facts() {
        return new Facts(
                form.text("purchaseOrder"), form.text("costReference"), form.text("shipTo"), form.text("comment"));
    }

    /** What was typed, or what is usual. */
    public String typed(String name) {
        var typed = request.getMethod().equals("POST") ? request.getParameter(name) : null;
        return Objects.requireNonNullElse(typed, usual(name)).strip();
    }

    private String usual(String name) {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return switch (name) {
            case "every", "weekday" -> "1";
            case "monthday" -> String.valueOf(tomorrow.getDayOfMonth());
            case "starts" -> tomorrow.toString();
            case "unit" -> "WEEK";
            default -> "";
        };
    }

    /** From where the lines come, as it goes on in the form's address. */
    public String getSelf() {
        return here.link("/standing/new", "order", here.param("order"), "list", here.param("list"));
    }

    public String getSource() {
        return here.getTexts().say("standing.lines-of", lines.size());
    }

    public List<StandingWords.Row> getRows() {
        return words.rows(lines);
    }

    /** The choices of a list, as finished text. */
    public String options(String name) {
        var texts = here.getTexts();
        var chosen = typed(name);
        return switch (name) {
            case "unit" ->
                Stream.of(Schedule.Unit.values())
                        .map(unit -> Html.option(
                                unit.name(),
                                texts.get("standing.unit." + unit),
                                unit.name().equals(chosen)))
                        .collect(Collectors.joining());
            case "weekday" ->
                IntStream.rangeClosed(1, 7)
                        .mapToObj(day -> Html.option(
                                String.valueOf(day),
                                words.weekday(day),
                                String.valueOf(day).equals(chosen)))
                        .collect(Collectors.joining());
            default ->
                Html.option("", texts.get("standing.ship-to.usual"), chosen.isEmpty())
                        + accounts.shipTos(here.getAccount()).stream()
                                .map(place -> Html.option(
                                        place.id(),
                                        place.name().isBlank()
                                                ? place.address()
                                                : place.name() + ", " + place.address(),
                                        place.id().equals(chosen)))
                                .collect(Collectors.joining());
        };
    }
}
