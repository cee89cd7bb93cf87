package bryggen.portal.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For others to hear, in the transaction that does it: the ERP confirms other days than before. */
public record PromisesMoved(List<Moved> orders) {
    /** The line that comes last of those that moved: when it was promised, and when it is. */
    public record Moved(
            String account, String number, @Nullable UUID placedBy, String product, LocalDate was, LocalDate is) {}
}
