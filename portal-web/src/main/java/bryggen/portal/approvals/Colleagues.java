package bryggen.portal.approvals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Member;
import bryggen.portal.access.Members;
import bryggen.portal.access.Role;
import bryggen.portal.platform.ListAsk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The people of a company as far as approvals go: who could decide, and how they are called. */
@ApplicationScoped
@Transactional
public class Colleagues {
    @Inject
    Members members;

    @Inject
    Deputies deputies;

    @Inject
    Clock clock;

    public record Colleague(UUID id, String name, Set<Role> roles) {
        public boolean approves() {
            return roles.contains(Role.APPROVER);
        }
    }

    /** By name; at most the first two hundred. */
    public List<Colleague> all(Actor actor) {
        var account = actor.account().number();
        var page = members.page(account, Member.State.ACTIVE, null, ListAsk.first(ListAsk.LARGEST));
        return members.of(account, page.items()).stream()
                .map(member ->
                        new Colleague(member.person().id(), member.person().name(), member.roles()))
                .toList();
    }

    /** How people of the company are called; who has left it still has the name. */
    Map<UUID, String> names(String account, List<UUID> people) {
        var names = new HashMap<UUID, String>();
        for (var member : members.of(account, people.stream().distinct().toList()))
            names.put(member.person().id(), member.person().name());
        return names;
    }

    /** Who can act as an approver of the company at this moment. */
    Set<UUID> approvers(String account) {
        var approvers = new HashSet<UUID>();
        for (var receiver : members.receivers(List.of(account)))
            if (receiver.roles().contains(Role.APPROVER)) approvers.add(receiver.person());
        return approvers;
    }

    /** For the company of the actor; one who is here with the role is an approver, also the company's system. */
    Judge judge(Actor actor) {
        var account = actor.account().number();
        var approvers = approvers(account);
        if (actor.has(Role.APPROVER)) approvers.add(actor.person());
        var today = LocalDate.now(clock);
        return new Judge(approvers, deputies.from(account, today), today);
    }
}
