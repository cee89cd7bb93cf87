package bryggen.portal.cases.api;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.cases.CaseFiles;
import bryggen.portal.cases.CaseRefusal;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.files.HandOut;
import bryggen.portal.platform.rest.FileParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /case-files}: what was brought with cases. */
@Path("/case-files")
@RequestScoped
public class CaseFilesResource {
    @Inject
    Acting acting;

    @Inject
    CaseFiles files;

    @GET
    @Path("{id}")
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    @APIResponse(
            responseCode = "200",
            description = "The file as it is kept",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
    public Response get(@PathParam("id") String id, @BeanParam FileParameters asked) {
        return asked.answer(files.handOut(acting.actor(), id(id)), HandOut.UNCOUNTED);
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(CaseRefusal.FileUnknown::new);
    }
}
