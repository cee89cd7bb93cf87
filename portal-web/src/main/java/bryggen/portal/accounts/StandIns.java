package bryggen.portal.accounts;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Member;
import bryggen.portal.access.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who somebody is at this moment, for what is done in that person's name while nobody has signed in. */
@ApplicationScoped
@Transactional
public class StandIns {
    private static final UUID NO_SIGN_IN = new UUID(0, 0);

    @Inject
    Members members;

    @Inject
    Accounts accounts;

    /** With the roles that are held now; empty when the person does not act for the company any more. */
    public Optional<Actor> of(String account, UUID person) {
        return members.find(account, person)
                .filter(member -> member.state() == Member.State.ACTIVE)
                .map(member -> new Actor(
                        NO_SIGN_IN,
                        member.person().id(),
                        member.person().name(),
                        member.person().email(),
                        member.person().language(),
                        accounts.get(account).account(),
                        member.roles(),
                        List.of(),
                        Actor.Channel.WEB));
    }
}
