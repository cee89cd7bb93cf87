package bryggen.portal.notices.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.notices.Stopping;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where the link in a mail leads that stops the mails about one topic: it shows what, and has the button (NT9). */
@Named
@RequestScoped
@Page("/notices/stop")
@Allows(anonymous = true)
public class StopPage {
    @Inject
    Here here;

    @Inject
    Stopping stopping;

    @Inject
    HttpServletRequest request;

    private @Nullable String topic;

    /** A link that is not ours, or not whole, is said to be so, and nothing is offered. */
    public void open() {
        var wish = here.param("wish");
        try {
            topic = stopping.read(wish).topic().word();
            if (!request.getMethod().equals("POST")) return;
            stopping.stop(wish);
            here.go(here.link("/notices/stop", "wish", wish, "said", "notices.stopped"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public boolean isKnown() {
        return topic != null;
    }

    public String getTopic() {
        return here.getTexts().get("notices.topic." + topic);
    }

    public String getAddress() {
        return here.link("/notices/stop", "wish", here.param("wish"));
    }

    public boolean isOffered() {
        return isKnown() && !"notices.stopped".equals(here.param("said"));
    }
}
