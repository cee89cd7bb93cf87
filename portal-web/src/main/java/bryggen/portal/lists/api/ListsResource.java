package bryggen.portal.lists.api;

import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.lists.BuyingList;
import bryggen.portal.lists.BuyingList.Sharing;
import bryggen.portal.lists.Collecting;
import bryggen.portal.lists.ListRefusal;
import bryggen.portal.platform.Blank;
import bryggen.portal.platform.rest.Idempotency;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /lists}: what the company orders again and again, as far as it is shared with who asks. */
@Path("/lists")
@RequestScoped
public class ListsResource {
    @Inject
    Acting acting;

    @Inject
    Collecting collecting;

    @Inject
    Idempotency idempotency;

    /** A list without its lines. {@code sharing} is private, read or change. */
    public record RowJson(
            String id, String name, String sharing, String owner, boolean mine, int lineCount, Instant changedAt) {
        static RowJson of(BuyingList list) {
            return new RowJson(
                    list.id().toString(),
                    list.name(),
                    list.sharing().name().toLowerCase(Locale.ROOT),
                    list.owner(),
                    list.mine(),
                    list.lines(),
                    list.changedAt());
        }
    }

    public record LineJson(String sku, BigDecimal quantity) {}

    public record ListJson(
            String id,
            String name,
            String sharing,
            String owner,
            boolean mine,
            Instant changedAt,
            List<LineJson> lines) {
        static ListJson of(BuyingList.Sheet sheet) {
            var row = RowJson.of(sheet.head());
            return new ListJson(
                    row.id(),
                    row.name(),
                    row.sharing(),
                    row.owner(),
                    row.mine(),
                    row.changedAt(),
                    sheet.lines().stream()
                            .map(line -> new LineJson(line.sku(), line.quantity()))
                            .toList());
        }
    }

    /** A line names its product by SKU, by the company's own number or by GTIN. */
    public record NewLineJson(@Nullable String sku, @Nullable String ownNumber, @Nullable BigDecimal quantity) {}

    public record NewListJson(
            @Nullable String name, @Nullable String sharing, @Nullable List<@Nullable NewLineJson> lines) {
        List<Collecting.Wish> wishes() {
            if (lines == null) return List.of();
            return lines.stream()
                    .map(line -> line == null
                            ? new Collecting.Wish(null, null)
                            : new Collecting.Wish(line.sku() == null ? line.ownNumber() : line.sku(), line.quantity()))
                    .toList();
        }

        Sharing shared() {
            if (sharing == null) return Sharing.PRIVATE;
            return Arrays.stream(Sharing.values())
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(sharing))
                    .findFirst()
                    .orElseThrow(() -> ListRefusal.Faulty.at("LI1", "/sharing", "unknown-sharing"));
        }
    }

    @GET
    @Allows({BUYER, PARTNER_SELLER, PARTNER_MANAGER})
    public PageJson<RowJson> list(@BeanParam ListParameters ask, @QueryParam("q") @Nullable String words) {
        var wanted = Blank.none(words);
        return PageJson.of(
                collecting.list(acting.actor(), wanted, false, ask.ask()).map(RowJson::of));
    }

    @POST
    @Allows({BUYER, PARTNER_SELLER, PARTNER_MANAGER})
    @APIResponse(
            responseCode = "201",
            description = "The list is there; Location names it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ListJson.class)))
    public Response make(@HeaderParam("Idempotency-Key") @Nullable String key, NewListJson list) {
        var actor = acting.actor();
        return idempotency.once(actor.account().number(), "lists", key, list, () -> {
            var id = collecting
                    .make(actor, list.name(), list.shared(), list.wishes())
                    .toString();
            return new Idempotency.Created("/api/v1/lists/" + id, ListJson.of(collecting.get(actor, id)));
        });
    }

    @GET
    @Path("/{id}")
    @Allows({BUYER, PARTNER_SELLER, PARTNER_MANAGER})
    public ListJson get(@PathParam("id") String id) {
        return ListJson.of(collecting.get(acting.actor(), id));
    }

    /** Its lines as they shall be; name and sharing too, where its maker sends them. */
    @PUT
    @Path("/{id}")
    @Allows({BUYER, PARTNER_SELLER, PARTNER_MANAGER})
    public ListJson put(@PathParam("id") String id, NewListJson list) {
        var actor = acting.actor();
        collecting.put(actor, id, list.name(), list.sharing() == null ? null : list.shared(), list.wishes());
        return ListJson.of(collecting.get(actor, id));
    }

    @DELETE
    @Path("/{id}")
    @Allows({BUYER, PARTNER_SELLER, PARTNER_MANAGER})
    @APIResponse(responseCode = "204", description = "The list is gone")
    public void remove(@PathParam("id") String id) {
        collecting.remove(acting.actor(), id);
    }
}
