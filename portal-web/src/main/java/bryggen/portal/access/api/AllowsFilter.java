package bryggen.portal.access.api;

import bryggen.portal.access.AccessRefusal;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Who may call an operation is declared on it; what declares nothing, nobody may call. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AllowsFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo operation;

    @Inject
    Acting acting;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = operation.getResourceMethod();
        if (method == null) return;
        var allows = method.getAnnotation(Allows.class);
        if (allows != null && allows.anonymous()) return;
        var actor = acting.actor();
        if (allows == null) throw new AccessRefusal.WrongRole();
        if (!allows.everyone()) actor.needs(allows.value());
    }
}
