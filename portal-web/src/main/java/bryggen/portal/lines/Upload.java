package bryggen.portal.lines;

import bryggen.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of order lines and how far it is (LN7, LN8).
 *
 * @param language in which units and names are read
 * @param header the titles of its first line; empty without such a line
 * @param total how many lines say something; none before they are counted
 * @param read the file's line behind which reading goes on
 * @param attempts how often it was taken up since a batch of it went through
 * @param failure code of why it was refused as a whole; empty when it was not
 */
public record Upload(
        UUID id,
        String account,
        String name,
        State state,
        Language language,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<String> header,
        @Nullable Integer total,
        int read,
        int accepted,
        int changed,
        int refused,
        int attempts,
        String failure,
        String about) {
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isMoving() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Lines that have their answer. */
    public int answered() {
        return accepted + changed + refused;
    }

    /** Behind this line, with so many more. */
    Upload with(int lastLine, int moreAccepted, int moreChanged, int moreRefused) {
        return new Upload(
                id,
                account,
                name,
                state,
                language,
                startedBy,
                startedAt,
                endedAt,
                header,
                total,
                lastLine,
                accepted + moreAccepted,
                changed + moreChanged,
                refused + moreRefused,
                0,
                failure,
                about);
    }

    /** With what was found out before its lines are read. */
    Upload counted(List<String> titles, int lines) {
        return new Upload(
                id, account, name, state, language, startedBy, startedAt, endedAt, titles, lines, read, accepted,
                changed, refused, attempts, failure, about);
    }

    /** A line that was changed or refused, as it stands in the file. */
    public record Told(int line, Judged.Verdict verdict, List<String> cells, List<Judged.Reason> said) {}

    /** An accepted line that is in no cart and no order yet. */
    public record Left(int line, String sku, java.math.BigDecimal quantity) {}
}
