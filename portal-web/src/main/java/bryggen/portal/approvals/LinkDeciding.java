package bryggen.portal.approvals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Member;
import bryggen.portal.access.Members;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.approvals.ApprovalBook.Card;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * AP17: what an approver does with the link of a mail, without a sign-in. Looking changes nothing; the yes or no is the
 * button of its page, obeys the same rules, and above the company's amount it asks to sign in.
 */
@ApplicationScoped
public class LinkDeciding {
    /** Nobody has signed in. */
    private static final UUID NO_SIGN_IN = new UUID(0, 0);

    @Inject
    DecisionLinks links;

    @Inject
    LinkLimits limits;

    @Inject
    LinkReaders readers;

    @Inject
    ApprovalBook book;

    @Inject
    Approving approving;

    @Inject
    Clock clock;

    /** @param signInNeeded the amount is above what the company lets a link decide */
    public record Shown(Card card, String account, String approver, boolean signInNeeded) {}

    /** Empty for a link that is none, or is over, or whose receiver approves nothing any more. */
    public Optional<Shown> look(@Nullable String key) {
        return links.read(key, clock.instant())
                .flatMap(bound -> readers.reader(bound).map(actor -> shown(actor, book.get(actor, bound.number()))));
    }

    private Shown shown(Actor actor, ApprovalBook.Standing standing) {
        var card = book.cards(actor, List.of(standing)).get(0);
        var account = actor.account().number();
        return new Shown(
                card,
                account,
                actor.name(),
                !limits.isBelow(account, standing.request().net()));
    }

    /** @throws ApprovalRefusal as {@link Approving#approve}, 404 for a link that is over, 403 when a sign-in is needed */
    public void approve(@Nullable String key) {
        var reader = allowed(key);
        approving.approve(reader.actor, reader.number);
    }

    /** @throws ApprovalRefusal as {@link Approving#decline}, 404 for a link that is over, 403 when a sign-in is needed */
    public void decline(@Nullable String key, @Nullable String why) {
        var reader = allowed(key);
        approving.decline(reader.actor, reader.number, why);
    }

    /** Who may decide behind a link, and about which order. */
    private record Allowed(Actor actor, String number) {}

    private Allowed allowed(@Nullable String key) {
        var bound = links.read(key, clock.instant()).orElseThrow(ApprovalRefusal.LinkOver::new);
        var actor = readers.reader(bound).orElseThrow(ApprovalRefusal.LinkOver::new);
        var net = book.get(actor, bound.number()).request().net();
        if (!limits.isBelow(bound.account(), net)) throw new ApprovalRefusal.SignInNeeded();
        return new Allowed(actor, bound.number());
    }

    /** Who stands behind a link: an approver of the company who could sign in now. */
    @ApplicationScoped
    @Transactional
    static class LinkReaders {
        @Inject
        Members members;

        @Inject
        Accounts accounts;

        Optional<Actor> reader(DecisionLinks.Bound bound) {
            return members.find(bound.account(), bound.person())
                    .filter(member -> member.state() == Member.State.ACTIVE
                            && member.roles().contains(Role.APPROVER))
                    .filter(member -> accounts.get(bound.account()).open())
                    .map(member -> new Actor(
                            NO_SIGN_IN,
                            member.person().id(),
                            member.person().name(),
                            member.person().email(),
                            member.person().language(),
                            accounts.get(bound.account()).account(),
                            member.roles(),
                            List.of(),
                            Actor.Channel.WEB));
        }
    }
}
