package bryggen.portal.notices;

import bryggen.portal.access.Account;
import bryggen.portal.orders.OrdersHeld;
import bryggen.portal.orders.OrdersTold;
import bryggen.portal.orders.PromisesMoved;
import bryggen.portal.shipments.ShipmentsLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of orders and deliveries is told: to who ordered, and of held orders to the supplier's customer service. */
@ApplicationScoped
class TradeNews {
    @Inject
    Noticing noticing;

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

    void moved(@Observes PromisesMoved event) {
        var now = clock.instant();
        noticing.owe(event.orders().stream()
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
