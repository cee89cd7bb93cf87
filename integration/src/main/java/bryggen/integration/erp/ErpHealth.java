package bryggen.integration.erp;

/**
 * Whether the ERP answers and lets us in.
 *
 * @param cause what has to be looked at; {@link Cause#NONE} when it is up
 * @param detail one sentence for an operator, without secrets
 */
public record ErpHealth(boolean up, Cause cause, String detail) {

    /** Each calls for another thing to do. */
    public enum Cause {
        NONE,
        /** Nobody answers, or not in time. */
        SILENT,
        /** Somebody answers and has nothing at this address. */
        ADDRESS,
        /** The ERP does not accept who we say we are. */
        CREDENTIALS,
        /** Something answers that is not such an ERP: a web page, a proxy. */
        STRANGER,
        /** The ERP is in trouble itself. */
        BUSY,
        /** It lets us in and cannot give what we need: a right, a company, a module. */
        RIGHTS
    }

    public static ErpHealth well(String detail) {
        return new ErpHealth(true, Cause.NONE, detail);
    }

    public static ErpHealth down(Cause cause, String detail) {
        return new ErpHealth(false, cause, detail);
    }
}
