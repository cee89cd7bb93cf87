package bryggen.portal.access;

import bryggen.portal.platform.Language;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actor of this request, set once by the door. */
@RequestScoped
public class Acting {
    private @Nullable Actor actor;
    private Language language = Language.EN;

    /** The actor; refuses with 401 where nobody is signed in. */
    public Actor actor() {
        if (actor == null) throw new AccessRefusal.SignedOut();
        return actor;
    }

    public Optional<Actor> known() {
        return Optional.ofNullable(actor);
    }

    public Language language() {
        return language;
    }

    public void set(Actor actor) {
        this.actor = actor;
    }

    public void speak(Language language) {
        this.language = language;
    }
}
