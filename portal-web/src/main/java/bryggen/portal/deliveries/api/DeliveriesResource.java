package bryggen.portal.deliveries.api;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.catalogue.DispatchDays;
import bryggen.portal.deliveries.Cause;
import bryggen.portal.deliveries.Days;
import bryggen.portal.deliveries.Kept;
import bryggen.portal.deliveries.Promises;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /deliveries}: what was promised first, what will not hold, and how well it was kept (DL1 to DL11). */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliveriesResource {
    @Inject
    Acting acting;

    @Inject
    Promises promises;

    @Inject
    Kept kept;

    @Inject
    OrderBook orders;

    @Inject
    Clock clock;

    /** The lines of an order that were promised; none while it waits for approval. */
    @GET
    @Path("/promises/{order}")
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public OrderPromiseJson promises(@PathParam("order") String order) {
        var actor = acting.actor();
        var number = orders.sheet(actor.reach(), order).head().number();
        return OrderPromiseJson.of(number, promises.of(actor, number));
    }

    /** DL11. {@code cause} is erp-date, inbound, stock or not-sent. */
    @GET
    @Path("/risks")
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public PageJson<RiskJson> risks(
            @BeanParam ListParameters ask,
            @QueryParam("q") @Nullable String words,
            @QueryParam("cause") @Nullable String cause) {
        return PageJson.of(promises.risks(acting.actor(), Blank.none(words), cause(cause), ask.ask())
                .map(RiskJson::of));
    }

    /** DL4 to DL7; the last ninety days where none are named. */
    @GET
    @Path("/kept")
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public KeptJson kept(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        var days = days(from, to);
        return KeptJson.of(days, kept.figures(acting.actor(), days), kept.months(acting.actor()));
    }

    /** What was not kept in those days, the latest promise first. */
    @GET
    @Path("/misses")
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public PageJson<MissJson> misses(
            @BeanParam ListParameters ask,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("q") @Nullable String words) {
        return PageJson.of(kept.misses(acting.actor(), days(from, to), Blank.none(words), ask.ask())
                .map(MissJson::of));
    }

    private Days days(@Nullable String from, @Nullable String to) {
        var first = ListParameters.day("from", from);
        var last = ListParameters.day("to", to);
        if (first != null && last != null && last.isBefore(first))
            throw PlatformRefusal.badParameter("to", "bad-value");
        return Days.asked(first, last, DispatchDays.current().today(clock.instant()));
    }

    private static @Nullable Cause cause(@Nullable String word) {
        var asked = Blank.none(word);
        return asked == null
                ? null
                : Stream.of(Cause.values())
                        .filter(known -> known.word().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> PlatformRefusal.badParameter("cause", "unknown-word"));
    }
}
