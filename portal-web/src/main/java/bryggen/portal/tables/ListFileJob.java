package bryggen.portal.tables;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.faces.ListFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a list holds as one file (TB1).
 *
 * @param path the list's page
 * @param query its parameters when it was asked for
 * @param columns of the file, in the asker's language
 * @param total rows of the list, as far as they are counted; {@code more} says that there are more
 * @param cut whether the list has more rows than a file may hold
 * @param hash of the file, once it is there
 */
public record ListFileJob(
        UUID id,
        String account,
        UUID person,
        Language language,
        String path,
        String query,
        ListFile.Kind kind,
        List<ListFile.Head> columns,
        State state,
        int total,
        boolean more,
        int done,
        boolean cut,
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

    /** "orders-list.csv". */
    public String fileName() {
        return ListFile.name(path, kind);
    }
}
