package bryggen.portal.orders.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.orders.Hold;
import bryggen.portal.orders.Holding;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One held order: why it is held, and the button that lets it go. */
@Named
@RequestScoped
@Page("/orders/hold")
@Allows(Role.SERVICE)
public class HoldPage {
    @Inject
    Here here;

    @Inject
    Holding holds;

    @Inject
    HttpServletRequest request;

    private @Nullable Hold hold;

    public void open() {
        var key = here.needed("key");
        hold = holds.hold(here.getActor().reach(), key);
        if (!request.getMethod().equals("POST")) return;
        try {
            holds.release(here.getActor(), key, Objects.requireNonNullElse(request.getParameter("note"), ""));
            here.go(here.link("/orders/holds", "said", "orders.release", "about", hold.order()));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public Hold getHold() {
        return Objects.requireNonNull(hold);
    }

    public String getCompany() {
        return company(getHold());
    }

    static String company(Hold hold) {
        return hold.company() + " (" + hold.account() + ")";
    }

    public String getKind() {
        return here.getTexts().get("orders.hold.kind." + getHold().kind());
    }

    public String getSince() {
        return here.getFormats().dateTime(getHold().since());
    }

    public String getGross() {
        return here.getFormats().money(getHold().gross(), getHold().currency());
    }

    public Status getState() {
        return state(getHold(), here.getTexts());
    }

    static Status state(Hold hold, Texts texts) {
        if (hold.answer() != null) return Status.bad(texts.get("orders.hold.refused"));
        if (hold.stuck()) return Status.bad(texts.say("orders.hold.stuck", String.valueOf(hold.releasedBy())));
        return hold.isReleased()
                ? Status.info(texts.say("orders.hold.released", String.valueOf(hold.releasedBy())))
                : Status.waits(texts.get("orders.hold.waits"));
    }
}
