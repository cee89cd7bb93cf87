package bryggen.portal.payments.api;

import bryggen.portal.access.Allows;
import bryggen.portal.payments.ProviderNews;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * {@code /payments/webhooks/{provider}}: a door of its own, which knows no token: who comes in shows the provider's
 * signature over the very bytes of the body.
 */
@Path("/payments/webhooks")
@RequestScoped
public class ProviderEventsResource {
    private static final int LARGEST = 256 * 1024;

    @Inject
    ProviderNews news;

    @Context
    HttpHeaders headers;

    /** 200 only when the event is written down; also for one that is nothing to us or was told before. */
    @POST
    @Path("{provider}")
    @Consumes("*/*")
    @Allows(anonymous = true)
    @APIResponse(responseCode = "200", description = "The event is written down")
    public Response hear(@PathParam("provider") String provider, InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "too-large");
        news.hear(provider, bytes, headers.getHeaderString(news.signatureHeader()));
        return Response.ok().build();
    }
}
