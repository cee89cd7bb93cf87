package bryggen.portal.notices;

import bryggen.portal.access.Account;
import bryggen.portal.deliveries.DeliverySaid;
import bryggen.portal.deliveries.OpenRisks;
import bryggen.portal.deliveries.PromisesAtRisk;
import bryggen.portal.deliveries.PromisesAtRisk.AtRisk;
import bryggen.portal.orders.OrdersHeld;
import bryggen.portal.orders.OrdersTold;
import bryggen.portal.orders.PromisesMoved;
import bryggen.portal.shipments.ShipmentsLeft;
import bryggen.portal.standing.StandingFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of orders and deliveries is told: to who ordered, and of held orders to the supplier's customer service. */
@ApplicationScoped
class TradeNews {
    @Inject
    Noticing noticing;

    @Inject
    OpenRisks risks;

    @Inject
    Clock clock;

    void told(@Observes OrdersTold event) {
        var now = clock.instant();
        noticing.owe(event.orders().stream()
                .flatMap(o -> Topic.of("order-" + o.becomes()).stream()
                        .map(topic -> new Occurrence(
                                o.account(),
                                topic,
                                o.number(),
                                o.number(),
                                o.placedBy(),
                                now,
                                List.of(Fact.text(o.number()), Fact.text(o.words())))))
                .toList());
    }

    /** NT14: where the new day misses the promise, that is what is told. */
    void moved(@Observes PromisesMoved event) {
        var now = clock.instant();
        var told = risks.told(event.orders().stream()
                .map(PromisesMoved.Moved::number)
                .distinct()
                .toList());
        noticing.owe(event.orders().stream()
                .filter(o -> !told.contains(new OpenRisks.Told(o.number(), o.is())))
                .map(o -> new Occurrence(
                        o.account(),
                        Topic.PROMISE_MOVED,
                        o.number() + " " + o.was() + " " + o.is(),
                        o.number(),
                        o.placedBy(),
                        now,
                        List.of(Fact.text(o.number()), Fact.text(o.product()), Fact.date(o.was()), Fact.date(o.is()))))
                .toList());
    }

    /** Of an order the line that comes last: an unknown day is later than any. */
    void atRisk(@Observes PromisesAtRisk event) {
        var now = clock.instant();
        var last = new LinkedHashMap<String, AtRisk>();
        for (var line : event.lines()) last.merge(line.number(), line, (a, b) -> day(b).isAfter(day(a)) ? b : a);
        noticing.owe(last.values().stream()
                .map(line -> new Occurrence(
                        line.account(),
                        Topic.LATE_RISK,
                        line.number() + " " + line.cause() + " " + line.first() + " " + line.day(),
                        line.number(),
                        line.placedBy(),
                        now,
                        List.of(
                                Fact.text(line.number()),
                                Fact.text(line.product()),
                                Fact.date(line.first()),
                                line.day() == null ? Fact.word("late.no-day") : Fact.date(line.day()),
                                Fact.word("late." + line.cause().word()))))
                .toList());
    }

    /** To the other side: to who placed the order, or to the service people. */
    void said(@Observes DeliverySaid event) {
        noticing.owe(List.of(new Occurrence(
                event.isSupplier() ? event.account() : Account.SUPPLIER,
                event.isSupplier() ? Topic.DELIVERY_ANSWERED : Topic.DELIVERY_ASKED,
                event.number() + " " + event.id(),
                event.number(),
                event.isSupplier() ? event.placedBy() : null,
                event.at(),
                List.of(Fact.text(event.number()), Fact.text(event.who()), Fact.text(event.text())))));
    }

    private static LocalDate day(AtRisk line) {
        return line.day() == null ? LocalDate.MAX : line.day();
    }

    void notOrdered(@Observes StandingFailed event) {
        noticing.owe(List.of(new Occurrence(
                event.account(),
                Topic.STANDING_FAILED,
                event.id() + " " + event.due(),
                event.id().toString(),
                event.person(),
                clock.instant(),
                List.of(Fact.text(event.name()), Fact.date(event.due()), Fact.text(event.words())))));
    }

    void held(@Observes OrdersHeld event) {
        noticing.owe(event.orders().stream().flatMap(this::held).toList());
    }

    private Stream<Occurrence> held(OrdersHeld.Held order) {
        var now = clock.instant();
        var facts = List.of(Fact.text(order.number()), Fact.account(order.account()));
        var theirs = new Occurrence(
                order.account(),
                order.released() ? Topic.ORDER_RELEASED : Topic.ORDER_HELD,
                order.key(),
                order.number(),
                null,
                now,
                facts);
        if (order.released()) return Stream.of(theirs);
        return Stream.of(
                theirs,
                new Occurrence(
                        Account.SUPPLIER, Topic.ORDER_TO_RELEASE, order.key(), order.number(), null, now, facts));
    }

    void left(@Observes ShipmentsLeft event) {
        noticing.owe(event.shipments().stream()
                .map(s -> new Occurrence(
                        s.account(),
                        Topic.SHIPPED,
                        s.number(),
                        s.number(),
                        null,
                        s.at(),
                        List.of(
                                Fact.text(s.number()),
                                Fact.text(s.order()),
                                Fact.text(Optional.of(s.carrier())
                                        .filter(c -> !c.isBlank())
                                        .orElse("–")))))
                .toList());
    }
}
