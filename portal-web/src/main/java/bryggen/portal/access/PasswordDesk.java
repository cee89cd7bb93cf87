package bryggen.portal.access;

import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How people come by a password of their own: an invitation, a forgotten one, a new one. */
@ApplicationScoped
public class PasswordDesk {
    /** What the page of a link shows before anything is done. */
    public record Opened(LinkAct act, String email, String name, Language language) {}

    private static final int LONGEST_NAME = 100;

    @Inject
    Persons persons;

    @Inject
    Members members;

    @Inject
    Links links;

    @Inject
    SignIns signIns;

    @Inject
    Letters letters;

    @Inject
    AuditLog audit;

    /** Real time: people's links do not run out because a demo moves the business clock. */
    Clock clock = Clock.systemUTC();

    /** Sends a link to whoever has this address. Says nothing about whether anybody has (AC8). */
    @Transactional
    public void forgotten(String email) {
        persons.byEmail(email)
                .filter(person -> !person.disabled())
                .ifPresent(person -> letters.owe(
                        person.hasPassword() ? Letters.Kind.NEW_PASSWORD : Letters.Kind.INVITATION,
                        person.id(),
                        null,
                        clock.instant()));
    }

    /** What a link is good for; empty when it is unknown, used or run out. Changes nothing. */
    @Transactional
    public Optional<Opened> look(@Nullable String secret) {
        if (secret == null || secret.isBlank()) return Optional.empty();
        return links.alive(secret, clock.instant()).flatMap(link -> persons.find(link.person())
                .filter(person -> !person.disabled())
                .map(person -> new Opened(link.act(), person.email(), person.name(), person.language())));
    }

    /**
     * Uses the link up: the person has this password from now on, and with an invitation this name. All earlier sign-ins
     * end (AC2).
     *
     * @return the e-mail to sign in with
     * @throws AccessRefusal.LinkDead when the link is unknown, used or run out
     * @throws AccessRefusal.UnfitPassword by the password rule; the link stays good
     */
    @Transactional
    public String redeem(String secret, String name, String password) {
        var now = clock.instant();
        var link = links.alive(secret, now).orElseThrow(AccessRefusal.LinkDead::new);
        var person = persons.get(link.person());
        if (person.disabled()) throw new AccessRefusal.LinkDead();
        PasswordRule.check(password, person.email());
        var hash = Passwords.hash(password);
        if (!links.use(secret, now)) throw new AccessRefusal.LinkDead();
        persons.setPassword(person.id(), hash);
        if (link.act() == LinkAct.INVITATION) persons.rename(person.id(), fit(name));
        signIns.endAll(person.id(), now);
        var act = link.act() == LinkAct.INVITATION ? "access.invitation-accepted" : "access.password-renewed";
        for (var account : members.accountsOf(person.id()))
            audit.recordOutside(person.id(), person.name(), account, act, person.email(), "WEB");
        return person.email();
    }

    /**
     * A new password for somebody who knows the old one. Every sign-in of the person ends, this one too (AC2).
     *
     * @throws AccessRefusal.WrongPassword when the old one does not fit
     */
    @Transactional
    public void change(Actor actor, String old, String password) {
        var person = persons.get(actor.person());
        if (!Passwords.fits(
                old, persons.passwordHash(person.id()).filter(h -> !h.isEmpty()).orElse(null)))
            throw new AccessRefusal.WrongPassword();
        PasswordRule.check(password, person.email());
        persons.setPassword(person.id(), Passwords.hash(password));
        links.kill(LinkAct.NEW_PASSWORD, person.id(), clock.instant());
        signIns.endAll(person.id(), clock.instant());
        audit.record(actor, "access.password-changed", person.email(), null, null);
    }

    /** The name and the language in which the portal and its mails speak to the person. */
    @Transactional
    public void introduce(Actor actor, String name, Language language) {
        var person = persons.get(actor.person());
        var wanted = fit(name);
        if (person.name().equals(wanted) && person.language() == language) return;
        persons.rename(person.id(), wanted);
        persons.speak(person.id(), language);
        audit.record(
                actor,
                "access.profile-changed",
                person.email(),
                Map.of("name", person.name(), "language", person.language().code()),
                Map.of("name", wanted, "language", language.code()));
    }

    private static String fit(String name) {
        var wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME || wanted.chars().anyMatch(Character::isISOControl))
            throw new AccessRefusal.UnfitName(LONGEST_NAME);
        return wanted;
    }
}
