package bryggen.portal.quotes.api;

import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.orders.Origin;
import bryggen.portal.platform.rest.Idempotency;
import bryggen.portal.platform.rest.Idempotency.Created;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import bryggen.portal.quotes.FromLead;
import bryggen.portal.quotes.QuoteBook;
import bryggen.portal.quotes.QuoteDocuments;
import bryggen.portal.quotes.QuoteFilter;
import bryggen.portal.quotes.QuoteOrdering;
import bryggen.portal.quotes.QuoteRefusal;
import bryggen.portal.quotes.Quoting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /quotes}: a partner's quotes, their documents, and the step to the order. */
@Path("/quotes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class QuotesResource {
    @Inject
    Acting acting;

    @Inject
    Quoting quoting;

    @Inject
    QuoteBook book;

    @Inject
    QuoteDocuments documents;

    @Inject
    QuoteOrdering ordering;

    @Inject
    FromLead leads;

    @Inject
    Idempotency idempotency;

    /** Prices are asked before the key is taken, so that no call holds it while the ERP thinks. */
    @POST
    @Allows({PARTNER_SELLER, PARTNER_MANAGER})
    @APIResponse(
            responseCode = "201",
            description = "The quote is made, a draft; Location names it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuoteJson.class)))
    public Response make(@HeaderParam("Idempotency-Key") @Nullable String key, NewQuoteJson quote) {
        var actor = acting.actor();
        var prepared = quoting.prepare(actor, quote.draft());
        var source = leads.source(actor, quote.lead(), quote.campaign());
        return idempotency.once(actor.account().number(), "quotes", key, quote, () -> {
            var number = quoting.make(actor, prepared, source);
            return new Created("/api/v1/quotes/" + number, QuoteJson.of(book.quote(actor, number, null)));
        });
    }

    @GET
    @Allows({PARTNER_SELLER, PARTNER_MANAGER})
    public PageJson<QuoteRowJson> list(
            @BeanParam ListParameters ask,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String words) {
        return PageJson.of(book.list(acting.actor(), QuoteFilter.of(status, words), ask.ask())
                .map(QuoteRowJson::of));
    }

    @GET
    @Path("{number}")
    @Allows({PARTNER_SELLER, PARTNER_MANAGER})
    public QuoteJson quote(@PathParam("number") String number) {
        return QuoteJson.of(book.quote(acting.actor(), number, null));
    }

    /** What the end customer gets: neither costs nor margins are in it. */
    @GET
    @Path("{number}/document")
    @Produces("application/pdf")
    @Allows({PARTNER_SELLER, PARTNER_MANAGER})
    public Response document(@PathParam("number") String number) {
        return Response.ok(documents.pdf(acting.actor(), number, null), "application/pdf")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** One quote becomes one order, whatever keys it is sent with. */
    @POST
    @Path("{number}/order")
    @Allows({PARTNER_SELLER, PARTNER_MANAGER})
    @APIResponse(
            responseCode = "201",
            description = "The order is placed; Location names it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuoteJson.class)))
    public Response order(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewOrderOfQuoteJson order) {
        var actor = acting.actor();
        var account = actor.account().number();
        var operation = "quotes " + book.quote(actor, number, null).head().number() + " order";
        if (idempotency.isKnown(account, operation, key)) return replayed(account, operation, key, order);
        try {
            var prepared = ordering.prepare(actor, number, order.wish());
            return idempotency.once(account, operation, key, order, () -> {
                var placed = ordering.place(actor, prepared, Origin.API);
                return new Created("/api/v1/orders/" + placed, QuoteJson.of(book.quote(actor, number, null)));
            });
        } catch (QuoteRefusal.OrderedAlready already) {
            // the same call may have come to its end while this one looked at prices
            if (idempotency.isKnown(account, operation, key)) return replayed(account, operation, key, order);
            throw already;
        }
    }

    private Response replayed(String account, String operation, @Nullable String key, NewOrderOfQuoteJson order) {
        return idempotency.once(account, operation, key, order, () -> {
            throw new IllegalStateException("known and not replayed");
        });
    }
}
