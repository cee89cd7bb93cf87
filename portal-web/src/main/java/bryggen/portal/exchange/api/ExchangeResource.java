package bryggen.portal.exchange.api;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.exchange.Ledger;
import bryggen.portal.exchange.Operating;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /exchange}: what goes between portal and ERP, for the operator. */
@Path("/exchange")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ExchangeResource {
    private static final Set<String> DIRECTIONS = Set.of("out", "in");
    private static final Set<String> STATES =
            Set.of("waiting", "sending", "received", "refused", "parked", "dead", "withdrawn", "aside");

    @Inject
    Acting acting;

    @Inject
    Ledger ledger;

    @Inject
    Operating operating;

    /** Why somebody parks a message. */
    public record ParkingJson(@Nullable String reason) {}

    @GET
    @Path("messages")
    @Allows(OPERATOR)
    public PageJson<MessageJson> messages(
            @BeanParam ListParameters ask,
            @QueryParam("direction") @Nullable String direction,
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @Nullable String q) {
        var known = word("state", state, STATES);
        var filter = new Ledger.Filter(
                word("direction", direction, DIRECTIONS),
                known == null ? null : known.toUpperCase(Locale.ROOT),
                blankIsNone(kind),
                blankIsNone(q));
        return PageJson.of(ledger.messages(filter, ask.ask()).map(MessageJson::of));
    }

    @GET
    @Path("messages/{id}")
    @Allows(OPERATOR)
    public MessageCaseJson message(@PathParam("id") String id) {
        return MessageCaseJson.of(ledger.message(uuid(id)));
    }

    @POST
    @Path("messages/{id}/retry")
    @Allows(OPERATOR)
    public MessageCaseJson retry(@PathParam("id") String id) {
        return MessageCaseJson.of(operating.retry(acting.actor(), uuid(id)));
    }

    @POST
    @Path("messages/{id}/park")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allows(OPERATOR)
    public MessageCaseJson park(@PathParam("id") String id, ParkingJson parking) {
        var reason = parking.reason() == null ? "" : parking.reason();
        return MessageCaseJson.of(operating.park(acting.actor(), uuid(id), reason));
    }

    @GET
    @Path("feeds")
    @Allows(OPERATOR)
    public PageJson<FeedJson> feeds() {
        var feeds = ledger.feeds().stream().map(FeedJson::of).toList();
        return PageJson.of(new Listing<>(feeds, 1, Math.max(feeds.size(), 1), feeds.size(), false, null));
    }

    private static @Nullable String word(String name, @Nullable String value, Set<String> known) {
        var word = blankIsNone(value);
        if (word != null && !known.contains(word)) throw PlatformRefusal.badParameter(name, "unknown-word");
        return word;
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        if (text.length() > 200 || text.indexOf('\0') >= 0) throw PlatformRefusal.badParameter("q", "unknown-word");
        return text.strip();
    }

    private static UUID uuid(String id) {
        return Ids.known(id);
    }
}
