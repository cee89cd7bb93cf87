package bryggen.portal.orders;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of order lines, for the API's door to them; the room that reads them answers. */
public interface OrderFiles {

    /**
     * How far a file is.
     *
     * @param state waiting, running, done or failed
     * @param total lines that say something; none before they are counted
     * @param failure code of why it was refused as a whole; none when it was not
     * @param said the same in words
     * @param left accepted lines that are in no order and no cart yet
     * @param orders those that its lines went into
     */
    record Sheet(
            String id,
            String name,
            String state,
            @Nullable Integer total,
            int accepted,
            int changed,
            int refused,
            @Nullable String failure,
            @Nullable String said,
            int left,
            List<String> orders,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /** The lines of the next order, at most as many as one takes; {@code first} and {@code last} are lines of the file. */
    record Part(int first, int last, List<Draft.Line> lines) {}

    /** @return its id */
    String take(Actor actor, String name, InputStream content) throws IOException;

    Sheet sheet(Actor actor, String id, Texts texts);

    /** The refused lines as they came, with their reasons behind. */
    void refused(Actor actor, String id, Texts texts, OutputStream csv) throws IOException;

    /** Refused while the file is read, and when nothing is left. */
    Part next(Actor actor, String id);

    /** In the transaction that places it. Refused when somebody else has taken one of the lines meanwhile. */
    void ordered(Actor actor, String id, Part part, String order);
}
