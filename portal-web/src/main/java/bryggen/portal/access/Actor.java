package bryggen.portal.access;

import bryggen.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts in this request: a person or a customer's system, for one account, with the roles held there. Resolved from
 * the database for each request; use cases take it as their first argument.
 *
 * @param person the person's id, or the API client's
 * @param channel by which door it came
 */
public record Actor(
        UUID signIn,
        UUID person,
        String name,
        String email,
        Language language,
        Account account,
        Set<Role> roles,
        List<Membership> memberships,
        Channel channel) {

    /** Doors, as they stand in the audit log and on orders. */
    public enum Channel {
        WEB,
        API,
        EXT
    }

    public boolean has(Role... wanted) {
        for (var role : wanted) if (roles.contains(role)) return true;
        return false;
    }

    /** Refuses with 403 unless one of the roles is held for the acting account. */
    public void needs(Role... wanted) {
        if (!has(wanted)) throw new AccessRefusal.WrongRole();
    }

    /** What customer data this actor may see: the acting account's, or everybody's for the supplier's people. */
    public Reach reach() {
        return account.kind() == Account.Kind.SUPPLIER ? Reach.all() : Reach.of(account.number());
    }

    /** The acting account's own rows only, also for the supplier's people. */
    public Reach own() {
        return Reach.of(account.number());
    }

    /** The same actor with no other companies than these in sight. */
    Actor knowing(List<Membership> only) {
        return new Actor(signIn, person, name, email, language, account, roles, only, channel);
    }

    /**
     * The same person acting for another account, where there is a membership. Who stands in for a company (AC15) does so
     * under a name that says whose people it is of.
     */
    public Optional<Actor> actingFor(String number) {
        return membership(number)
                .map(m -> new Actor(
                        signIn,
                        person,
                        m.until() == null ? name : name + " (" + supplier() + ")",
                        email,
                        language,
                        m.account(),
                        m.roles(),
                        memberships,
                        channel));
    }

    private String supplier() {
        return memberships.stream()
                .map(Membership::account)
                .filter(a -> a.kind() == Account.Kind.SUPPLIER)
                .map(Account::name)
                .findFirst()
                .orElseThrow();
    }

    /** Until when the actor stands in for the acting account (AC15); empty for the company's own people. */
    public Optional<Instant> standsInUntil() {
        return membership(account.number()).map(Membership::until);
    }

    private Optional<Membership> membership(String number) {
        return memberships.stream()
                .filter(m -> m.account().number().equals(number))
                .findFirst();
    }
}
