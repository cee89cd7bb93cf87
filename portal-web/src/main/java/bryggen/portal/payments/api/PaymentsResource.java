package bryggen.portal.payments.api;

import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Allows;
import bryggen.portal.payments.Paying;
import bryggen.portal.payments.PaymentDesk;
import bryggen.portal.payments.PaymentRefusal;
import bryggen.portal.payments.PaymentState;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.rest.Idempotency;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /payments}: paying sets of invoices, and what became of it. */
@Path("/payments")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PaymentsResource {
    @Inject
    Acting acting;

    @Inject
    Paying paying;

    @Inject
    PaymentDesk desk;

    @Inject
    Idempotency idempotency;

    /** The provider is asked before the key is taken, so that no call holds it while the provider thinks. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows({PAYABLES})
    @APIResponse(
            responseCode = "201",
            description = "The payment is begun; Location names it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentJson.class)))
    public Response pay(@HeaderParam("Idempotency-Key") @Nullable String key, NewPaymentJson payment) {
        var actor = acting.actor();
        var account = actor.account().number();
        if (key == null || key.isBlank() || idempotency.isKnown(account, "payments", key))
            return once(actor, key, payment, null);
        var prepared = paying.prepare(actor, payment.wish(), acting.language());
        Response answer;
        try {
            answer = once(actor, key, payment, prepared);
        } catch (RuntimeException refused) {
            paying.drop(prepared);
            throw refused;
        }
        if (answer.getStatus() != Response.Status.CREATED.getStatusCode()) paying.drop(prepared);
        return answer;
    }

    private Response once(
            Actor actor, @Nullable String key, NewPaymentJson payment, Paying.@Nullable Prepared prepared) {
        return idempotency.once(actor.account().number(), "payments", key, payment, () -> {
            if (prepared == null) throw PlatformRefusal.unreadable("idempotency-key-unfit");
            var number = desk.begin(actor, prepared, null);
            return new Idempotency.Created("/api/v1/payments/" + number, PaymentJson.of(paying.get(actor, number)));
        });
    }

    @GET
    @Allows({PAYABLES, SERVICE})
    public PageJson<PaymentRowJson> list(@BeanParam ListParameters ask, @QueryParam("state") @Nullable String state) {
        return PageJson.of(
                paying.list(acting.actor(), state(state), false, ask.ask()).map(PaymentRowJson::of));
    }

    @GET
    @Path("{number}")
    @Allows({PAYABLES, SERVICE})
    public PaymentJson get(@PathParam("number") String number) {
        return PaymentJson.of(paying.get(acting.actor(), number));
    }

    /** Gives it up, where nobody has paid yet. */
    @POST
    @Path("{number}/cancellation")
    @Allows({PAYABLES})
    @APIResponse(
            responseCode = "200",
            description = "The payment is cancelled",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentJson.class)))
    public PaymentJson cancel(@PathParam("number") String number) {
        paying.cancel(acting.actor(), number);
        return PaymentJson.of(paying.get(acting.actor(), number));
    }

    private static @Nullable PaymentState state(@Nullable String word) {
        if (word == null || word.isBlank()) return null;
        return Arrays.stream(PaymentState.values())
                .filter(state -> state.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(PaymentRefusal.UnknownState::new);
    }
}
