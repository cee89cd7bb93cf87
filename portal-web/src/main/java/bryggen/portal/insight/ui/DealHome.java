package bryggen.portal.insight.ui;

import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deals.DealReach;
import bryggen.portal.insight.DealGlance;
import bryggen.portal.insight.ui.Greeting.Tile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The figures of the home page about deals: the partner's protections, the channel manager's answers. */
@RequestScoped
class DealHome {
    private static final String OWN = "/deals/list";
    private static final String DESK = "/deals/review";

    @Inject
    Here here;

    @Inject
    DealGlance glance;

    @Inject
    HomeWords words;

    /** Nothing changes for those who have no deals; a figure of nothing is shown only where something is to be done. */
    Greeting before(Greeting rest) {
        var tiles = new ArrayList<Tile>(tiles());
        if (tiles.isEmpty()) return rest;
        tiles.addAll(rest.tiles());
        return new Greeting(rest.lead(), rest.act(), tiles, rest.sections(), rest.chartTitle(), rest.chart());
    }

    private List<Tile> tiles() {
        var actor = here.getActor();
        if (actor.has(Role.CHANNEL_MANAGER)) {
            var desk = glance.desk();
            var tiles = new ArrayList<Tile>();
            tiles.add(words.tile("deals-review", desk.waiting(), DESK, "waiting"));
            if (desk.wishes() > 0) tiles.add(words.tile("deals-wishes", desk.wishes(), DESK, "extension"));
            if (desk.flags() > 0) tiles.add(words.tile("deals-flags", desk.flags(), "/deals/checks", null));
            return tiles;
        }
        if (!actor.has(Role.PARTNER_SELLER, Role.PARTNER_MANAGER)) return List.of();
        var own = glance.own(DealReach.of(actor));
        var tiles = new ArrayList<Tile>();
        tiles.add(words.tile("deals-approved", own.approved(), OWN, "approved"));
        if (own.ending() > 0) tiles.add(words.tile("deals-ending", own.ending(), OWN, "ending"));
        if (own.waiting() > 0) tiles.add(words.tile("deals-waiting", own.waiting(), OWN, "waiting"));
        if (own.rejected() > 0) tiles.add(words.tile("deals-rejected", own.rejected(), OWN, "rejected"));
        return tiles;
    }
}
