package bryggen.portal.catalogue.api;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.catalogue.Browsing;
import bryggen.portal.catalogue.CatalogueRefusal;
import bryggen.portal.catalogue.Papers;
import bryggen.portal.catalogue.ProductAsk;
import bryggen.portal.catalogue.Quantities;
import bryggen.portal.catalogue.Transport;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.files.HandOut;
import bryggen.portal.platform.rest.FileParameters;
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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** {@code /products}: what can be bought, as the company that asks sees it. A SKU may hold slashes. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProductsResource {
    @Inject
    Acting acting;

    @Inject
    Browsing browsing;

    @Inject
    Transport transport;

    @Inject
    Papers papers;

    @Inject
    Clock clock;

    @GET
    @Allows({BUYER, APPROVER, PARTNER_SELLER, PARTNER_MANAGER, SERVICE, CHANNEL_MANAGER})
    public PageJson<ProductJson> list(
            @BeanParam ListParameters ask,
            @QueryParam("q") @Nullable String q,
            @QueryParam("category") @Nullable String category,
            @QueryParam("inStock") @Nullable String inStock) {
        var products = ProductAsk.of(q, category, inStock, ask.ask());
        return PageJson.of(browsing.list(acting.actor(), acting.language(), products)
                .offers()
                .map(ProductJson::of));
    }

    @GET
    @Path("{sku: .+}")
    @Allows({BUYER, APPROVER, PARTNER_SELLER, PARTNER_MANAGER, SERVICE, CHANNEL_MANAGER})
    public ProductSheetJson get(@PathParam("sku") String sku) {
        return ProductSheetJson.of(browsing.open(acting.actor(), acting.language(), sku(sku), null));
    }

    @GET
    @Path("{sku: .+}/availability")
    @Allows({BUYER, APPROVER, PARTNER_SELLER, PARTNER_MANAGER, SERVICE, CHANNEL_MANAGER})
    public AvailabilityJson availability(
            @PathParam("sku") String sku,
            @QueryParam("quantity") @Nullable String quantity,
            @QueryParam("shipTo") @Nullable String shipTo) {
        var wanted = Quantities.read(quantity).orElse(null);
        var way = shipTo == null || shipTo.isBlank()
                ? null
                : transport.to(acting.actor().account().number(), shipTo);
        var offer = browsing.offer(acting.actor(), acting.language(), sku(sku), wanted);
        return AvailabilityJson.of(offer, way, clock, Texts.in(acting.language()));
    }

    /** The file of one of its documents, all of it or one range (CA29). */
    @GET
    @Path("{sku: .+}/documents/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Allows({BUYER, APPROVER, PARTNER_SELLER, PARTNER_MANAGER, SERVICE, CHANNEL_MANAGER})
    public Response document(
            @PathParam("sku") String sku, @PathParam("id") String id, @BeanParam FileParameters asked) {
        var paper = papers.get(acting.actor(), Ids.read(id).orElseThrow(CatalogueRefusal.UnknownPaper::new));
        if (!paper.sku().value().equals(sku)) throw new CatalogueRefusal.UnknownPaper();
        return asked.answer(papers.handOut(paper), HandOut.UNCOUNTED);
    }

    /** What cannot be a SKU is none of ours. */
    static Sku sku(String text) {
        try {
            return new Sku(text);
        } catch (IllegalArgumentException e) {
            throw new CatalogueRefusal.UnknownProduct(text.length() > 80 ? text.substring(0, 80) : text);
        }
    }
}
