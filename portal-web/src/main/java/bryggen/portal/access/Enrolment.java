package bryggen.portal.access;

import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Makes people members of companies and changes what they may do there. Whether that is allowed is the accounts room's
 * business; here it is seen to that a changed role or a disabled person ends every sign-in (AC2).
 */
@ApplicationScoped
public class Enrolment {
    @Inject
    Persons persons;

    @Inject
    Members members;

    @Inject
    SignIns signIns;

    @Inject
    Letters letters;

    private final Clock clock = Clock.systemUTC();

    /** The new member, with a mail under way; empty when the person of this e-mail belongs to the company already. */
    @Transactional(TxType.MANDATORY)
    public Optional<Member> enrol(String account, String email, String name, Language language, Set<Role> roles) {
        var person = persons.ofEmail(email, name, language);
        if (!members.add(person.id(), account, roles)) return Optional.empty();
        signIns.endAll(person.id(), clock.instant());
        letters.owe(
                person.hasPassword() ? Letters.Kind.WELCOME : Letters.Kind.INVITATION,
                person.id(),
                account,
                clock.instant());
        return members.find(account, person.id());
    }

    /** Sends the invitation again; the earlier link is worth nothing when the new one goes out. */
    @Transactional(TxType.MANDATORY)
    public void inviteAgain(Member member) {
        letters.owe(Letters.Kind.INVITATION, member.person().id(), member.account(), clock.instant());
    }

    @Transactional(TxType.MANDATORY)
    public void giveRoles(Member member, Set<Role> roles) {
        members.setRoles(member.person().id(), member.account(), roles);
        signIns.endAll(member.person().id(), clock.instant());
    }

    @Transactional(TxType.MANDATORY)
    public void disable(Member member) {
        members.setDisabled(member.person().id(), member.account(), clock.instant());
        signIns.endAll(member.person().id(), clock.instant());
    }

    @Transactional(TxType.MANDATORY)
    public void enable(Member member) {
        members.setDisabled(member.person().id(), member.account(), null);
    }

    @Transactional(TxType.MANDATORY)
    public void rename(Member member, String name) {
        persons.rename(member.person().id(), name);
    }

    /** Whether the person belongs to one company only: then that company may correct the name. */
    @Transactional(TxType.MANDATORY)
    public boolean isOnlyIn(Member member) {
        return members.accountsOf(member.person().id()).size() == 1;
    }
}
