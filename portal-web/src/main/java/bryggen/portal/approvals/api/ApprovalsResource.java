package bryggen.portal.approvals.api;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Role;
import bryggen.portal.approvals.ApprovalBook;
import bryggen.portal.approvals.Approving;
import bryggen.portal.approvals.Request;
import bryggen.portal.approvals.RuleWords;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Orders that wait for their company, for its own systems. Each is named by its order's number. */
@Path("/approvals")
@RequestScoped
public class ApprovalsResource {
    @Inject
    Acting acting;

    @Inject
    ApprovalBook book;

    @Inject
    Approving approving;

    @Inject
    RuleWords words;

    /** By {@code state}; what waits the longest is the first of those that wait. */
    @GET
    @Allows(Role.APPROVER)
    public PageJson<ApprovalJson> list(@BeanParam ListParameters ask, @QueryParam("state") @Nullable String state) {
        var wanted = Request.State.of(state).orElse(null);
        return PageJson.of(book.list(acting.actor(), wanted, ask.ask()).map(this::json));
    }

    @GET
    @Path("/{id}")
    @Allows(Role.APPROVER)
    public ApprovalJson approval(@PathParam("id") String id) {
        return json(book.get(acting.actor(), id));
    }

    /** Approves what is the caller's to decide; the last approval places the order. */
    @POST
    @Path("/{id}/approval")
    @Allows(Role.APPROVER)
    public ApprovalJson approve(@PathParam("id") String id) {
        approving.approve(acting.actor(), id);
        return approval(id);
    }

    public record DeclineJson(@Nullable String reason) {}

    @POST
    @Path("/{id}/decline")
    @Allows(Role.APPROVER)
    public ApprovalJson decline(@PathParam("id") String id, DeclineJson no) {
        approving.decline(acting.actor(), id, no.reason());
        return approval(id);
    }

    private ApprovalJson json(ApprovalBook.Standing standing) {
        var language = acting.language();
        return ApprovalJson.of(
                standing,
                words,
                Texts.in(language),
                new Formats(language, Settings.current().zone()));
    }
}
