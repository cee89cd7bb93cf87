package bryggen.portal.access;

import bryggen.portal.platform.Language;
import java.util.UUID;

/** Somebody who may sign in, with one e-mail, for whatever many companies. Without a password: invited, not yet come. */
public record Person(UUID id, String email, String name, Language language, boolean hasPassword, boolean disabled) {}
