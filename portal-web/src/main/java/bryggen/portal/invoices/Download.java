package bryggen.portal.invoices;

import bryggen.portal.platform.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All documents of some days in one file (IN13).
 *
 * @param missing how many of them could not be made whole
 * @param hash of the file, once it is there
 */
public record Download(
        UUID id,
        String account,
        UUID person,
        String personName,
        Language language,
        LocalDate first,
        LocalDate last,
        State state,
        int total,
        int done,
        int missing,
        int attempts,
        @Nullable String hash,
        long bytes,
        Instant askedAt) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isMoving() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
