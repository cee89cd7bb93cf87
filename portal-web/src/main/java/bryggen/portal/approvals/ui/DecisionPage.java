package bryggen.portal.approvals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.approvals.LinkDeciding;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the link of a mail to an approver leads, without a sign-in. Opening it only shows (AP17). */
@Named
@RequestScoped
@Page("/approvals/decide")
@Allows(anonymous = true)
public class DecisionPage {
    @Inject
    Here here;

    @Inject
    LinkDeciding deciding;

    @Inject
    CardWords words;

    @Inject
    Form form;

    private LinkDeciding.@Nullable Shown shown;
    private @Nullable CardRow card;

    public void open() {
        var key = here.param("key");
        if (form.isPosted())
            try {
                if (form.words("act").equals("decline")) deciding.decline(key, form.words("reason"));
                else deciding.approve(key);
                here.go(getSelf());
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        shown = deciding.look(key).orElse(null);
        card = shown == null ? null : words.row(shown.card());
    }

    public String getSelf() {
        return "/approvals/decide?lang=" + here.getLang() + "&key="
                + Html.parameter(Objects.toString(here.param("key"), ""));
    }

    public @Nullable CardRow getCard() {
        return card;
    }

    /** For whom it stands here. */
    public String getApprover() {
        return shown == null ? "" : shown.approver();
    }

    public boolean isSignInNeeded() {
        return shown != null && shown.signInNeeded();
    }

    /** To the same order, behind the sign-in. */
    public String getSignIn() {
        return shown == null
                ? "/login"
                : "/approvals/list?account=" + Html.parameter(shown.account()) + "&number="
                        + Html.parameter(Objects.requireNonNull(card).number());
    }
}
