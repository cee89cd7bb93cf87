package bryggen.portal.access.ui;

import bryggen.portal.platform.Incident;
import bryggen.portal.platform.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What a page says when it says no: the refusal in the reader's words, or an incident id and nothing internal. */
@Named
@RequestScoped
public class ErrorPage {
    @Inject
    Here here;

    @Inject
    HttpServletRequest request;

    private String title = "";
    private String words = "";

    @PostConstruct
    void read() {
        var texts = here.getTexts();
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var refusal = refusal(thrown);
        if (refusal != null) {
            title = texts.get("platform.problem." + refusal.kind().status());
            words = refusal.said(texts);
        } else if (thrown instanceof Throwable unforeseen && !(status instanceof Integer code && code == 404)) {
            title = texts.get("platform.problem.500");
            words = texts.say("platform.refusal.unforeseen", Incident.of(unforeseen));
        } else {
            var key = "platform.problem." + status;
            title = texts.get(texts.has(key) ? key : "platform.problem.404");
            words = texts.get("platform.refusal.not-found");
        }
    }

    private @org.jspecify.annotations.Nullable Refusal refusal(@org.jspecify.annotations.Nullable Object thrown) {
        if (request.getAttribute(Refusal.class.getName()) instanceof Refusal refusal) return refusal;
        var cause = thrown instanceof Throwable t ? t : null;
        for (int depth = 0; cause != null && depth < 10; depth++, cause = cause.getCause())
            if (cause instanceof Refusal refusal) return refusal;
        return null;
    }

    public String getTitle() {
        return title;
    }

    public String getWords() {
        return words;
    }
}
