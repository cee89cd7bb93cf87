package bryggen.portal.quotes;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * QU5: whose quotes an actor sees.
 *
 * @param seller this person's only; none: everything of the accounts
 */
record QuoteReach(Reach accounts, @Nullable UUID seller) {
    static QuoteReach of(Actor actor) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        return new QuoteReach(actor.own(), actor.has(Role.PARTNER_MANAGER) ? null : actor.person());
    }

    /** The condition, with {@code ?} for each of {@link #values}. */
    String on(String table) {
        return accounts.on(table + ".account") + (seller == null ? "" : " and " + table + ".owner = ?::uuid");
    }

    List<Object> values() {
        var values = new ArrayList<Object>(Arrays.asList(accounts.values()));
        if (seller != null) values.add(seller.toString());
        return values;
    }

    /** The values, with others behind them. */
    Object[] valuesAnd(Object... others) {
        var all = new ArrayList<>(values());
        all.addAll(Arrays.asList(others));
        return all.toArray();
    }
}
