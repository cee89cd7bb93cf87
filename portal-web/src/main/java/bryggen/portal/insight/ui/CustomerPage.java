package bryggen.portal.insight.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.StandIns;
import bryggen.portal.access.ui.Here;
import bryggen.portal.accounts.AccountFacts;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.insight.Customers;
import bryggen.portal.insight.Customers.Event;
import bryggen.portal.insight.Glance;
import bryggen.portal.insight.ui.Greeting.Tile;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A company on one page, for who answers when it calls (IS10). */
@Named
@RequestScoped
@Page("/insight/customer")
@Allows({Role.SERVICE})
public class CustomerPage {
    private static final String SELF = "/insight/customer";

    @Inject
    Here here;

    @Inject
    Accounts accounts;

    @Inject
    Customers customers;

    @Inject
    Glance glance;

    @Inject
    HomeWords words;

    @Inject
    StandIns standIns;

    @Inject
    Form form;

    private @Nullable AccountFacts facts;
    private List<Event> events = List.of();
    private int page;

    /** A line of the time-line as it is read. */
    public record Row(String kind, String at, String what, String about, String href) {}

    /** Finds the company; another number is not found. A post begins or ends to act for it (AC15). */
    public void open() {
        facts = accounts.get(here.needed("company"));
        if (form.isPosted()) act(facts);
        page = page(here.param("page"));
        events = customers.events(here.getActor(), facts.number(), page);
    }

    private void act(AccountFacts company) {
        try {
            if (form.words("act").equals("stand-out")) {
                standIns.end(here.getActor(), company.number());
                here.go(here.link(
                        SELF, "company", company.number(), "said", "access.stood-out", "about", company.name()));
            } else {
                standIns.begin(here.getActor(), company.number(), form.words("reason"));
                here.go("/home?account=" + Html.parameter(company.number()) + "&said=access.stood-in&about="
                        + Html.parameter(company.name()));
            }
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private static int page(@Nullable String asked) {
        return asked != null && asked.matches("[1-9]\\d?")
                ? Math.min(Integer.parseInt(asked), Customers.MOST_PAGES)
                : 1;
    }

    public AccountFacts getFacts() {
        return Objects.requireNonNull(facts);
    }

    /** What to know before anything is said: money that is late, goods that are late, what is complained about. */
    public List<Tile> getTiles() {
        var actor = here.getActor();
        var number = getFacts().number();
        var reach = actor.reach().only(number);
        var today = glance.today();
        var tiles = new ArrayList<Tile>();
        tiles.add(told("overdue-sum", words.sums(glance.openUntil(reach, LocalDate.EPOCH, today))));
        tiles.add(told("open-cases", figure(glance.openCases(reach))));
        tiles.add(told("late", figure(glance.lateLines(reach))));
        tiles.add(told("open-orders", figure(glance.openOrders(reach))));
        tiles.add(told("ordered", words.sums(glance.ordered(reach))));
        return tiles;
    }

    private Tile told(String key, String figure) {
        return new Tile(figure, here.getTexts().get("insight.customer." + key), "");
    }

    private String figure(int count) {
        return here.getFormats().number(BigDecimal.valueOf(count));
    }

    /** "NOK 12 000 of NOK 50 000 left"; empty where the ERP sets no limit. */
    public String getCredit() {
        var credit = getFacts().credit();
        if (credit == null) return "";
        var formats = here.getFormats();
        var currency = credit.limit().currency().getCurrencyCode();
        return here.getTexts()
                .say(
                        "insight.customer.credit-left",
                        formats.money(credit.available().amount(), currency),
                        formats.money(credit.limit().amount(), currency));
    }

    public List<Row> getRows() {
        return events.stream().limit(Customers.PAGE).map(this::row).toList();
    }

    private Row row(Event event) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        var what = texts.say("insight.customer.event." + word(event), event.number());
        return new Row(
                event.kind(),
                event.kind().equals("invoice")
                        ? formats.date(LocalDate.ofInstant(event.at(), formats.zone()))
                        : formats.dateTime(event.at()),
                event.amount() == null ? what : what + ", " + formats.money(event.amount(), event.currency()),
                about(event),
                here.link(path(event.kind()), "number", event.number()));
    }

    private static String path(String kind) {
        return "/" + kind + "s/" + kind;
    }

    private static String word(Event event) {
        return event.about().equals("CREDIT_NOTE") && event.kind().equals("invoice") ? "credit-note" : event.kind();
    }

    /** In the reader's words where it is a code. */
    private String about(Event event) {
        return switch (event.kind()) {
            case "invoice" -> "";
            case "payment" ->
                here.getTexts().get("payments.state." + event.about().toLowerCase(Locale.ROOT));
            default -> event.about();
        };
    }

    /** Where older events stand; empty where there are none, or nobody leafs that far. */
    public String getOlder() {
        return events.size() > Customers.PAGE && page < Customers.MOST_PAGES ? address(page + 1) : "";
    }

    public String getNewer() {
        return page > 1 ? address(page - 1) : "";
    }

    private String address(int to) {
        return here.link(SELF, "company", getFacts().number(), "page", to == 1 ? null : to);
    }
}
