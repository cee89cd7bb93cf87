package bryggen.portal.deals.api;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Role;
import bryggen.portal.deals.DealBook;
import bryggen.portal.deals.DealFilter;
import bryggen.portal.deals.DealReach;
import bryggen.portal.deals.Protecting;
import bryggen.portal.deals.Registering;
import bryggen.portal.deals.Reviewing;
import bryggen.portal.deals.Submitting;
import bryggen.portal.platform.rest.Idempotency;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Deals for systems: the partners' that register, the supplier's that answers. */
@Path("/deals")
@RequestScoped
public class DealsResource {
    @Inject
    Acting acting;

    @Inject
    Registering registering;

    @Inject
    Submitting submitting;

    @Inject
    Reviewing reviewing;

    @Inject
    Protecting protecting;

    @Inject
    DealBook book;

    @Inject
    Idempotency idempotency;

    /** Begins a draft; nothing is asked and nothing protected before its submission. */
    @POST
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    @APIResponse(
            responseCode = "201",
            description = "The draft is kept; Location names it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DealJson.class)))
    public Response begin(@HeaderParam("Idempotency-Key") @Nullable String key, NewDealJson deal) {
        var actor = acting.actor();
        return idempotency.once(actor.account().number(), "deals", key, deal, () -> {
            var number = registering.begin(actor, deal.draft(), deal.lead());
            return new Idempotency.Created("/api/v1/deals/" + number, deal(number));
        });
    }

    @GET
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
    public PageJson<DealJson> list(
            @BeanParam ListParameters ask,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String words) {
        var filter = DealFilter.of(status, words);
        return PageJson.of(
                book.list(DealReach.of(acting.actor()), filter, ask.ask()).map(DealJson::of));
    }

    @GET
    @Path("/{number}")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
    public DealJson deal(@PathParam("number") String number) {
        return DealJson.of(book.sheet(DealReach.of(acting.actor()), number));
    }

    /** Writes a draft, or a rejected deal, anew. The lead stays the one that it began with. */
    @PUT
    @Path("/{number}")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    public DealJson edit(@PathParam("number") String number, NewDealJson deal) {
        registering.edit(acting.actor(), number, deal.draft());
        return deal(number);
    }

    /** Asks for protection: the deal is approved at once or waits; 409 when it is taken. */
    @POST
    @Path("/{number}/submission")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    public DealJson submit(@PathParam("number") String number) {
        submitting.submit(acting.actor(), number);
        return deal(number);
    }

    @POST
    @Path("/{number}/approval")
    @Allows(Role.CHANNEL_MANAGER)
    public DealJson approve(@PathParam("number") String number) {
        reviewing.approve(acting.actor(), number);
        return deal(number);
    }

    public record RejectionJson(@Nullable String reason) {}

    @POST
    @Path("/{number}/rejection")
    @Allows(Role.CHANNEL_MANAGER)
    public DealJson reject(@PathParam("number") String number, RejectionJson answer) {
        reviewing.reject(acting.actor(), number, answer.reason());
        return deal(number);
    }

    public record ExtensionJson(@Nullable LocalDate until, @Nullable String reason) {}

    /** DE12: asks for a later end. */
    @POST
    @Path("/{number}/extension")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    public DealJson askExtension(@PathParam("number") String number, ExtensionJson wish) {
        protecting.askExtension(acting.actor(), number, wish.until(), wish.reason());
        return deal(number);
    }

    @POST
    @Path("/{number}/extension/approval")
    @Allows(Role.CHANNEL_MANAGER)
    public DealJson extend(@PathParam("number") String number) {
        reviewing.extend(acting.actor(), number);
        return deal(number);
    }

    @POST
    @Path("/{number}/extension/rejection")
    @Allows(Role.CHANNEL_MANAGER)
    public DealJson refuseExtension(@PathParam("number") String number, RejectionJson answer) {
        reviewing.refuseExtension(acting.actor(), number, answer.reason());
        return deal(number);
    }

    public record ReleaseJson(@Nullable String reason) {}

    /** DE13: the partner gives its deal up; a channel manager takes the protection back, with a reason. */
    @POST
    @Path("/{number}/release")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
    public DealJson release(@PathParam("number") String number, ReleaseJson release) {
        var actor = acting.actor();
        if (actor.has(Role.CHANNEL_MANAGER)) reviewing.revoke(actor, number, release.reason());
        else protecting.release(actor, number);
        return deal(number);
    }

    public record ConversionJson(@Nullable String became) {}

    /** DE14: what the deal became: the number of an order or a quote, or a few words. */
    @POST
    @Path("/{number}/conversion")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    public DealJson convert(@PathParam("number") String number, ConversionJson sale) {
        protecting.convert(acting.actor(), number, sale.became());
        return deal(number);
    }
}
