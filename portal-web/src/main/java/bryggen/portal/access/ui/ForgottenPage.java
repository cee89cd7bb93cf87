package bryggen.portal.access.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.PasswordDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asking for a link to a new password; the answer is the same for every address (AC8). */
@Named
@RequestScoped
@Page("/forgotten")
@Allows(anonymous = true)
public class ForgottenPage {
    private static final int LONGEST = 320;

    @Inject
    Here here;

    @Inject
    PasswordDesk desk;

    private String email = "";

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public void send() {
        if (email.length() <= LONGEST) desk.forgotten(email);
        here.go("/forgotten?said=access.link-sent");
    }
}
