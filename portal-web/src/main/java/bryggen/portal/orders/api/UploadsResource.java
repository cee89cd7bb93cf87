package bryggen.portal.orders.api;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Role;
import bryggen.portal.orders.Draft;
import bryggen.portal.orders.OrderBook;
import bryggen.portal.orders.OrderFiles;
import bryggen.portal.orders.Ordering;
import bryggen.portal.orders.Origin;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Sha256;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.rest.Idempotency;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Files of order lines for customers' own systems: brought, asked after, ordered part by part. */
@Path("/orders/upload")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UploadsResource {
    private static final String SELF = "/api/v1/orders/upload/";
    private static final int LARGEST = 10 << 20;

    @Inject
    Acting acting;

    @Inject
    OrderFiles files;

    @Inject
    Ordering ordering;

    @Inject
    OrderBook book;

    @Inject
    Idempotency idempotency;

    /** The body is the file: separated values or a workbook. It is read in the background; Location tells how far it is. */
    @POST
    @Consumes("*/*")
    @Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    @RequestBody(content = @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "The file is taken; Location names it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UploadJson.class)))
    public Response take(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("name") @Nullable String name,
            InputStream body)
            throws IOException {
        var actor = acting.actor();
        var content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) throw PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "file-too-large");
        return idempotency.once(actor.account().number(), "orders-upload", key, Sha256.of(content), () -> {
            var id = kept(name == null ? "" : name, content);
            return new Idempotency.Created(SELF + id, sheet(id));
        });
    }

    private String kept(String name, byte[] content) {
        try {
            return files.take(acting.actor(), name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/{id}")
    @Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    public UploadJson upload(@PathParam("id") String id) {
        return sheet(id);
    }

    private UploadJson sheet(String id) {
        return UploadJson.of(files.sheet(acting.actor(), id, Texts.in(acting.language())));
    }

    /** The refused lines with their reasons, as separated values: to mend and send again. */
    @GET
    @Path("/{id}/refused")
    @Produces("text/csv")
    @Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    @APIResponse(
            responseCode = "200",
            description = "The lines as they came, with their line and reason behind",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public Response refused(@PathParam("id") String id) {
        var actor = acting.actor();
        var texts = Texts.in(acting.language());
        files.sheet(actor, id, texts); // what is not there is said before the first byte
        StreamingOutput csv = out -> files.refused(actor, id, texts, out);
        return Response.ok(csv, "text/csv; charset=UTF-8").build();
    }

    /** What is said beside the lines; all of it optional. */
    public record UploadOrderJson(
            @Nullable String purchaseOrder,
            @Nullable String costReference,
            @Nullable LocalDate requestedDelivery,
            @Nullable String shipTo,
            @Nullable String comment) {
        Draft with(List<Draft.Line> lines) {
            return new Draft(purchaseOrder, costReference, requestedDelivery, shipTo, comment, lines);
        }
    }

    /** Places the next of its accepted lines, at most a thousand, as an order. */
    @POST
    @Path("/{id}/order")
    @Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
    @APIResponse(
            responseCode = "201",
            description = "The order is placed; Location names it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderJson.class)))
    public Response order(
            @HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("id") String id, UploadOrderJson order) {
        var actor = acting.actor();
        var operation = "orders-upload-order "
                + files.sheet(actor, id, Texts.in(acting.language())).id();
        if (idempotency.isKnown(actor.account().number(), operation, key))
            return idempotency.once(actor.account().number(), operation, key, order, () -> {
                throw new IllegalStateException("the key was known");
            });
        var part = files.next(actor, id);
        var assessment = ordering.assess(actor, order.with(part.lines()));
        return idempotency.once(actor.account().number(), operation, key, order, () -> {
            var number = ordering.place(actor, assessment, Origin.UPLOAD);
            files.ordered(actor, id, part, number);
            return new Idempotency.Created("/api/v1/orders/" + number, OrderJson.of(book.sheet(actor.own(), number)));
        });
    }
}
