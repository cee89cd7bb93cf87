package bryggen.portal.leads;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * LE16: a file of leads and how far it is.
 *
 * @param read rows behind the head that are done with, the empty ones too
 * @param lines rows that say something: taken and refused ones
 * @param doubles how many of the taken ones are held back because they resemble an open lead
 * @param failure why it ended early; empty when it did not
 */
public record LeadImport(
        UUID id,
        String name,
        State state,
        String charset,
        String separator,
        Entering.Way way,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<String> header,
        int read,
        int lines,
        int taken,
        int doubles,
        int refused,
        String failure) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isMoving() {
        return state == State.WAITING || state == State.RUNNING;
    }

    LeadImport with(int moreRead, int moreTaken, int moreDoubles, int moreRefused) {
        return new LeadImport(
                id,
                name,
                state,
                charset,
                separator,
                way,
                startedBy,
                startedAt,
                endedAt,
                header,
                read + moreRead,
                lines + moreTaken + moreRefused,
                taken + moreTaken,
                doubles + moreDoubles,
                refused + moreRefused,
                failure);
    }
}
