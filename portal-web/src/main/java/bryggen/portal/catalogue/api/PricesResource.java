package bryggen.portal.catalogue.api;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.catalogue.Browsing;
import bryggen.portal.catalogue.Quantities;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** {@code /prices}: what a quantity of a product costs this company, and why. */
@Path("/prices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PricesResource {
    @Inject
    Acting acting;

    @Inject
    Browsing browsing;

    @GET
    @Allows({BUYER, APPROVER, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public PriceJson get(@QueryParam("sku") @Nullable String sku, @QueryParam("quantity") @Nullable String quantity) {
        var actor = acting.actor();
        var wanted = Quantities.read(quantity).orElse(null);
        var offer = browsing.offer(actor, acting.language(), ProductsResource.sku(sku == null ? "" : sku), wanted);
        return PriceJson.of(offer, browsing.story(actor, offer, browsing.breaks(actor, offer.sku())));
    }
}
