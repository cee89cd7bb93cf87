package bryggen.portal.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person in one company, with the roles there. */
public record Member(Person person, String account, Set<Role> roles, boolean disabled, @Nullable Instant lastSeen) {

    /** How it stands with somebody, in one word. */
    public enum State {
        ACTIVE,
        INVITED,
        DISABLED
    }

    public State state() {
        if (disabled || person.disabled()) return State.DISABLED;
        return person.hasPassword() ? State.ACTIVE : State.INVITED;
    }

    /** Can administrate now: has the role, is not disabled and has come (an invitation alone administrates nothing). */
    public boolean administers(Role administrator) {
        return state() == State.ACTIVE && roles.contains(administrator);
    }
}
