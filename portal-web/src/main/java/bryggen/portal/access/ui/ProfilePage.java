package bryggen.portal.access.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.OpenSignIns;
import bryggen.portal.access.Page;
import bryggen.portal.access.PasswordDesk;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's own matters: name and language, a new password, where one is signed in. */
@Named
@RequestScoped
@Page("/access/profile")
@Allows(everyone = true)
public class ProfilePage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    PasswordDesk passwords;

    @Inject
    OpenSignIns openSignIns;

    private @Nullable String name;
    private @Nullable String language;
    private String old = "";
    private String password = "";
    private @Nullable List<OpenSignIns.OpenSignIn> signIns;

    public String getName() {
        return name == null ? acting.actor().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language == null ? acting.actor().language().code() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public List<OpenSignIns.OpenSignIn> getSignIns() {
        if (signIns == null) signIns = openSignIns.of(acting.actor());
        return signIns;
    }

    public String at(Instant instant) {
        return here.getFormats().dateTime(instant);
    }

    public void introduce() {
        try {
            passwords.introduce(acting.actor(), getName(), Language.of(getLanguage()));
            here.go(here.link("/access/profile", "lang", getLanguage(), "said", "access.profile-saved"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public void change() {
        try {
            passwords.change(acting.actor(), old, password);
            here.go("/login?said=access.password-changed");
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public void end(String signIn) {
        try {
            openSignIns.end(acting.actor(), Ids.known(signIn));
            here.go(here.link("/access/profile", "said", "access.sign-in-ended"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }
}
