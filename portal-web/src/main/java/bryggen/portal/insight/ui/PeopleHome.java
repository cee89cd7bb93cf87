package bryggen.portal.insight.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.Glance;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Section;
import bryggen.portal.insight.ui.Greeting.Tile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For who looks after people and companies: who can sign in, who waits to be let in, what has been done lately? */
@RequestScoped
class PeopleHome {
    private static final int LINES = 8;

    @Inject
    Here here;

    @Inject
    Glance glance;

    @Inject
    HomeWords words;

    Greeting greet(Actor actor) {
        var sections = new ArrayList<Section>();
        if (here.may("/accounts/companies")) sections.add(companies());
        if (here.may("/access/audit")) sections.add(acts(actor));
        return new Greeting(lead(actor), act(), tiles(actor), sections, null, null);
    }

    private String lead(Actor actor) {
        var texts = here.getTexts();
        if (actor.has(Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER))
            return texts.say("insight.lead.companies", glance.companies(true), glance.companies(false));
        return actor.has(Role.COMPANY_ADMIN)
                ? texts.say("insight.lead.people", glance.people(actor.own()))
                : texts.get("insight.lead.none");
    }

    private @Nullable Entry act() {
        var texts = here.getTexts();
        if (here.may("/accounts/companies"))
            return new Entry(
                    "", texts.get("insight.companies.open"), here.link("/accounts/companies", "view", "waiting"));
        return here.may("/accounts/invitation")
                ? new Entry("", texts.get("insight.invite"), here.link("/accounts/invitation"))
                : null;
    }

    private List<Tile> tiles(Actor actor) {
        var tiles = new ArrayList<Tile>();
        if (actor.has(Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER)) {
            tiles.add(words.tile("companies", glance.companies(true), "/accounts/companies", "open"));
            tiles.add(words.tile("not-opened", glance.companies(false), "/accounts/companies", "waiting"));
        }
        if (actor.has(Role.COMPANY_ADMIN, Role.SUPPLIER_ADMIN)) {
            tiles.add(words.tile("people", glance.people(actor.own()), "/accounts/people", null));
            tiles.add(words.tile("invited", glance.invited(actor.own()), "/accounts/people", "invited"));
        }
        return tiles;
    }

    private Section companies() {
        var texts = here.getTexts();
        var entries = glance.companiesToOpen(LINES).stream()
                .map(c -> new Entry(c.number(), c.name(), here.link("/accounts/company", "number", c.number())))
                .toList();
        return new Section(
                texts.get("insight.companies.title"),
                texts.get("insight.companies.none"),
                entries,
                here.link("/accounts/companies", "view", "waiting"));
    }

    private Section acts(Actor actor) {
        var texts = here.getTexts();
        var reach = actor.has(Role.SUPPLIER_ADMIN) ? actor.reach() : actor.own();
        var entries = glance.acts(reach, LINES).stream()
                .map(a -> new Entry(
                        here.getFormats().dateTime(a.at()),
                        texts.say("insight.acts.line", a.person(), words(a.act()), a.subject()),
                        here.link("/access/audit", "subject", a.subject())))
                .toList();
        return new Section(
                texts.get("insight.acts.title"), texts.get("insight.acts.none"), entries, here.link("/access/audit"));
    }

    /** "orders.placed" in the words of the room orders. */
    private String words(String act) {
        int dot = act.indexOf('.');
        var key = dot < 1 ? act : act.substring(0, dot) + ".audit" + act.substring(dot);
        return here.getTexts().has(key) ? here.getTexts().get(key) : act;
    }
}
