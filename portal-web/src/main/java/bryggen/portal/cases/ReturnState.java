package bryggen.portal.cases;

import java.util.Locale;

/** Where goods that are to come back stand (CE9, CE10). */
public enum ReturnState {
    ASKED,
    /** They may be sent; the slip lies in the parcel. */
    APPROVED,
    DECLINED,
    /** The customer keeps them. */
    GIVEN_UP,
    /** They are back, and the ERP need not know, or takes no such news: people see to the rest. */
    RECEIVED,
    /** They are back, and the ERP is told. */
    OWED,
    /** The ERP has the return. */
    BOOKED,
    /** The credit note is there. */
    CREDITED,
    /** The ERP has said no: people see to it. */
    REFUSED;

    /** As it stands in the API and in keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The customer may still keep the goods. */
    public boolean isBeforeReceipt() {
        return this == ASKED || this == APPROVED;
    }

    /** There is a slip, or was. */
    public boolean hasSlip() {
        return this != ASKED && this != DECLINED && this != GIVEN_UP;
    }
}
