package bryggen.portal.orders.api;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Role;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.orders.OrderFilter;
import bryggen.portal.orders.Ordering;
import bryggen.portal.orders.Origin;
import bryggen.portal.platform.rest.Idempotency;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Orders for customers' own systems: placing, looking, cancelling. */
@Path("/orders")
@RequestScoped
public class OrdersResource {
    @Inject
    Acting acting;

    @Inject
    Ordering ordering;

    @Inject
    OrderBook book;

    @Inject
    Idempotency idempotency;

    /** Prices are asked before the key is taken, so that no call holds it while the ERP thinks. */
    @POST
    @Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    @APIResponse(
            responseCode = "201",
            description = "The order is placed; Location names it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderJson.class)))
    public Response place(@HeaderParam("Idempotency-Key") @Nullable String key, NewOrderJson order) {
        var actor = acting.actor();
        var assessment = ordering.assess(actor, order.draft(ordering.meant(actor, order.ownNumbers())));
        return idempotency.once(actor.account().number(), "orders", key, order, () -> {
            var number = ordering.place(actor, assessment, Origin.API);
            return new Idempotency.Created("/api/v1/orders/" + number, OrderJson.of(book.sheet(actor.own(), number)));
        });
    }

    @GET
    @Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE})
    public PageJson<OrderJson> list(
            @BeanParam ListParameters ask,
            @QueryParam("status") @Nullable String status,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("q") @Nullable String words) {
        var filter = OrderFilter.of(status, from, to, words);
        return PageJson.of(
                book.sheets(acting.actor().reach(), filter, ask.ask()).map(OrderJson::of));
    }

    @GET
    @Path("/{number}")
    @Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE})
    public OrderJson order(@PathParam("number") String number) {
        return OrderJson.of(book.sheet(acting.actor().reach(), number));
    }

    public record CancellationJson(@Nullable String reason) {}

    @POST
    @Path("/{number}/cancellation")
    @Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    @APIResponse(
            responseCode = "202",
            description = "The wish is on its way to the ERP",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderJson.class)))
    public Response cancel(@PathParam("number") String number, CancellationJson cancellation) {
        var actor = acting.actor();
        var reason = cancellation.reason();
        ordering.cancel(actor, number, reason == null ? "" : reason);
        return Response.accepted(OrderJson.of(book.sheet(actor.own(), number)))
                .type("application/json")
                .build();
    }
}
