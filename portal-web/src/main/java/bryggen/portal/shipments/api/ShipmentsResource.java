package bryggen.portal.shipments.api;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import bryggen.portal.shipments.Shipments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** {@code /shipments}: what has left the warehouse. */
@Path("/shipments")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ShipmentsResource {
    @Inject
    Acting acting;

    @Inject
    Shipments shipments;

    @GET
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public PageJson<ShipmentRowJson> list(
            @BeanParam ListParameters ask,
            @QueryParam("order") @Nullable String order,
            @QueryParam("q") @Nullable String q) {
        return PageJson.of(
                shipments.list(acting.actor(), Blank.none(order), q, ask.ask()).map(ShipmentRowJson::of));
    }

    @GET
    @Path("{number}")
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public ShipmentJson get(@PathParam("number") String number) {
        return ShipmentJson.of(shipments.get(acting.actor(), number));
    }
}
