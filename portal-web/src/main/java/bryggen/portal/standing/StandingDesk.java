package bryggen.portal.standing;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.Accounts;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Refusal.Finding;
import bryggen.portal.standing.StandingOrder.Facts;
import bryggen.portal.standing.StandingOrder.Line;
import bryggen.portal.standing.StandingOrder.Outcome;
import bryggen.portal.standing.StandingOrder.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with standing orders (ST1, ST7, ST9). */
@ApplicationScoped
@Transactional
public class StandingDesk {
    static final int MOST_LINES = 1_000;
    static final int MOST = 200;

    @Inject
    StandingBook book;

    @Inject
    StandingTable table;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * @return its id
     * @throws StandingRefusal.Faulty 422 with every fault at its place
     * @throws StandingRefusal.NeedsOwnPeople 403 for who only stands in for the company
     */
    public UUID make(Actor actor, String name, Schedule schedule, Facts facts, List<Line> lines) {
        actor.needs(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        if (actor.standsInUntil().isPresent()) throw new StandingRefusal.NeedsOwnPeople();
        var today = LocalDate.now(clock);
        var faults = faults(actor, name, schedule, facts, lines, today);
        if (!faults.isEmpty()) throw new StandingRefusal.Faulty(faults);
        var account = actor.account().number();
        var order = new StandingOrder(
                UUID.randomUUID(),
                account,
                actor.person(),
                actor.name(),
                name,
                schedule,
                facts,
                null,
                null,
                null,
                schedule.from(today).orElseThrow(),
                0);
        table.add(actor, order, lines, clock.instant());
        audit.record(actor, "standing.made", name, null, Map.of("lines", lines.size(), "every", schedule.every()));
        return order.id();
    }

    /** @throws StandingRefusal.Unknown 404 */
    public Sheet get(Actor actor, String id) {
        var order = find(actor, id);
        return new Sheet(order, book.lines(order), book.runs(order));
    }

    /** ST7. */
    public void pause(Actor actor, String id) {
        var order = held(actor, id);
        if (order.pausedAt() == null) table.pause(order, clock.instant(), null);
        audit.record(actor, "standing.paused", order.name(), null, null);
    }

    /** ST7: it goes on with the first date from today. */
    public void resume(Actor actor, String id) {
        var order = held(actor, id);
        table.pause(order, null, null);
        var today = LocalDate.now(clock);
        var last = book.runs(order).stream().findFirst().map(StandingOrder.Run::due);
        var from = last.filter(due -> !due.isBefore(today))
                .map(due -> due.plusDays(1))
                .orElse(today);
        table.goOn(order, order.schedule().from(from).orElse(null), 0);
        audit.record(actor, "standing.resumed", order.name(), null, null);
    }

    /** ST7: its next date passes; the same press twice skips one date. */
    public void skip(Actor actor, String id, LocalDate shown) {
        var order = held(actor, id);
        var due = order.due();
        if (due == null || !due.equals(shown)) return;
        if (table.note(order, due, Outcome.SKIPPED, null, actor.name(), clock.instant()))
            table.goOn(order, order.schedule().after(due).orElse(null), order.failures());
        audit.record(actor, "standing.skipped", order.name(), due.toString(), null);
    }

    /** ST7, ST9. */
    public void end(Actor actor, String id) {
        var order = find(actor, id);
        table.hold(order);
        if (!order.isOf(actor.person()) && !actor.has(Role.COMPANY_ADMIN)) throw new StandingRefusal.NotYours();
        if (order.endedAt() != null) return;
        table.end(order, clock.instant());
        audit.record(actor, "standing.ended", order.name(), null, null);
    }

    private StandingOrder find(Actor actor, String id) {
        actor.needs(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.COMPANY_ADMIN);
        return Ids.read(id).flatMap(known -> book.find(actor.own(), known)).orElseThrow(StandingRefusal.Unknown::new);
    }

    /** For its maker, while nobody else changes it. */
    private StandingOrder held(Actor actor, String id) {
        table.hold(find(actor, id));
        var order = find(actor, id);
        if (!order.isOf(actor.person())) throw new StandingRefusal.NotYours();
        if (order.endedAt() != null) throw new StandingRefusal.Over();
        return order;
    }

    private List<Finding> faults(
            Actor actor, String name, Schedule schedule, Facts facts, List<Line> lines, LocalDate today) {
        var faults = new ArrayList<Finding>();
        if (name.isEmpty() || name.length() > 80) faults.add(Finding.at("/name", "standing-bad-name"));
        if (schedule.every() < 1 || schedule.every() > Schedule.MOST_BETWEEN)
            faults.add(Finding.at("/every", "standing-bad-every", Schedule.MOST_BETWEEN));
        if (schedule.day() < 1 || schedule.day() > (schedule.unit() == Schedule.Unit.WEEK ? 7 : 31))
            faults.add(Finding.at("/day", "standing-bad-day"));
        var ends = schedule.ends();
        if (schedule.starts().isBefore(today) || schedule.starts().isAfter(today.plusYears(2)))
            faults.add(Finding.at("/starts", "standing-bad-start"));
        else if (faults.isEmpty() && schedule.from(today).isEmpty())
            faults.add(Finding.at("/ends", "standing-no-date"));
        else if (ends != null && ends.isBefore(schedule.starts())) faults.add(Finding.at("/ends", "standing-no-date"));
        if (isLong(facts.purchaseOrder(), 70)) faults.add(Finding.at("/purchaseOrder", "standing-bad-text", 70));
        if (isLong(facts.costReference(), 70)) faults.add(Finding.at("/costReference", "standing-bad-text", 70));
        if (isLong(facts.comment(), 2_000)) faults.add(Finding.at("/comment", "standing-bad-text", 2_000));
        var account = actor.account().number();
        var shipTo = facts.shipTo();
        if (shipTo != null && accounts.shipTos(account).stream().noneMatch(s -> s.id().equals(shipTo)))
            faults.add(Finding.at("/shipTo", "standing-bad-place"));
        if (lines.isEmpty() || lines.size() > MOST_LINES)
            faults.add(Finding.at("/lines", "standing-bad-lines", MOST_LINES));
        if (table.number(account) >= MOST) faults.add(Finding.at("/name", "standing-full", MOST));
        return faults;
    }

    private static boolean isLong(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }
}
