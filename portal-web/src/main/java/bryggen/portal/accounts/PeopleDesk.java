package bryggen.portal.accounts;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Enrolment;
import bryggen.portal.access.Member;
import bryggen.portal.access.Members;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company's administrator manages the company's people; the supplier's administrator those of any company (AO3). In
 * each method {@code company} is the account whose people are meant; without one it is the acting account.
 */
@ApplicationScoped
public class PeopleDesk {
    /** What is to change; what is absent stays as it is. */
    public record Change(@Nullable String name, @Nullable Set<Role> roles, @Nullable Boolean disabled) {}

    @Inject
    Accounts accounts;

    @Inject
    Members members;

    @Inject
    Enrolment enrolment;

    @Inject
    AuditLog audit;

    /** The people of a company, by name. */
    @Transactional
    public Listing<Member> list(
            Actor actor, @Nullable String company, Member.@Nullable State state, @Nullable String q, ListAsk ask) {
        var account = account(actor, company);
        var page = members.page(account.number(), state, q, ask);
        var people = members.of(account.number(), page.items());
        return new Listing<>(people, page.page(), page.size(), page.total(), page.more(), page.next());
    }

    /** @throws PlatformRefusal 404 when there is no such person in the company */
    @Transactional
    public Member get(Actor actor, @Nullable String company, UUID person) {
        return member(account(actor, company), person);
    }

    /** Which company is meant, where the actor may manage its people; 404 otherwise (AO3). */
    @Transactional
    public Account account(Actor actor, @Nullable String company) {
        actor.needs(Role.administratorOf(actor.account().kind()));
        if (company == null
                || company.isBlank()
                || company.equals(actor.account().number())) return actor.account();
        if (!actor.has(Role.SUPPLIER_ADMIN)) throw PlatformRefusal.missing();
        var facts = accounts.get(company);
        if (!facts.open()) throw new AccountsRefusal.NotOpen(company);
        return facts.account();
    }

    /** Makes somebody a member and owes the mail that says so (AO4, AO7). */
    @Transactional
    public Member invite(
            Actor actor, @Nullable String company, String email, String name, Language language, Set<Role> roles) {
        var account = account(actor, company);
        var address = Team.email(email);
        var called = Team.name(name);
        team(account).mayHave(roles);
        var member = enrolment
                .enrol(account.number(), address, called, language, roles)
                .orElseThrow(() -> new AccountsRefusal.AlreadyMember(address));
        audit.record(
                actor, account.number(), "accounts.invited", address, null, Map.of("name", called, "roles", roles));
        return member;
    }

    /** Sends the invitation of somebody who has not come yet again (AO7). */
    @Transactional
    public void inviteAgain(Actor actor, @Nullable String company, UUID person) {
        var account = account(actor, company);
        var member = member(account, person);
        if (member.state() != Member.State.INVITED)
            throw new AccountsRefusal.NothingToInvite(member.person().name());
        enrolment.inviteAgain(member);
        audit.record(
                actor,
                account.number(),
                "accounts.invited-again",
                member.person().email(),
                null,
                null);
    }

    /** Changes name, roles and whether somebody may act, all or nothing (AO4, AO5, AO6, AO9). */
    @Transactional
    public Member change(Actor actor, @Nullable String company, UUID person, Change change) {
        var account = account(actor, company);
        members.hold(account.number());
        var member = member(account, person);
        var team = team(account);
        if (change.name() != null) rename(actor, member, Team.name(change.name()));
        if (change.roles() != null) giveRoles(actor, team, member, change.roles());
        if (change.disabled() != null) setDisabled(actor, team, member, change.disabled());
        return member(account, person);
    }

    private void rename(Actor actor, Member member, String name) {
        var before = member.person().name();
        if (name.equals(before)) return;
        if (!enrolment.isOnlyIn(member)) throw new AccountsRefusal.SharedPerson();
        enrolment.rename(member, name);
        record(actor, member, "accounts.renamed", Map.of("name", before), Map.of("name", name));
    }

    private void giveRoles(Actor actor, Team team, Member member, Set<Role> roles) {
        team.mayHave(roles);
        if (roles.equals(member.roles())) return;
        team.mayHaveOnly(member, roles);
        enrolment.giveRoles(member, roles);
        record(actor, member, "accounts.roles-changed", Map.of("roles", member.roles()), Map.of("roles", roles));
    }

    private void setDisabled(Actor actor, Team team, Member member, boolean disabled) {
        if (disabled == member.disabled()) return;
        if (disabled) {
            team.mayLose(member);
            enrolment.disable(member);
        } else {
            enrolment.enable(member);
        }
        record(actor, member, disabled ? "accounts.disabled" : "accounts.enabled", null, null);
    }

    private void record(Actor actor, Member member, String act, @Nullable Object before, @Nullable Object after) {
        audit.record(actor, member.account(), act, member.person().email(), before, after);
    }

    private Member member(Account account, UUID person) {
        return members.find(account.number(), person).orElseThrow(PlatformRefusal::missing);
    }

    private Team team(Account account) {
        return new Team(account, members.administrators(account.number(), Role.administratorOf(account.kind())));
    }
}
