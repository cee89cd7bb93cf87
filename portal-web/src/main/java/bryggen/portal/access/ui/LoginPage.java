package bryggen.portal.access.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.PageCookie;
import bryggen.portal.access.SigningIn;
import bryggen.portal.access.UnsentForms;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The page door: e-mail and password, and back to where one wanted to go. */
@Named
@RequestScoped
@Page("/login")
@Allows(anonymous = true)
public class LoginPage {
    @Inject
    SigningIn signingIn;

    @Inject
    PageCookie cookie;

    @Inject
    Here here;

    @Inject
    UnsentForms unsentForms;

    @Inject
    HttpServletRequest request;

    private @Nullable String email;
    private @Nullable String password;

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    /** What was typed into a form that came too late, sealed (AC14); a link cannot bring any, only a post of this page. */
    public @Nullable String getUnsent() {
        return request.getMethod().equals("POST") && request.getAttribute("unsent") == null
                ? request.getParameter("unsent")
                : (String) request.getAttribute("unsent");
    }

    public void signIn() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            var signedIn = signingIn.byPassword(
                    email == null ? "" : email,
                    password == null ? "" : password,
                    Actor.Channel.WEB,
                    request.getRemoteAddr(),
                    String.valueOf(request.getHeader("User-Agent")));
            cookie.set(signedIn.token(), request, (HttpServletResponse) external.getResponse());
            here.go(unsentForms.keep(signedIn.signIn(), getUnsent()).orElseGet(this::wanted));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    /** Only an address inside this portal; anything else leads home. */
    private String wanted() {
        var from = here.param("from");
        if (from == null || !from.startsWith("/") || from.startsWith("//") || from.contains("\\")) return "/home";
        return from;
    }
}
