package bryggen.portal.access;

import java.util.Set;
import java.util.UUID;

/** Somebody of an open company who can sign in now: whom the portal can tell something. */
public record Receiver(UUID person, String account, Set<Role> roles) {}
