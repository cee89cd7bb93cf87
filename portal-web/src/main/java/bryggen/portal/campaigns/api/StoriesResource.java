package bryggen.portal.campaigns.api;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.campaigns.Stories;
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

/** {@code /stories}: how others won and lost, as far as it is published. */
@Path("/stories")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StoriesResource {
    @Inject
    Acting acting;

    @Inject
    Stories stories;

    @GET
    @Allows({PARTNER_SELLER, PARTNER_MANAGER, CHANNEL_MANAGER})
    public PageJson<StoryJson> list(@BeanParam ListParameters ask, @QueryParam("q") @Nullable String q) {
        var wanted = new Stories.Wanted(q, null, null, null, null);
        return PageJson.of(stories.list(acting.actor(), Stories.View.PUBLISHED, wanted, ask.ask())
                .map(StoryJson::of));
    }
}
