package bryggen.portal.deliveries;

import java.util.Locale;

/** Why a line will miss its promise (DL8). */
public enum Cause {
    /** The ERP names a later day and gives no reason that stock would explain. */
    ERP_DATE,
    /** The goods that are to serve it come in too late. */
    INBOUND,
    /** The goods are short, and nothing is on its way that serves it. */
    STOCK,
    /** Its day came, and it has not left. */
    NOT_SENT;

    /** As in keys of words: {@code erp-date}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
