package bryggen.portal.campaigns;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.AccountFacts;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.catalogue.Categories;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** Who may look at campaigns, brochures and stories, as what, and which day it is for all of them (CP2). */
@ApplicationScoped
public class Viewers {
    static final Role[] READERS = {Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER};

    @Inject
    Accounts accounts;

    @Inject
    Instance<PartnerStanding> standings;

    @Inject
    Categories categories;

    @Inject
    Clock clock;

    ZoneId zone = Settings.current().zone();

    /**
     * @throws bryggen.portal.access.AccessRefusal 403 without one of the roles
     */
    public Viewer of(Actor actor) {
        actor.needs(READERS);
        if (actor.account().kind() == Account.Kind.SUPPLIER) return new Viewer(actor, 3, "", Set.of());
        var number = actor.account().number();
        var standing = standing(number);
        return new Viewer(actor, standing.level(), country(number), standing.lines());
    }

    /** Today where the supplier is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    String country(String account) {
        return accounts.find(account).map(AccountFacts::country).orElse("");
    }

    PartnerStanding.Standing standing(String account) {
        if (!standings.isResolvable()) return PartnerStanding.Standing.BEGINNER;
        var said = standings.get().of(account);
        if (said.lines().isEmpty()) return said;
        // a line that the catalogue does not know stays: without it the partner would sell everything
        var lines = new HashSet<>(said.lines());
        lines.addAll(categories.called(said.lines()));
        return new PartnerStanding.Standing(said.level(), lines);
    }
}
