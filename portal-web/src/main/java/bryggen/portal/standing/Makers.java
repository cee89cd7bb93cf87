package bryggen.portal.standing;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Member;
import bryggen.portal.access.Members;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** ST5: who stands behind a standing order, with what that person may do on this day. */
@ApplicationScoped
@Transactional
public class Makers {
    /** Nobody has signed in: the calendar acts in the maker's name. */
    private static final UUID NO_SIGN_IN = new UUID(0, 0);

    @Inject
    Members members;

    @Inject
    Accounts accounts;

    /** Empty when the maker does not order for the company any more. */
    Optional<Actor> maker(StandingOrder order) {
        return members.find(order.account(), order.person())
                .filter(member -> member.state() == Member.State.ACTIVE)
                .map(member -> new Actor(
                        NO_SIGN_IN,
                        member.person().id(),
                        member.person().name(),
                        member.person().email(),
                        member.person().language(),
                        accounts.get(order.account()).account(),
                        member.roles(),
                        List.of(),
                        Actor.Channel.WEB))
                .filter(actor -> actor.has(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER));
    }

    Language language(StandingOrder order) {
        return members.find(order.account(), order.person())
                .map(member -> member.person().language())
                .orElse(Language.EN);
    }
}
