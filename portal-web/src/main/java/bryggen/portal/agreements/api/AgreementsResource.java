package bryggen.portal.agreements.api;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Role;
import bryggen.portal.agreements.Agreeing;
import bryggen.portal.agreements.AgreementRefusal;
import bryggen.portal.agreements.Agreements;
import bryggen.portal.agreements.Agreements.Shown;
import bryggen.portal.platform.Blank;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /agreements}: what the company has promised, called off and has left. */
@Path("/agreements")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AgreementsResource {
    @Inject
    Acting acting;

    @Inject
    Agreeing agreeing;

    @Inject
    Agreements agreements;

    @Inject
    Clock clock;

    /** {@code state} is running, over or all. */
    @GET
    @Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE})
    public PageJson<AgreementJson> list(
            @BeanParam ListParameters ask,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String words) {
        var today = LocalDate.now(clock);
        return PageJson.of(agreements
                .list(acting.actor().reach(), shown(state), Blank.none(words), ask.ask())
                .map(agreement -> AgreementJson.of(agreement, today)));
    }

    @GET
    @Path("/{number}")
    @Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE})
    public AgreementJson get(@PathParam("number") String number) {
        var reach = acting.actor().reach();
        var agreement = agreeing.get(reach, number);
        return AgreementJson.of(agreement, LocalDate.now(clock), agreements.calls(reach, number));
    }

    private static Shown shown(@Nullable String state) {
        if (state == null || state.isBlank()) return Shown.ALL;
        return Arrays.stream(Shown.values())
                .filter(shown -> shown.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElseThrow(AgreementRefusal.BadFilter::new);
    }
}
