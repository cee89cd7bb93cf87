package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a protection: extended, given up, turned into a sale, or over (DE11 to DE14). */
@ApplicationScoped
@Transactional
public class Protecting {
    private static final int LONGEST_NAME = 100;

    @Inject
    Deals deals;

    @Inject
    Extensions extensions;

    @Inject
    AuditLog audit;

    @Inject
    Event<DealNews> news;

    @Inject
    Clock clock;

    /**
     * DE12: the partner asks for a later end.
     *
     * @throws DealRefusal 404, 409 when it is not protected or a wish waits, 422 for a day or reason that is none
     */
    public void askExtension(Actor actor, String number, @Nullable LocalDate until, @Nullable String why) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var deal = deals.own(actor, number);
        deal.mustBeExtendableTo(until, LocalDate.now(clock));
        var reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || DealText.isUnfit(reason, Reviewing.LONGEST_REASON))
            throw DealRefusal.Faulty.at("/reason", "deal-reason-needed", Reviewing.LONGEST_REASON);
        if (extensions.open(deal).isPresent()) throw new DealRefusal.NotSo("deal-wish-waits");
        var now = clock.instant();
        extensions.ask(deal, Objects.requireNonNull(until), reason, now, actor.name());
        deals.happened(deal, now, "extension-asked", actor.name(), reason, null);
        audit.record(actor, "deals.extension-asked", number, null, Map.of("until", until.toString()));
        news.fire(DealNews.of(DealNews.Kind.EXTENSION_ASKED, deal, until));
    }

    /** DE13: the partner does not go on with it; a draft is thrown away by the same word. */
    public void release(Actor actor, String number) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var deal = deals.own(actor, number);
        deal.mustBeOpen();
        var now = clock.instant();
        extensions.close(deal, now, actor.name());
        deals.to(deal, DealStatus.RELEASED, now);
        deals.happened(deal, now, "released", actor.name(), "", null);
        audit.record(actor, "deals.released", number, null, Map.of());
    }

    /**
     * DE14: the partner says what the deal became, a quote or an order by its number or a few words.
     *
     * @throws DealRefusal 404, 409 when it is not approved, 422 without a word
     */
    public void convert(Actor actor, String number, @Nullable String into) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var deal = deals.own(actor, number);
        deal.mustBeProtected();
        var what = into == null ? "" : into.strip();
        if (what.isEmpty() || DealText.isUnfit(what, LONGEST_NAME))
            throw DealRefusal.Faulty.at("/became", "deal-became-needed", LONGEST_NAME);
        became(deal, what, actor.name());
        audit.record(actor, "deals.converted", number, null, Map.of("became", what));
    }

    /**
     * DE14: a quote of the thread has become an order; the partner's approved deals of it are converted. In the
     * transaction of the caller, and once only.
     *
     * @param account the partner's
     * @param into the number of the order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sold(UUID thread, String account, String into, String who) {
        for (var deal : deals.approvedOf(thread, account)) became(deal, into, who);
    }

    private void became(Deal deal, String what, String who) {
        var now = clock.instant();
        extensions.close(deal, now, who);
        deals.became(deal, what, now);
        deals.happened(deal, now, "converted", who, what, null);
    }

    /**
     * DE11: ends one deal whose last day is over. Many instances may call it at once: each takes another one.
     *
     * @return whether there was one
     */
    public boolean expireNext() {
        var ended = deals.ended(LocalDate.now(clock));
        if (ended.isEmpty()) return false;
        var deal = ended.get();
        var now = clock.instant();
        extensions.close(deal, now, "");
        deals.to(deal, DealStatus.EXPIRED, now);
        told(deal, now, "expired", DealNews.Kind.EXPIRED);
        return true;
    }

    /**
     * DE11: warns of one end that is near.
     *
     * @return whether there was one
     */
    public boolean warnNext() {
        var near = deals.toWarn(LocalDate.now(clock));
        if (near.isEmpty()) return false;
        var deal = near.get();
        var now = clock.instant();
        deals.warned(deal, now);
        told(deal, now, "warned", DealNews.Kind.ENDING);
        return true;
    }

    private void told(Deal deal, Instant now, String kind, DealNews.Kind told) {
        deals.happened(deal, now, kind, "", Objects.toString(deal.until(), ""), null);
        news.fire(DealNews.of(told, deal, deal.until()));
    }
}
