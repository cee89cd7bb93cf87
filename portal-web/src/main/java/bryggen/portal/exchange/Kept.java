package bryggen.portal.exchange;

import bryggen.integration.erp.Feed;
import java.util.List;

/** A room that keeps documents of the ERP, and what it has, for the balance (EX18). The room implements it. */
public interface Kept<R> {
    Feed<R> feed();

    /** What of the ERP's row is counted; nothing for one that counts on neither side (a cancelled order). */
    List<Counted> inErp(String remoteId, R row);

    /** Everything that the room has, counted in the same way. */
    List<Counted> inPortal();
}
