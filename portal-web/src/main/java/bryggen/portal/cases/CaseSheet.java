package bryggen.portal.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case with all that its reader may see of it (CE1). */
public record CaseSheet(CaseHead head, List<Line> lines, List<Message> messages, List<File> files, List<Event> events) {

    /**
     * A line that it is about.
     *
     * @param quantity of the state's kind
     * @param serials of the pieces that come back, where somebody has chosen them (CE14)
     */
    public record Line(
            int line,
            @Nullable String sku,
            String name,
            BigDecimal quantity,
            String unit,
            LineState state,
            List<String> serials) {}

    /**
     * What somebody has written.
     *
     * @param supplier one of the supplier's people
     * @param internal for them alone
     */
    public record Message(UUID id, Instant at, String who, boolean supplier, boolean internal, String text) {}

    /** @param message with which it came; none for one that came with the case itself */
    public record File(
            UUID id,
            @Nullable UUID message,
            boolean internal,
            CaseFile.Kept kept,
            String name,
            Instant at,
            String who) {}

    /** What happened; {@code kind} has its words in the bundle ({@code event.<kind>}). */
    public record Event(Instant at, String kind, String who, String text, boolean internal) {}

    /** The files of a message, or of the case itself. */
    public List<File> filesOf(@Nullable UUID message) {
        return files.stream()
                .filter(f -> java.util.Objects.equals(f.message(), message))
                .toList();
    }
}
