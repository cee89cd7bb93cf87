package bryggen.portal.accounts.api;

import bryggen.portal.platform.PlatformRefusal;
import java.util.UUID;

/** Ids in paths: what is none is as unknown as one that nothing has. */
final class Ids {
    private Ids() {}

    static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw PlatformRefusal.missing();
        }
    }
}
