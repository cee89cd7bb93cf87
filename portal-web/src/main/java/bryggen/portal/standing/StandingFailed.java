package bryggen.portal.standing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A date of a standing order has passed without an order (ST5).
 *
 * @param words why, in its maker's language
 * @param paused whether it has paused itself (ST8)
 */
public record StandingFailed(
        String account, UUID person, UUID id, String name, LocalDate due, String words, boolean paused) {}
