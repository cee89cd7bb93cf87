package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * DE16: whose deals an actor sees.
 *
 * @param accounts the partner's own, or all for the channel manager
 * @param seller only this person's and those that a system registered; none: everything of the accounts
 */
public record DealReach(Reach accounts, @Nullable UUID seller) {
    public static DealReach of(Actor actor) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER);
        boolean supplier = actor.has(Role.CHANNEL_MANAGER);
        return new DealReach(supplier ? actor.reach() : actor.own(), seesAll(actor) ? null : actor.person());
    }

    static boolean seesAll(Actor actor) {
        return actor.has(Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER);
    }

    public boolean isSupplier() {
        return accounts.isAll();
    }
}
