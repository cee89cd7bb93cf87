package bryggen.portal.insight.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.Glance;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Section;
import bryggen.portal.insight.ui.Greeting.Tile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** For who pays: what is overdue, what falls due this week, what is it in money? */
@RequestScoped
class MoneyHome {
    private static final int LINES = 8;
    private static final int WEEKS = 6;
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    @Inject
    Here here;

    @Inject
    Glance glance;

    @Inject
    ArrivingHome arriving;

    @Inject
    HomeWords words;

    Greeting greet(Actor actor) {
        var texts = here.getTexts();
        var reach = actor.reach();
        var today = glance.today();
        var tiles = new ArrayList<Tile>();
        tiles.add(words.tile(
                "overdue-sum", words.sums(glance.openUntil(reach, EVER, today)), "/invoices/list", "overdue"));
        tiles.addAll(words.toPay(actor));
        tiles.add(words.tile("open-invoices", glance.openInvoices(reach), "/invoices/list", "open"));
        tiles.add(words.tile("open-orders", glance.openOrders(reach), "/orders/list", null));
        tiles.addAll(arriving.tiles(actor));
        return new Greeting(
                lead(reach),
                words.pay(),
                tiles,
                List.of(due(actor)),
                texts.get("insight.chart.weeks"),
                WeekChart.of(weeks(actor, today), texts, here.getFormats()));
    }

    private String lead(Reach reach) {
        var texts = here.getTexts();
        var lead = texts.say("insight.lead.invoices", glance.overdueInvoices(reach), glance.dueWithinAWeek(reach));
        var credits = glance.openCredits(reach);
        return credits.isEmpty() ? lead : lead + " " + texts.say("insight.lead.credits", words.sums(credits));
    }

    private Section due(Actor actor) {
        var texts = here.getTexts();
        var formats = here.getFormats();
        var entries = glance.payables(actor.reach(), LINES).stream()
                .map(i -> new Entry(
                        i.overdue()
                                ? texts.say("insight.invoices.overdue", formats.date(i.due()))
                                : formats.date(i.due()),
                        texts.say("insight.invoices.line", i.number(), formats.money(i.open(), i.currency())),
                        here.link("/invoices/invoice", "number", i.number())))
                .toList();
        return new Section(
                texts.get("insight.invoices.next"),
                texts.get("insight.invoices.none"),
                entries,
                here.link("/invoices/list", "view", "open"));
    }

    /** What falls due in each of the coming weeks; what is overdue already stands first. */
    private List<WeekChart.Week> weeks(Actor actor, LocalDate today) {
        var weeks = new ArrayList<WeekChart.Week>();
        weeks.add(new WeekChart.Week(null, glance.openUntil(actor.reach(), EVER, today)));
        for (int week = 0; week < WEEKS; week++) {
            var from = today.plusWeeks(week);
            weeks.add(new WeekChart.Week(from, glance.openUntil(actor.reach(), from, from.plusWeeks(1))));
        }
        return weeks;
    }
}
