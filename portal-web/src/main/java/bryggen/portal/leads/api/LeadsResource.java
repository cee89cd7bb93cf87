package bryggen.portal.leads.api;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Role;
import bryggen.portal.leads.Amount;
import bryggen.portal.leads.Answering;
import bryggen.portal.leads.Entering;
import bryggen.portal.leads.LeadBook;
import bryggen.portal.leads.LeadFilter;
import bryggen.portal.leads.LeadReach;
import bryggen.portal.leads.Working;
import bryggen.portal.platform.rest.AmountJson;
import bryggen.portal.platform.rest.Idempotency;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.MergePatch;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Leads for systems: the supplier's that enter them, the partners' that answer and work them. */
@Path("/leads")
@RequestScoped
public class LeadsResource {
    @Inject
    Acting acting;

    @Inject
    Entering entering;

    @Inject
    Answering answering;

    @Inject
    Working working;

    @Inject
    LeadBook book;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /** The channel manager's systems, or whoever comes by the door of an outside issuer. */
    @POST
    @Allows(everyone = true)
    @APIResponse(
            responseCode = "201",
            description = "The lead is taken; Location names it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LeadJson.class)))
    public Response enter(@HeaderParam("Idempotency-Key") @Nullable String key, NewLeadJson lead) {
        var actor = acting.actor();
        entering.mayEnter(actor);
        return idempotency.once(actor.account().number(), "leads", key, lead, () -> {
            var number = entering.enter(actor, lead.draft(), Entering.Way.RULES);
            return new Idempotency.Created("/api/v1/leads/" + number, entered(actor, number, lead));
        });
    }

    /** An outside sender learns the number to name, and nothing of who gets it. */
    private LeadJson entered(Actor actor, String number, NewLeadJson lead) {
        return actor.channel() == Actor.Channel.EXT
                ? LeadJson.received(number, lead, clock.instant())
                : LeadJson.of(book.sheet(LeadReach.of(actor), number));
    }

    @GET
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
    public PageJson<LeadJson> list(
            @BeanParam ListParameters ask,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String words) {
        var filter = LeadFilter.of(status, words);
        return PageJson.of(
                book.list(LeadReach.of(acting.actor()), filter, ask.ask()).map(LeadJson::of));
    }

    @GET
    @Path("/{number}")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
    public LeadJson lead(@PathParam("number") String number) {
        return LeadJson.of(book.sheet(LeadReach.of(acting.actor()), number));
    }

    public record AcceptanceJson(@Nullable String nextStep, @Nullable AmountJson expectedRevenue) {}

    @POST
    @Path("/{number}/acceptance")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    public LeadJson accept(@PathParam("number") String number, AcceptanceJson answer) {
        answering.accept(acting.actor(), number, answer.nextStep(), amount(answer.expectedRevenue()));
        return lead(number);
    }

    public record DeclineJson(@Nullable String reason, @Nullable String text) {}

    @POST
    @Path("/{number}/decline")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    public LeadJson decline(@PathParam("number") String number, DeclineJson answer) {
        answering.decline(acting.actor(), number, answer.reason(), answer.text());
        return lead(number);
    }

    @POST
    @Path("/{number}/claim")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    public LeadJson claim(@PathParam("number") String number) {
        answering.claim(acting.actor(), number);
        return lead(number);
    }

    /** A merge-patch: what is absent stays as it is. */
    public record EditJson(
            @Nullable String stage,
            @Nullable AmountJson value,
            @Nullable AmountJson expectedRevenue,
            @Nullable LocalDate closeDate,
            @Nullable String nextStep,
            @Nullable String nextActivity,
            @Nullable Instant nextActivityAt,
            @Nullable String note)
            implements MergePatch {}

    @PATCH
    @Path("/{number}")
    @Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    public LeadJson edit(@PathParam("number") String number, EditJson edit) {
        working.edit(
                acting.actor(),
                number,
                new Working.Edit(
                        edit.stage(),
                        amount(edit.value()),
                        amount(edit.expectedRevenue()),
                        edit.closeDate(),
                        edit.nextStep(),
                        edit.nextActivity(),
                        edit.nextActivityAt(),
                        edit.note()));
        return lead(number);
    }

    private static @Nullable Amount amount(@Nullable AmountJson json) {
        return json == null ? null : new Amount(json.amount(), json.currency());
    }
}
