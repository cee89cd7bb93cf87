package bryggen.portal.campaigns.api;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.campaigns.Brochures;
import bryggen.portal.campaigns.CampaignRefusal;
import bryggen.portal.campaigns.Downloads;
import bryggen.portal.campaigns.Fetching;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.rest.FileParameters;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /brochures}: material to sell with, and its files. */
@Path("/brochures")
@RequestScoped
public class BrochuresResource {
    private static final Set<String> LANGUAGES = Set.of("nb", "sv", "da", "en");

    @Inject
    Acting acting;

    @Inject
    Brochures brochures;

    @Inject
    Fetching fetching;

    @Inject
    Downloads downloads;

    /** @param product a SKU or the code of a product line */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
    public PageJson<BrochureJson> list(
            @BeanParam ListParameters ask,
            @QueryParam("language") @Nullable String language,
            @QueryParam("product") @Nullable String product,
            @QueryParam("q") @Nullable String q) {
        var spoken = Blank.none(language);
        if (spoken != null && !LANGUAGES.contains(spoken))
            throw PlatformRefusal.badParameter("language", "unknown-word");
        var wanted = new Brochures.Wanted(Blank.none(q), spoken, Blank.none(product), null);
        return PageJson.of(brochures
                .list(acting.actor(), Brochures.View.USABLE, wanted, ask.ask())
                .map(BrochureJson::of));
    }

    /** The bytes, all of them or one range; each time they begin, a download is counted (CP9). */
    @GET
    @Path("{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
    public Response content(@PathParam("id") String id, @BeanParam FileParameters asked) {
        var actor = acting.actor();
        var brochure = uuid(id);
        return asked.answer(fetching.file(actor, brochure), () -> downloads.count(actor, brochure, false));
    }

    private static UUID uuid(String text) {
        return Ids.read(text).orElseThrow(CampaignRefusal.BrochureUnknown::new);
    }
}
