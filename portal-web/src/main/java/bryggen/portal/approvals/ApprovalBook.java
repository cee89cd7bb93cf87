package bryggen.portal.approvals;

import bryggen.portal.access.Actor;
import bryggen.portal.deliveries.Leavings;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.orders.OrderSheet;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests to read, each with what its reader may do (AP11). */
@ApplicationScoped
@Transactional
public class ApprovalBook {
    private static final int MOST_WAITING = 200;

    @Inject
    Requests requests;

    @Inject
    Colleagues colleagues;

    @Inject
    OrderBook orders;

    @Inject
    Budgets budgets;

    @Inject
    Leavings leavings;

    @Inject
    Clock clock;

    /**
     * A request as its reader may see it.
     *
     * @param refusal why its reader cannot decide; none where it is his or her turn
     * @param rule that says so
     * @param names of the approvers that are named in it
     */
    public record Standing(Request request, @Nullable ApprovalRefusal refusal, String rule, Map<UUID, String> names) {
        public boolean isDecidable() {
            return refusal == null;
        }
    }

    /**
     * All that an approver needs to decide.
     *
     * @param orders those that are decided together, the first one first (orders, OR21)
     * @param budget without these orders; none where its cost reference has none
     * @param usual what the company usually orders, net; none where it has hardly ordered
     * @param leaves the day on which all of it can have left, were it approved now; of what waits alone
     */
    public record Card(
            Standing standing,
            List<OrderSheet> orders,
            @Nullable Budget budget,
            @Nullable BigDecimal usual,
            @Nullable LocalDate leaves) {}

    /**
     * What waits, the oldest first.
     *
     * @param mine whose turn it is to decide
     * @param sinceYesterday so many of them were asked before today
     */
    public record Waiting(List<Standing> mine, int sinceYesterday, List<Standing> others) {}

    /** By state; waiting ones the oldest first. */
    public Listing<Standing> list(Actor actor, Request.@Nullable State state, ListAsk ask) {
        return standing(actor, requests.list(actor.own(), state, ask));
    }

    /** @throws ApprovalRefusal.Unknown 404 */
    public Standing get(Actor actor, String number) {
        var request = requests.find(actor.own(), number).orElseThrow(ApprovalRefusal.Unknown::new);
        colleagues.judge(actor).view(request, actor.person()).orRefuse();
        return standing(actor, new Listing<>(List.of(request), 1, 1, 1, false, null))
                .items()
                .get(0);
    }

    /** The request of an order, for whoever may see the order. */
    public Optional<Standing> ofOrder(Actor actor, String number) {
        return requests.find(actor.own(), number)
                .map(request -> standing(actor, new Listing<>(List.of(request), 1, 1, 1, false, null))
                        .items()
                        .get(0));
    }

    /** The same with all that is needed to decide; each kind of thing is asked for once. */
    public List<Card> cards(Actor actor, List<Standing> standings) {
        var sheets = orders.sheets(
                actor.own(),
                standings.stream().map(standing -> standing.request().number()).toList());
        var asks = new ArrayList<Budgets.Ask>();
        for (var standing : standings) {
            var request = standing.request();
            if (request.costReference() != null)
                asks.add(new Budgets.Ask(request.number(), request.costReference(), day(request.askedAt())));
        }
        var left = budgets.of(actor.own(), asks);
        var together = new HashMap<String, List<OrderSheet>>();
        sheets.forEach((number, sheet) -> together.put(
                number, sheet.head().splitWith() == null ? List.of(sheet) : orders.together(actor.own(), number)));
        var usual = orders.usual(actor.own(), List.copyOf(together.keySet()));
        var leaves = leavings.of(actor, waiting(standings, together));
        return standings.stream()
                .filter(standing -> together.containsKey(standing.request().number()))
                .map(standing -> {
                    var number = standing.request().number();
                    return new Card(
                            standing,
                            Objects.requireNonNull(together.get(number)),
                            left.get(number),
                            usual.get(number),
                            leaves.get(number));
                })
                .toList();
    }

    private static Map<String, List<OrderSheet>> waiting(
            List<Standing> standings, Map<String, List<OrderSheet>> together) {
        return standings.stream()
                .map(Standing::request)
                .filter(request -> request.state() == Request.State.WAITING && together.containsKey(request.number()))
                .collect(Collectors.toMap(Request::number, request -> together.get(request.number())));
    }

    /** The answer to an approver's first question. */
    public Waiting waiting(Actor actor) {
        var all =
                list(actor, Request.State.WAITING, ListAsk.first(MOST_WAITING)).items();
        var today = LocalDate.now(clock);
        var turns = all.stream().collect(Collectors.partitioningBy(Standing::isDecidable));
        var mine = Objects.requireNonNull(turns.get(true));
        long old = mine.stream()
                .filter(standing -> day(standing.request().askedAt()).isBefore(today))
                .count();
        return new Waiting(mine, (int) old, Objects.requireNonNull(turns.get(false)));
    }

    private Listing<Standing> standing(Actor actor, Listing<Request> found) {
        var judge = colleagues.judge(actor);
        var named = found.items().stream()
                .flatMap(request -> request.steps().stream())
                .map(Step::approver)
                .filter(Objects::nonNull)
                .toList();
        var names = colleagues.names(actor.account().number(), named);
        return found.map(request -> {
            var ruling = judge.decide(request, actor.person());
            return new Standing(request, ruling.refusal(), ruling.rule(), names);
        });
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
