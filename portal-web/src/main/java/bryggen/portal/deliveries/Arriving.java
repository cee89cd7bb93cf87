package bryggen.portal.deliveries;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** DL15: what is on its way to a company, for who stands at the gate. */
@ApplicationScoped
public class Arriving {
    private static final Duration LOOKED_BACK = Duration.ofDays(14);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    DispatchDays days = DispatchDays.current();

    /**
     * A shipment that nobody has confirmed.
     *
     * @param expected the day on which it should come, by the days that its way takes
     */
    public record Shipment(
            String number,
            String order,
            LocalDate expected,
            String carrier,
            int parcels,
            @Nullable String from,
            @Nullable String until,
            @Nullable String contact,
            @Nullable String access) {

        /** What was said of the site: the hours, whom to call, what stands in the way; empty when nothing was. */
        public List<String> site() {
            var hours = from == null && until == null
                    ? null
                    : Objects.requireNonNullElse(from, "") + "–" + Objects.requireNonNullElse(until, "");
            return Stream.of(Optional.ofNullable(hours), Optional.ofNullable(contact), Optional.ofNullable(access))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** The acting company's own of the last two weeks, what should be here first. */
    public List<Shipment> of(Actor actor) {
        actor.needs(Role.BUYER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var reach = actor.own();
        return sql
                .cells(
                        "select s.number, s.order_number, s.shipped_at, s.days, s.carrier, s.parcels,"
                                + " to_char(w.slot_from, 'HH24:MI'), to_char(w.slot_to, 'HH24:MI'), w.contact_name, w.access"
                                + " from deliveries_sent s left join deliveries_site w on w.order_id = s.order_id"
                                + " and w.account = s.account where " + reach.on("s.account")
                                + " and s.shipped_at > cast(? as timestamptz) order by s.shipped_at limit 200",
                        reach.valuesAnd(clock.instant().minus(LOOKED_BACK).toString()))
                .stream()
                .map(this::shipment)
                .sorted(Comparator.comparing(Shipment::expected).thenComparing(Shipment::number))
                .toList();
    }

    public LocalDate today() {
        return days.today(clock.instant());
    }

    private Shipment shipment(Cells c) {
        var number = c.text();
        var order = c.text();
        var left = days.today(c.instant());
        return new Shipment(
                number,
                order,
                days.after(left, c.whole()),
                c.text(),
                c.whole(),
                c.textOrNone(),
                c.textOrNone(),
                c.textOrNone(),
                c.textOrNone());
    }
}
