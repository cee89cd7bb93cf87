package bryggen.portal.exchange;

import java.time.Instant;

/**
 * Messages that need somebody for the same reason, so that they can be mended together.
 *
 * @param cause the reason without its numbers: what the messages have in common
 * @param example one of the reasons as it was said
 */
public record Trouble(
        String direction, String kind, String state, String cause, String example, int count, Instant oldest) {

    /** What helps: each has its words in the bundle. */
    public String advice() {
        if (direction.equals("in")) return state.equals("ASIDE") ? "unreadable" : "reference";
        return state.equals("DEAD") ? "dead" : "parked";
    }
}
