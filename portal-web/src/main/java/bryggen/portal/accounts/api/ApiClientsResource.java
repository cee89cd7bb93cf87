package bryggen.portal.accounts.api;

import static bryggen.portal.access.Role.COMPANY_ADMIN;
import static bryggen.portal.access.Role.SUPPLIER_ADMIN;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.ApiClient;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.ApiClientDesk;
import bryggen.portal.platform.Ids;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A company's administrator gives the company's own systems access to the API, and takes it away. */
@Path("/api-clients")
@RequestScoped
public class ApiClientsResource {
    @Inject
    Acting acting;

    @Inject
    ApiClientDesk desk;

    @Inject
    Idempotency idempotency;

    public record NewClient(@Nullable String name, @Nullable List<Role> roles, @Nullable Instant expiresAt) {}

    /** {@code secret} stands only in the answer to the call that made the client. */
    public record ClientJson(
            UUID id,
            @Nullable String secret,
            String name,
            List<Role> roles,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static ClientJson of(ApiClient client, @Nullable String secret) {
            return new ClientJson(
                    client.id(),
                    secret,
                    client.name(),
                    client.roles().stream().sorted().toList(),
                    client.createdAt(),
                    client.createdBy(),
                    client.expiresAt(),
                    client.lastUsedAt());
        }
    }

    @GET
    @Allows({COMPANY_ADMIN, SUPPLIER_ADMIN})
    public PageJson<ClientJson> list(@BeanParam ListParameters parameters) {
        var ask = parameters.ask();
        var all = desk.list(acting.actor());
        int from = Math.min((ask.page() - 1) * ask.size(), all.size());
        int to = Math.min(from + ask.size(), all.size());
        var items = all.subList(from, to).stream()
                .map(client -> ClientJson.of(client, null))
                .toList();
        return new PageJson<>(items, ask.page(), ask.size(), all.size(), false, null);
    }

    /** The remembered answer has no secret: it would lie readable in the table for a week. */
    @POST
    @Allows({COMPANY_ADMIN, SUPPLIER_ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "The client is made; its secret is told this once",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClientJson.class)))
    public Response make(@HeaderParam("Idempotency-Key") @Nullable String key, NewClient client) {
        var actor = acting.actor();
        var name = PeopleResource.needed("/name", client.name());
        var roles = PeopleResource.roles(PeopleResource.needed("/roles", client.roles()));
        var made = new AtomicReference<ApiClientDesk.@Nullable Made>();
        var answer = idempotency.once(actor.account().number(), "api-clients", key, client, () -> {
            var now = desk.make(actor, name, roles, client.expiresAt());
            made.set(now);
            return new Idempotency.Created(
                    "/api/v1/api-clients/" + now.client().id(), ClientJson.of(now.client(), null));
        });
        var fresh = made.get();
        if (fresh == null) return answer;
        return Response.fromResponse(answer)
                .entity(ClientJson.of(fresh.client(), fresh.secret()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Allows({COMPANY_ADMIN, SUPPLIER_ADMIN})
    public ClientJson get(@PathParam("id") String id) {
        return ClientJson.of(desk.get(acting.actor(), Ids.known(id)), null);
    }

    @DELETE
    @Path("/{id}")
    @Allows({COMPANY_ADMIN, SUPPLIER_ADMIN})
    public void end(@PathParam("id") String id) {
        desk.end(acting.actor(), Ids.known(id));
    }
}
