package bryggen.portal.bank.api;

import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.bank.Balancing;
import bryggen.portal.bank.BankFileBook;
import bryggen.portal.bank.BankFiles;
import bryggen.portal.bank.BankRefusal;
import bryggen.portal.platform.Sha256;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /bank-files}: the supplier's bank files, and whether all money in them has its place. */
@Path("/bank-files")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BankFilesResource {
    @Inject
    Acting acting;

    @Inject
    BankFiles files;

    @Inject
    BankFileBook book;

    @Inject
    Balancing balancing;

    @Inject
    Idempotency idempotency;

    /** The body is the file as the bank made it. */
    @POST
    @Consumes("*/*")
    @Allows({SERVICE})
    @RequestBody(content = @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "The file is taken, and what is new in it placed or waiting",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BankFileJson.class)))
    public Response take(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("name") @Nullable String name,
            InputStream body)
            throws IOException {
        var actor = acting.actor();
        var content = body.readNBytes(BankFiles.LARGEST + 1);
        if (content.length > BankFiles.LARGEST) throw new BankRefusal.TooLarge(BankFiles.LARGEST >> 20);
        return idempotency.once(
                actor.account().number(),
                "bank-files",
                key,
                Sha256.of(content),
                () -> new Idempotency.Created(
                        "/api/v1/bank-files",
                        BankFileJson.of(
                                files.take(actor, BankFiles.Channel.API, name == null ? "" : name.strip(), content))));
    }

    /** The latest first. */
    @GET
    @Allows({SERVICE})
    public PageJson<BankFileJson> list(@BeanParam ListParameters ask) {
        return PageJson.of(book.list(acting.actor(), null, ask.ask()).map(BankFileJson::of));
    }

    /** What came in, what payments have received of it, and what waits. */
    @GET
    @Path("balance")
    @Allows({SERVICE})
    public BalanceJson balance() {
        return BalanceJson.of(balancing.balances(acting.actor()));
    }
}
