package bryggen.portal.deals;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the channel manager says to a deal (DE8, DE12, DE13). */
@ApplicationScoped
@Transactional
public class Reviewing {
    static final int LONGEST_REASON = 500;

    @Inject
    Deals deals;

    @Inject
    Extensions extensions;

    @Inject
    DealSettings settings;

    @Inject
    AuditLog audit;

    @Inject
    Event<DealNews> news;

    @Inject
    Clock clock;

    /** Looks into it: the partner sees that somebody does. */
    public void takeUp(Actor actor, String number) {
        var deal = held(actor, number);
        deal.mustBeSubmitted();
        var now = clock.instant();
        deals.to(deal, DealStatus.REVIEW, now);
        deals.happened(deal, now, "review", actor.name(), "", null);
        audit.record(actor, deal.account(), "deals.review", number, null, Map.of());
    }

    /** DE10: protected from now for the days of the partner's level. */
    public void approve(Actor actor, String number) {
        var deal = held(actor, number);
        deal.mustWait();
        var now = clock.instant();
        var level = settings.of(deal.account());
        var until = level.lastDay(LocalDate.now(clock));
        deals.decided(deal, DealStatus.APPROVED, actor.name(), "", now);
        deals.protect(deal, until, level.warnOn(until), now);
        deals.happened(deal, now, "approved", actor.name(), until.toString(), null);
        audit.record(actor, deal.account(), "deals.approved", number, null, Map.of("until", until.toString()));
        news.fire(DealNews.of(DealNews.Kind.APPROVED, deal, until));
    }

    /** @throws DealRefusal.Faulty 422 without a reason */
    public void reject(Actor actor, String number, @Nullable String why) {
        var deal = held(actor, number);
        deal.mustWait();
        var reason = reason(why);
        var now = clock.instant();
        deals.decided(deal, DealStatus.REJECTED, actor.name(), reason, now);
        deals.happened(deal, now, "rejected", actor.name(), reason, null);
        audit.record(actor, deal.account(), "deals.rejected", number, null, Map.of("reason", reason));
        news.fire(DealNews.of(DealNews.Kind.REJECTED, deal, null));
    }

    /** DE13: takes back what was approved; it is free at once. */
    public void revoke(Actor actor, String number, @Nullable String why) {
        var deal = held(actor, number);
        deal.mustBeRevocable();
        var reason = reason(why);
        var now = clock.instant();
        extensions.close(deal, now, actor.name());
        deals.decided(deal, DealStatus.RELEASED, actor.name(), reason, now);
        deals.happened(deal, now, "revoked", actor.name(), reason, null);
        audit.record(actor, deal.account(), "deals.revoked", number, null, Map.of("reason", reason));
        news.fire(DealNews.of(DealNews.Kind.REVOKED, deal, null));
    }

    /** DE12: the protection ends on the day that the partner asked for. */
    public void extend(Actor actor, String number) {
        var deal = held(actor, number);
        var until = extensions.open(deal).orElseThrow(() -> new DealRefusal.NotSo("deal-no-wish"));
        deal.mustBeExtendableTo(until, LocalDate.now(clock));
        var now = clock.instant();
        extensions.answer(deal, true, now, actor.name(), "");
        deals.protect(deal, until, settings.of(deal.account()).warnOn(until), now);
        deals.happened(deal, now, "extended", actor.name(), until.toString(), null);
        audit.record(actor, deal.account(), "deals.extended", number, null, Map.of("until", until.toString()));
        news.fire(DealNews.of(DealNews.Kind.EXTENDED, deal, until));
    }

    /** DE12: it ends when it was to end; with a reason. */
    public void refuseExtension(Actor actor, String number, @Nullable String why) {
        var deal = held(actor, number);
        if (extensions.open(deal).isEmpty()) throw new DealRefusal.NotSo("deal-no-wish");
        var reason = reason(why);
        var now = clock.instant();
        extensions.answer(deal, false, now, actor.name(), reason);
        deals.happened(deal, now, "not-extended", actor.name(), reason, null);
        audit.record(actor, deal.account(), "deals.not-extended", number, null, Map.of("reason", reason));
        news.fire(DealNews.of(DealNews.Kind.NOT_EXTENDED, deal, deal.until()));
    }

    private Deal held(Actor actor, String number) {
        actor.needs(Role.CHANNEL_MANAGER);
        return deals.held(number).orElseThrow(DealRefusal.Unknown::new);
    }

    private static String reason(@Nullable String why) {
        var reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || DealText.isUnfit(reason, LONGEST_REASON))
            throw DealRefusal.Faulty.at("/reason", "deal-reason-needed", LONGEST_REASON);
        return reason;
    }
}
