package bryggen.portal.invoices;

import bryggen.portal.platform.jpa.Sql;

/** The locks of invoices without a server around them. */
public final class LocksOnly {
    private LocksOnly() {}

    public static InvoiceLocks on(Sql sql) {
        var locks = new InvoiceLocks();
        locks.sql = sql;
        return locks;
    }
}
