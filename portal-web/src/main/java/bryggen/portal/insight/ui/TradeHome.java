package bryggen.portal.insight.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.carts.Carting;
import bryggen.portal.insight.Glance;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Section;
import bryggen.portal.insight.ui.Greeting.Tile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For who orders and who looks after orders: is something late, what comes next, what has changed? */
@RequestScoped
class TradeHome {
    private static final int LINES = 6;
    private static final String INBOX = "/cases/inbox";

    @Inject
    Here here;

    @Inject
    Glance glance;

    @Inject
    Carting carting;

    @Inject
    ArrivingHome arriving;

    @Inject
    PromiseHome promises;

    @Inject
    ReorderHome reorders;

    @Inject
    HomeWords words;

    Greeting greet(Actor actor) {
        var texts = here.getTexts();
        int late = glance.lateLines(actor.reach());
        var act = here.may("/carts/cart")
                ? new Entry("", texts.get("insight.order-now"), here.link("/carts/cart"))
                : null;
        return new Greeting(
                lead(actor, late),
                act,
                tiles(actor, late),
                sections(actor),
                texts.get("insight.chart.title"),
                MonthChart.of(glance.months(actor.reach()), texts));
    }

    /** With a clock first: for who answers cases those whose time is up next, for who receives goods what is coming. */
    private List<Section> sections(Actor actor) {
        var sections = new ArrayList<Section>();
        if (here.may(INBOX)) sections.add(cases(actor));
        sections.addAll(arriving.sections(actor));
        sections.add(promises.risks(actor));
        sections.addAll(reorders.sections(actor));
        sections.addAll(List.of(deliveries(actor), changes(actor)));
        return sections;
    }

    private Section cases(Actor actor) {
        var texts = here.getTexts();
        var now = glance.now();
        var entries = glance.casesToAnswer(actor.reach(), LINES).stream()
                .map(waiting -> new Entry(
                        texts.say(
                                waiting.by().isBefore(now) ? "insight.cases.over" : "insight.cases.until",
                                here.getFormats().dateTime(waiting.by())),
                        texts.say("insight.cases.line", waiting.number(), waiting.account(), waiting.said()),
                        here.link("/cases/case", "number", waiting.number())))
                .toList();
        return new Section(
                texts.get("insight.cases.title"), texts.get("insight.cases.none"), entries, here.link(INBOX));
    }

    private String lead(Actor actor, int late) {
        var texts = here.getTexts();
        int near = here.may(INBOX) ? glance.casesNearTheirTime(actor.reach()) : 0;
        if (near > 0) return texts.say("insight.lead.cases", near, late);
        var coming = arriving.lead(actor);
        if (late > 0)
            return Stream.concat(coming.stream(), Stream.of(texts.say("insight.lead.late", late)))
                    .collect(Collectors.joining(" "));
        if (coming.isPresent()) return coming.get();
        return glance.deliveries(actor.reach(), 1).stream()
                .findFirst()
                .map(next ->
                        texts.say("insight.deliveries.lead", here.getFormats().date(next.promised())))
                .orElseGet(() -> texts.say("insight.lead.orders", glance.openOrders(actor.reach())));
    }

    private List<Tile> tiles(Actor actor, int late) {
        boolean all = actor.account().kind() == Account.Kind.SUPPLIER;
        var tiles = new ArrayList<Tile>();
        tiles.add(words.tile(
                all ? "all-open-orders" : "open-orders", glance.openOrders(actor.reach()), "/orders/list", null));
        tiles.add(words.tile("late", late, "/orders/list", null));
        tiles.addAll(arriving.tiles(actor));
        tiles.addAll(promises.tiles(actor));
        tiles.add(words.tile("waiting", glance.waitingOrders(actor.reach()), "/orders/list", null));
        if (here.may("/carts/cart")) tiles.add(words.tile("cart", carting.count(actor), "/carts/cart", null));
        tiles.addAll(reorders.lists(actor));
        tiles.addAll(words.toPay(actor));
        tiles.add(words.tile("overdue", glance.overdueInvoices(actor.reach()), "/invoices/list", "overdue"));
        tiles.add(words.tile("open-invoices", glance.openInvoices(actor.reach()), "/invoices/list", "open"));
        if (here.may("/orders/holds"))
            tiles.add(words.tile("held-orders", glance.heldOrders(actor.reach()), "/orders/holds", null));
        if (here.may("/cases/list") && glance.casesWaiting(actor.reach()) > 0)
            tiles.add(words.tile("cases-waiting", glance.casesWaiting(actor.reach()), "/cases/list", "waiting"));
        if (here.may(INBOX)) {
            tiles.add(0, words.tile("cases-near", glance.casesNearTheirTime(actor.reach()), INBOX, "near"));
            tiles.add(0, words.tile("cases-nobody", glance.casesOfNobody(actor.reach()), INBOX, "nobody"));
        }
        if (here.may("/bank/unmatched"))
            tiles.add(words.tile("unplaced-money", glance.unplacedMoney(), "/bank/unmatched", null));
        if (actor.has(Role.SERVICE))
            tiles.add(words.tile(
                    "payments-to-look-at", glance.paymentsToLookAt(actor.reach()), "/payments/list", "attention"));
        return tiles;
    }

    private Section deliveries(Actor actor) {
        var texts = here.getTexts();
        var today = glance.today();
        var entries = glance.deliveries(actor.reach(), LINES).stream()
                .map(d -> new Entry(
                        d.promised().isBefore(today)
                                ? texts.say(
                                        "insight.deliveries.late",
                                        here.getFormats().date(d.promised()))
                                : here.getFormats().date(d.promised()),
                        texts.say(
                                "insight.deliveries.line", here.getFormats().number(d.quantity()), d.name(), d.order()),
                        here.link("/orders/order", "number", d.order())))
                .toList();
        return new Section(
                texts.get("insight.deliveries.next"),
                texts.get("insight.deliveries.none"),
                entries,
                here.link("/orders/list"));
    }

    private Section changes(Actor actor) {
        var texts = here.getTexts();
        var entries = glance.changes(actor.reach(), LINES).stream()
                .map(c -> new Entry(
                        here.getFormats().dateTime(c.at()),
                        c.order() + ": " + texts.get("orders.event." + c.kind()),
                        here.link("/orders/order", "number", c.order())))
                .toList();
        return new Section(
                texts.get("insight.changes.title"),
                texts.get("insight.changes.none"),
                entries,
                here.link("/orders/list", "view", "all"));
    }
}
