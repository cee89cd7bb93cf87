package bryggen.portal.insight.ui;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.carts.Carting;
import bryggen.portal.insight.Glance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first page of everybody: the answer to the role's first question, then figures that lead on (IS1, IS2). */
@Named
@RequestScoped
@Page("/home")
@Allows(everyone = true)
public class HomePage {
    @Inject
    Here here;

    @Inject
    Glance glance;

    @Inject
    Carting carting;

    @Inject
    LeadHome leadHome;

    /** A figure and where it leads; without an address it is only told. */
    public record Tile(String figure, String label, String href) {}

    public record Entry(String when, String what, String href) {}

    public String getHello() {
        return here.getTexts().say("insight.home.hello", here.getActor().name());
    }

    /** One sentence that answers the first question of the role. */
    public String getLead() {
        var actor = here.getActor();
        var texts = here.getTexts();
        var leads = leadHome.getLead();
        if (leads != null) return leads;
        if (actor.has(Role.PAYABLES) && !actor.has(Role.BUYER))
            return texts.say(
                    "insight.lead.invoices",
                    glance.overdueInvoices(actor.reach()),
                    glance.dueWithinAWeek(actor.reach()));
        if (seesOrders(actor)) {
            var next = glance.deliveries(actor.reach(), 1);
            return next.isEmpty()
                    ? texts.say("insight.lead.orders", glance.openOrders(actor.reach()))
                    : texts.say(
                            "insight.deliveries.lead",
                            here.getFormats().date(next.get(0).promised()));
        }
        if (actor.has(Role.OPERATOR))
            return texts.say("insight.lead.exchange", glance.messages(false), glance.messages(true));
        if (actor.has(Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER))
            return texts.say("insight.lead.companies", glance.companies(true));
        if (actor.has(Role.COMPANY_ADMIN)) return texts.say("insight.lead.people", glance.people(actor.own()));
        return texts.get("insight.lead.none");
    }

    public List<Tile> getTiles() {
        var actor = here.getActor();
        var tiles = new ArrayList<Tile>(leadHome.tiles());
        if (here.may("/payments/pay")) toPay(tiles, actor);
        if (seesOrders(actor)) {
            boolean all = actor.account().kind() == Account.Kind.SUPPLIER;
            tile(
                    tiles,
                    all ? "all-open-orders" : "open-orders",
                    glance.openOrders(actor.reach()),
                    "/orders/list",
                    null);
            tile(tiles, "waiting", glance.waitingOrders(actor.reach()), "/orders/list", null);
        }
        if (here.may("/carts/cart")) tile(tiles, "cart", carting.count(actor), "/carts/cart", null);
        if (here.may("/invoices/list")) {
            tile(tiles, "overdue", glance.overdueInvoices(actor.reach()), "/invoices/list", "overdue");
            tile(tiles, "open-invoices", glance.openInvoices(actor.reach()), "/invoices/list", "open");
        }
        if (actor.has(Role.SERVICE))
            tile(tiles, "payments-to-look-at", glance.paymentsToLookAt(actor.reach()), "/payments/list", "attention");
        if (actor.has(Role.COMPANY_ADMIN)) {
            tile(tiles, "people", glance.people(actor.own()), "/accounts/people", null);
            tile(tiles, "invited", glance.invited(actor.own()), "/accounts/people", null);
        }
        if (actor.has(Role.OPERATOR)) {
            tile(tiles, "exchange-waiting", glance.messages(false), "/exchange/messages", null);
            tile(tiles, "exchange-stuck", glance.messages(true), "/exchange/messages", null);
        }
        if (actor.has(Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER)) {
            tile(tiles, "companies", glance.companies(true), "/accounts/companies", null);
            tile(tiles, "not-opened", glance.companies(false), "/accounts/companies", null);
        }
        return tiles;
    }

    /** What a payables clerk opens the portal for: how much, and the page where it is paid. */
    private void toPay(List<Tile> tiles, Actor actor) {
        for (var due : glance.due(actor.own()))
            tiles.add(new Tile(
                    here.getFormats().money(due.amount(), due.currency()),
                    here.getTexts().get("insight.tile.to-pay"),
                    here.link("/payments/pay", "currency", due.currency(), "tick", "soon")));
    }

    private void tile(List<Tile> tiles, String key, int figure, String path, @Nullable String view) {
        var label = here.getTexts().get("insight.tile." + key);
        var href = here.may(path) ? here.link(path, "view", view) : "";
        tiles.add(new Tile(here.getFormats().number(java.math.BigDecimal.valueOf(figure)), label, href));
    }

    public boolean isOrders() {
        return seesOrders(here.getActor());
    }

    public List<Entry> getDeliveries() {
        return glance.deliveries(here.getActor().reach(), 6).stream()
                .map(d -> new Entry(
                        here.getFormats().date(d.promised()),
                        here.getTexts()
                                .say(
                                        "insight.deliveries.line",
                                        here.getFormats().number(d.quantity()),
                                        d.name(),
                                        d.order()),
                        here.link("/orders/order", "number", d.order())))
                .toList();
    }

    public List<Entry> getChanges() {
        return glance.changes(here.getActor().reach(), 6).stream()
                .map(c -> new Entry(
                        here.getFormats().dateTime(c.at()),
                        c.order() + ": " + here.getTexts().get("orders.event." + c.kind()),
                        here.link("/orders/order", "number", c.order())))
                .toList();
    }

    public String getChart() {
        return MonthChart.of(glance.months(here.getActor().reach()), here.getTexts());
    }

    private static boolean seesOrders(Actor actor) {
        return actor.has(
                Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE);
    }
}
