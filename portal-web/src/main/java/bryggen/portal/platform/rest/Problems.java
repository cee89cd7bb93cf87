package bryggen.portal.platform.rest;

import bryggen.portal.platform.Incident;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.jpa.SqlFailure;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Everything that goes wrong in the API becomes a problem in the caller's language; the unforeseen an incident id. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        var refusal = refusalIn(thrown);
        if (refusal == null && thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            if (status < 400) return web.getResponse();
            refusal = ofStatus(status);
        }
        if (refusal == null && isBadValue(thrown)) refusal = PlatformRefusal.of(Refusal.Kind.RULE, "bad-value");
        if (refusal == null && SqlFailure.isAway(thrown)) {
            Incident.of(thrown);
            refusal = PlatformRefusal.away();
        }
        if (refusal == null) return unforeseen(thrown);
        return answer(ProblemJson.of(refusal, texts(), path()), refusal);
    }

    /** A refusal, also where a transaction or a proxy wrapped it. */
    private static @Nullable Refusal refusalIn(@Nullable Throwable thrown) {
        for (int depth = 0; thrown != null && depth < 10; depth++, thrown = thrown.getCause())
            if (thrown instanceof Refusal refusal) return refusal;
        return null;
    }

    /** SQLSTATE class 22, data exception: a value that no check of ours caught; the input's fault, not ours. */
    private static boolean isBadValue(@Nullable Throwable thrown) {
        for (int depth = 0; thrown != null && depth < 10; depth++, thrown = thrown.getCause())
            if (thrown instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("22")) return true;
        return false;
    }

    private static @Nullable Refusal ofStatus(int status) {
        return switch (status) {
            case 404 -> PlatformRefusal.missing();
            case 405 -> PlatformRefusal.of(Refusal.Kind.MISSING, "not-found");
            case 406 -> PlatformRefusal.of(Refusal.Kind.WRONG_TYPE, "not-acceptable");
            case 413 -> PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "too-large");
            case 415 -> PlatformRefusal.of(Refusal.Kind.WRONG_TYPE, "wrong-media-type");
            case 500 -> null;
            default -> status < 500 ? PlatformRefusal.unreadable("unreadable", "-") : null;
        };
    }

    private Response unforeseen(Throwable thrown) {
        var problem = ProblemJson.unforeseen(texts(), path(), Incident.of(thrown));
        return Response.status(500)
                .type("application/problem+json")
                .entity(problem)
                .build();
    }

    private static Response answer(ProblemJson problem, Refusal refusal) {
        var answer = Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem);
        if (problem.status() == 429 || problem.status() == 503) answer.header("Retry-After", refusal.retryAfter());
        return answer.build();
    }

    private Texts texts() {
        return Texts.in(Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private String path() {
        return "/api/v1/" + uri.getPath().replaceFirst("^/", "");
    }
}
