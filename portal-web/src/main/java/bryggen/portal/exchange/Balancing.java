package bryggen.portal.exchange;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.integration.erp.Change;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.Feed;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The balance between portal and ERP (EX18), each night and whenever an operator asks. The ERP is read outside any
 * transaction. What does not agree is read once more on both sides before it counts: something may have happened while
 * we were counting.
 */
@ApplicationScoped
public class Balancing {
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final int MOST_READ_AGAIN = 500;

    @Inject
    ErpConnector erp;

    @Inject
    Balances balances;

    @Inject
    Differences differences;

    @Inject
    SweepBook sweeps;

    @Inject
    AuditLog audit;

    @Inject
    @Any
    Instance<Kept<?>> rooms;

    @Inject
    Clock business;

    private final Clock real = Clock.systemUTC();

    /** A balance as soon as the next look comes round; where one is at work just now, another one after it. */
    @Transactional
    public void ask(Actor actor) {
        actor.needs(OPERATOR);
        balances.ask(actor.name());
        audit.record(actor, Account.SUPPLIER, "exchange.balanced", "balance", null, Map.of("by", "hand"));
    }

    /** Begins the night's one when it is time, and does what is asked for; one instance at a time. */
    void work() {
        balances.abandonOld();
        if (balances.isLoaded()) balances.askFor(lastNight());
        balances.take().ifPresent(this::run);
    }

    private void run(UUID balance) {
        try {
            var lines = new ArrayList<Weighing.Line>();
            var found = new ArrayList<Difference>();
            for (var room : rooms) weigh(room, lines, found);
            balances.done(balance, lines, found);
        } catch (RuntimeException e) {
            balances.failed(balance, String.valueOf(e.getMessage()));
        }
    }

    private <R> void weigh(Kept<R> room, List<Weighing.Line> lines, List<Difference> found) {
        var inErp = read(room);
        var weighing =
                new Weighing(inErp.values().stream().flatMap(List::stream).toList(), room.inPortal());
        var doubtful = weighing.doubtful(real.instant());
        if (!doubtful.isEmpty() && doubtful.size() <= MOST_READ_AGAIN) {
            for (var id : doubtful) readAgain(room, id, inErp);
            weighing =
                    new Weighing(inErp.values().stream().flatMap(List::stream).toList(), room.inPortal());
        }
        lines.addAll(weighing.lines(real.instant()));
        found.addAll(weighing.differences(real.instant()));
    }

    private <R> Map<String, List<Counted>> read(Kept<R> room) {
        var counted = new HashMap<String, List<Counted>>();
        String cursor = null;
        Set<String> seen = new HashSet<>();
        for (boolean more = true; more; ) {
            var page = erp.changes(room.feed(), cursor, erp.capabilities().maxPage());
            for (var change : page.changes()) take(room, change, counted);
            more = page.more() && seen.add(page.cursor());
            cursor = page.cursor();
        }
        return counted;
    }

    private <R> void readAgain(Kept<R> room, String id, Map<String, List<Counted>> counted) {
        counted.remove(id);
        erp.one(room.feed(), id).ifPresent(change -> take(room, change, counted));
    }

    private static <R> void take(Kept<R> room, Change<R> change, Map<String, List<Counted>> counted) {
        if (change.deleted()) counted.remove(change.remoteId());
        else if (change.row() != null) counted.put(change.remoteId(), room.inErp(change.remoteId(), change.row()));
        else counted.put(change.remoteId(), List.of(unreadable(room.feed(), change.remoteId())));
    }

    /** The ERP has something that we cannot read: it counts there, with nothing. */
    private static Counted unreadable(Feed<?> feed, String remoteId) {
        return new Counted(feed.name().toLowerCase(Locale.ROOT), remoteId, remoteId, "", "", BigDecimal.ZERO);
    }

    private LocalDate lastNight() {
        var now = business.instant().atZone(erp.capabilities().zone());
        return now.toLocalTime().isBefore(NIGHT) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** Who looks after these differences from now on. */
    @Transactional
    public int own(Actor actor, List<UUID> rows) {
        actor.needs(OPERATOR);
        int owned = differences.own(rows, actor.name());
        audit.record(
                actor,
                Account.SUPPLIER,
                "exchange.difference-owned",
                "balance",
                null,
                Map.of("differences", owned, "owner", actor.name()));
        return owned;
    }

    /** These documents are read from the ERP again; the next balance shows whether that mended them. */
    @Transactional
    public int readAgain(Actor actor, List<UUID> rows) {
        actor.needs(OPERATOR);
        var found = differences.find(rows);
        for (var row : found) sweeps.doubtAfresh(feedOf(row.document()), row.remoteId());
        audit.record(
                actor, Account.SUPPLIER, "exchange.read-again", "balance", null, Map.of("differences", found.size()));
        return found.size();
    }

    private static String feedOf(String document) {
        return switch (document) {
            case "order" -> Feed.ORDER.name();
            case "shipment" -> Feed.SHIPMENT.name();
            default -> Feed.INVOICE.name();
        };
    }
}
