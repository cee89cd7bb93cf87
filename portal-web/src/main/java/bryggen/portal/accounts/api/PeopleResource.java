package bryggen.portal.accounts.api;

import static bryggen.portal.access.Role.COMPANY_ADMIN;
import static bryggen.portal.access.Role.SUPPLIER_ADMIN;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Member;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.PeopleDesk;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.rest.Idempotency;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.MergePatch;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A company's administrator manages its people; the supplier's names another company with {@code company}. */
@Path("/people")
@RequestScoped
public class PeopleResource {
    @Inject
    Acting acting;

    @Inject
    PeopleDesk desk;

    @Inject
    Idempotency idempotency;

    public record NewPerson(
            @Nullable String email,
            @Nullable String name,
            @Nullable List<Role> roles,
            @Nullable String language,
            @Nullable String company) {}

    /** A merge-patch: what is absent stays as it is; null would take it away, and nobody is without any of these. */
    public record PersonPatch(@Nullable String name, @Nullable List<Role> roles, @Nullable Boolean disabled)
            implements MergePatch {}

    @GET
    @Allows({COMPANY_ADMIN, SUPPLIER_ADMIN})
    public PageJson<PersonJson> list(
            @BeanParam ListParameters ask,
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("company") @Nullable String company) {
        return PageJson.of(
                desk.list(acting.actor(), company, state(state), q, ask.ask()).map(PersonJson::of));
    }

    @GET
    @Path("/{id}")
    @Allows({COMPANY_ADMIN, SUPPLIER_ADMIN})
    public PersonJson get(@PathParam("id") String id, @QueryParam("company") @Nullable String company) {
        return PersonJson.of(desk.get(acting.actor(), company, Ids.known(id)));
    }

    @POST
    @Allows({COMPANY_ADMIN, SUPPLIER_ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "The invitation is on its way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PersonJson.class)))
    public Response invite(@HeaderParam("Idempotency-Key") @Nullable String key, NewPerson person) {
        var actor = acting.actor();
        var email = needed("/email", person.email());
        var name = needed("/name", person.name());
        var roles = roles(needed("/roles", person.roles()));
        var language = person.language() == null ? actor.language() : Language.of(person.language());
        return idempotency.once(actor.account().number(), "people", key, person, () -> {
            var member = desk.invite(actor, person.company(), email, name, language, roles);
            return new Idempotency.Created("/api/v1/people/" + member.person().id(), PersonJson.of(member));
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Allows({COMPANY_ADMIN, SUPPLIER_ADMIN})
    public PersonJson change(
            @PathParam("id") String id, @QueryParam("company") @Nullable String company, PersonPatch patch) {
        var roles = patch.roles() == null ? null : roles(patch.roles());
        var change = new PeopleDesk.Change(patch.name(), roles, patch.disabled());
        return PersonJson.of(desk.change(acting.actor(), company, Ids.known(id), change));
    }

    static Set<Role> roles(List<Role> given) {
        if (given.stream().anyMatch(Objects::isNull)) throw PlatformRefusal.badField("/roles", "wrong-type");
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(given);
        return roles;
    }

    static <T> T needed(String pointer, @Nullable T value) {
        if (value == null) throw PlatformRefusal.badField(pointer, "field-needed");
        return value;
    }

    private static Member.@Nullable State state(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        return Arrays.stream(Member.State.values())
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> PlatformRefusal.badParameter("state", "bad-value"));
    }
}
