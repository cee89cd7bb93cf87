package bryggen.portal.catalogue.api;

import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.COMPANY_ADMIN;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.catalogue.OwnNumber;
import bryggen.portal.catalogue.OwnNumbers;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.rest.Idempotency;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /own-numbers}: what the company calls products (CA20 to CA23). A number may hold slashes and spaces. */
@Path("/own-numbers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OwnNumbersResource {
    @Inject
    Acting acting;

    @Inject
    OwnNumbers numbers;

    @Inject
    Idempotency idempotency;

    /** @param sold whether the company can still buy it */
    public record NumberJson(String number, String sku, String name, boolean sold, String keptBy, Instant keptAt) {
        static NumberJson of(OwnNumber own) {
            return new NumberJson(own.number(), own.sku().value(), own.name(), own.sold(), own.keptBy(), own.keptAt());
        }
    }

    /** @param sku the product, by SKU or GTIN */
    public record WishJson(@Nullable String number, @Nullable String sku) {}

    public record WishesJson(@Nullable List<@Nullable WishJson> numbers) {
        /** What is missing is empty and named with its reason, as in a file. */
        List<OwnNumber.Wish> wishes() {
            var all = new ArrayList<OwnNumber.Wish>();
            for (var wish : Objects.requireNonNullElse(numbers, List.<WishJson>of()))
                all.add(new OwnNumber.Wish(
                        all.size(),
                        wish == null ? "" : Objects.requireNonNullElse(wish.number(), ""),
                        wish == null ? "" : Objects.requireNonNullElse(wish.sku(), "")));
            return all;
        }
    }

    /** @param index the place in what was sent, from 0 */
    public record RefusedJson(int index, String number, String code, String detail) {}

    public record OutcomeJson(int added, int changed, int same, List<RefusedJson> refused) {}

    @GET
    @Allows({BUYER, PARTNER_SELLER, PARTNER_MANAGER, COMPANY_ADMIN})
    public PageJson<NumberJson> list(@BeanParam ListParameters ask, @QueryParam("q") @Nullable String words) {
        var wanted = Blank.none(words);
        return PageJson.of(numbers.list(acting.actor(), acting.language(), wanted, ask.ask())
                .map(NumberJson::of));
    }

    /**
     * One or many: what is good is kept, what is not is named with its reason (CA23). A number that named another product names
     * this one from then on.
     */
    @POST
    @Allows({BUYER, PARTNER_SELLER, PARTNER_MANAGER, COMPANY_ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "What is good is kept; what is not is named",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OutcomeJson.class)))
    public Response keep(@HeaderParam("Idempotency-Key") @Nullable String key, WishesJson wishes) {
        var actor = acting.actor();
        return idempotency.once(actor.account().number(), "own-numbers", key, wishes, () -> {
            var outcome = numbers.keep(actor, wishes.wishes());
            return new Idempotency.Created("/api/v1/own-numbers", json(outcome));
        });
    }

    @GET
    @Path("/{number: .+}")
    @Allows({BUYER, PARTNER_SELLER, PARTNER_MANAGER, COMPANY_ADMIN})
    public NumberJson get(@PathParam("number") String number) {
        return NumberJson.of(numbers.get(acting.actor(), acting.language(), number));
    }

    @DELETE
    @Path("/{number: .+}")
    @Allows({BUYER, PARTNER_SELLER, PARTNER_MANAGER, COMPANY_ADMIN})
    @APIResponse(responseCode = "204", description = "The number names nothing any more")
    public void remove(@PathParam("number") String number) {
        var actor = acting.actor();
        var kept = numbers.get(actor, acting.language(), number);
        if (numbers.remove(actor, List.of(kept.number())) == 0) throw PlatformRefusal.missing();
    }

    private OutcomeJson json(OwnNumber.Outcome outcome) {
        var texts = Texts.in(acting.language());
        return new OutcomeJson(
                outcome.added(),
                outcome.changed(),
                outcome.same(),
                outcome.refused().stream()
                        .map(refused -> new RefusedJson(
                                refused.wish().line(),
                                refused.wish().number(),
                                refused.code(),
                                texts.say("catalogue.refusal." + refused.code(), refused.about())))
                        .toList());
    }
}
