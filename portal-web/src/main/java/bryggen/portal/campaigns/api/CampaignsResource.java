package bryggen.portal.campaigns.api;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.campaigns.Campaigns;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** {@code /campaigns}: what can be sold now. */
@Path("/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CampaignsResource {
    @Inject
    Acting acting;

    @Inject
    Campaigns campaigns;

    @GET
    @Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
    public PageJson<CampaignJson> list(@BeanParam ListParameters ask, @QueryParam("q") @Nullable String q) {
        var language = acting.language();
        return PageJson.of(campaigns
                .list(acting.actor(), Campaigns.View.RUNNING, q, ask.ask())
                .map(row -> CampaignJson.of(row, language)));
    }
}
