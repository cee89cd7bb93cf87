package bryggen.portal.insight.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.LeadGlance;
import bryggen.portal.insight.QuoteGlance;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Tile;
import bryggen.portal.leads.LeadReach;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part of the home page about leads: what the partner has to answer, what the channel manager has to see to. */
@Named
@RequestScoped
public class LeadHome {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int FEW = 6;

    @Inject
    Here here;

    @Inject
    LeadGlance glance;

    @Inject
    QuoteGlance quotes;

    @Inject
    Clock clock;

    @Inject
    Measures measures;

    /** @param share of the largest bar, in percent */
    public record Bar(String label, String figure, int share) {}

    public boolean isSeen() {
        return here.getActor().has(Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER);
    }

    public boolean isSupplier() {
        return here.getActor().has(Role.CHANNEL_MANAGER);
    }

    /** What is to be answered stands before what was ordered; nothing changes for those who have no leads. */
    Greeting before(Greeting rest) {
        var lead = lead();
        if (lead == null) return rest;
        var tiles = new ArrayList<Tile>(tiles());
        tiles.addAll(rest.tiles());
        return new Greeting(lead, rest.act(), tiles, rest.sections(), rest.chartTitle(), rest.chart());
    }

    /** "3 leads to answer, 1 ends today 16:00". */
    private @Nullable String lead() {
        if (!isSeen()) return null;
        var texts = here.getTexts();
        var reach = reach();
        if (isSupplier())
            return texts.say(
                    "insight.lead.channel", glance.endingBefore(reach, tomorrow()), glance.count(reach, "UNASSIGNED"));
        int open = glance.count(reach, "OFFERED");
        if (open == 0) return texts.get("insight.lead.leads-none");
        var first = glance.ending(reach, 1).get(0).at();
        int today = glance.endingBefore(reach, endOfDay());
        return today == 0
                ? texts.say("insight.lead.leads-some", open, when(first))
                : texts.say(
                        "insight.lead.leads-today",
                        open,
                        today,
                        TIME.format(first.atZone(here.getFormats().zone())));
    }

    private List<Tile> tiles() {
        if (!isSeen()) return List.of();
        var reach = reach();
        if (isSupplier())
            return List.of(
                    tile("ending", glance.endingBefore(reach, tomorrow()), "/leads/list", "offered"),
                    tile("unassigned", glance.count(reach, "UNASSIGNED"), "/leads/list", "unassigned"),
                    tile("doubles", glance.doubles(), "/leads/list", "duplicate"),
                    tile("silent", glance.silent(), "/leads/partners", null),
                    figure("specials", quotes.specialsAsked(), "/quotes/specials", null));
        var tiles = new ArrayList<>(List.of(
                tile("answer", glance.count(reach, "OFFERED"), "/leads/list", "offered"),
                tile("pool", glance.pool(reach), "/leads/list", "pool"),
                tile("work", glance.count(reach, "ACCEPTED"), "/leads/list", "accepted"),
                figure("quotes-accepted", quotes.accepted(reach), "/quotes/list", "accepted")));
        if (here.getActor().has(Role.PARTNER_MANAGER)) tiles.addAll(measures.tiles());
        return tiles;
    }

    private Tile tile(String key, int figure, String path, @Nullable String view) {
        return figure("leads-" + key, figure, path, view);
    }

    private Tile figure(String key, int figure, String path, @Nullable String view) {
        return new Tile(
                here.getFormats().number(BigDecimal.valueOf(figure)),
                here.getTexts().get("insight.tile." + key),
                here.link(path, "view", view));
    }

    public List<Entry> getEnding() {
        return glance.ending(reach(), FEW).stream().map(this::entry).toList();
    }

    public List<Entry> getActivities() {
        return glance.activities(reach(), FEW).stream().map(this::entry).toList();
    }

    private Entry entry(LeadGlance.Due due) {
        return new Entry(
                when(due.at()),
                due.company() + (due.what().isEmpty() ? "" : " – " + due.what()),
                here.link("/leads/lead", "number", due.number()));
    }

    public List<Entry> getSilent() {
        return glance.silent(FEW).stream()
                .map(p -> new Entry(
                        p.since() == null
                                ? here.getTexts().get("insight.leads.silent-never")
                                : here.getTexts()
                                        .say(
                                                "insight.leads.silent-since",
                                                here.getFormats().dateTime(p.since())),
                        p.name(),
                        here.link("/leads/partner", "partner", p.account())))
                .toList();
    }

    /** Order value of the running quarter against its target, partner by partner. */
    public List<Bar> getPlans() {
        return measures.plans();
    }

    public List<Bar> getBars() {
        var areas = glance.areas(12);
        int most = areas.stream().mapToInt(LeadGlance.Area::leads).max().orElse(1);
        return areas.stream()
                .map(a -> new Bar(
                        name(a),
                        here.getFormats().number(BigDecimal.valueOf(a.leads())),
                        Math.max(1, a.leads() * 100 / most)))
                .toList();
    }

    private String name(LeadGlance.Area area) {
        var country = new Locale.Builder().setRegion(area.country()).build();
        return country.getDisplayCountry(here.getLocale()) + (area.digit().isEmpty() ? "" : " " + area.digit() + "…");
    }

    private String when(Instant at) {
        var zone = here.getFormats().zone();
        if (at.isBefore(clock.instant()) && isSupplier()) return here.getTexts().get("insight.leads.over");
        var then = at.atZone(zone);
        return then.toLocalDate().equals(clock.instant().atZone(zone).toLocalDate())
                ? here.getTexts().say("insight.leads.today", TIME.format(then))
                : here.getFormats().dateTime(at);
    }

    private Instant endOfDay() {
        var zone = here.getFormats().zone();
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private LeadReach reach() {
        Actor actor = here.getActor();
        return LeadReach.of(actor);
    }
}
