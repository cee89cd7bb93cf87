package bryggen.portal.approvals;

import java.time.LocalDate;
import java.util.UUID;

/** Who decides instead of whom, first and last day included (AP15). */
public record Deputy(UUID id, UUID person, UUID deputy, LocalDate first, LocalDate last) {
    boolean isOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
