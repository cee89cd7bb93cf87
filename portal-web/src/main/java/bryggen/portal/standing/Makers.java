package bryggen.portal.standing;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Members;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.StandIns;
import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** ST5: who stands behind a standing order, with what that person may do on this day. */
@ApplicationScoped
@Transactional
public class Makers {
    @Inject
    Members members;

    @Inject
    StandIns standIns;

    /** Empty when the maker does not order for the company any more. */
    Optional<Actor> maker(StandingOrder order) {
        return standIns.of(order.account(), order.person())
                .filter(actor -> actor.has(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER));
    }

    Language language(StandingOrder order) {
        return members.find(order.account(), order.person())
                .map(member -> member.person().language())
                .orElse(Language.EN);
    }
}
