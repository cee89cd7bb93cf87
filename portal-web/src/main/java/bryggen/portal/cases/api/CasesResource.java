package bryggen.portal.cases.api;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.cases.CaseDesk;
import bryggen.portal.cases.CaseFile;
import bryggen.portal.cases.CaseFiles;
import bryggen.portal.cases.CaseFilter;
import bryggen.portal.cases.CaseRefusal;
import bryggen.portal.cases.Cases;
import bryggen.portal.cases.Opening;
import bryggen.portal.cases.Returns;
import bryggen.portal.cases.Talking;
import bryggen.portal.platform.files.Vault;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /cases}: complaints, returns and disputes; a customer's system opens them, both sides write in them. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CasesResource {
    @Inject
    Acting acting;

    @Inject
    Cases cases;

    @Inject
    Returns returns;

    @Inject
    Opening opening;

    @Inject
    Talking talking;

    @Inject
    CaseDesk desk;

    @Inject
    CaseFiles files;

    @Inject
    Vault vault;

    @Inject
    Idempotency idempotency;

    /** A message as a system sends it; {@code kind} answer, question or note is the supplier's. */
    public record NewMessageJson(@Nullable String text, @Nullable String kind) {}

    /** One case; a return for each shipment where its lines name several, all or none: the first of them is answered (CE13). */
    @POST
    @Allows({BUYER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER})
    @APIResponse(
            responseCode = "201",
            description = "The case is open; Location names it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseJson.class)))
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key, NewCaseJson wish) {
        var actor = acting.actor();
        return idempotency.once(actor.account().number(), "cases", key, wish, () -> {
            var number = opening.open(actor, wish.drafts(), List.of()).get(0);
            return new Idempotency.Created("/api/v1/cases/" + number, get(number));
        });
    }

    @GET
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public PageJson<CaseJson> list(
            @BeanParam ListParameters ask,
            @QueryParam("view") @Nullable String view,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("status") @Nullable String status,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("q") @Nullable String q) {
        var filter = CaseFilter.of(view, kind, status, severity, q);
        return PageJson.of(cases.list(acting.actor(), filter, ask.ask()).map(CaseJson::of));
    }

    @GET
    @Path("{number}")
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public CaseJson get(@PathParam("number") String number) {
        var sheet = cases.sheet(acting.actor(), number);
        var goods = returns.of(sheet.head()).orElse(null);
        return CaseJson.of(sheet, goods, goods == null ? List.of() : returns.siblings(sheet.head()));
    }

    /** Writes into it: a customer's words, or the supplier's answer, question or note. */
    @POST
    @Path("{number}/messages")
    @Allows({BUYER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    @APIResponse(
            responseCode = "201",
            description = "It is written; the answer is the case",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseJson.class)))
    public Response write(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            NewMessageJson message) {
        var actor = acting.actor();
        cases.head(actor, number);
        return idempotency.once(actor.account().number(), "case-messages " + number, key, message, () -> {
            write(number, message.text(), message.kind(), List.of());
            return new Idempotency.Created("/api/v1/cases/" + number, get(number));
        });
    }

    /** Brings one file; the body is the file itself. */
    @POST
    @Path("{number}/files")
    @Consumes("*/*")
    @Allows({BUYER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER})
    @RequestBody(content = @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "It is kept; the answer is the case",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseJson.class)))
    public Response bring(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("name") @Nullable String name,
            InputStream body)
            throws IOException {
        var actor = acting.actor();
        cases.head(actor, number);
        try (var came = vault.receive(body, CaseFiles.LARGEST)) {
            var ready = files.look(came, name == null ? "" : name);
            return idempotency.once(
                    actor.account().number(),
                    "case-files " + number,
                    key,
                    Map.of("name", ready.name(), "hash", ready.kept().hash()),
                    () -> {
                        talking.write(actor, number, "", List.of(ready));
                        return new Idempotency.Created("/api/v1/cases/" + number, get(number));
                    });
        }
    }

    private void write(String number, @Nullable String text, @Nullable String kind, List<CaseFile.Ready> brought) {
        var actor = acting.actor();
        if (!actor.has(SERVICE)) {
            talking.write(actor, number, text, brought);
            return;
        }
        switch (String.valueOf(kind)) {
            case "answer" -> desk.answer(actor, number, text, brought);
            case "question" -> desk.ask(actor, number, text, brought);
            case "note" -> desk.note(actor, number, text, brought);
            default -> throw CaseRefusal.Faulty.at("/kind", "case-message-kind-unknown");
        }
    }
}
