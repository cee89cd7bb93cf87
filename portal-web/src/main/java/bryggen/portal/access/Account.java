package bryggen.portal.access;

/** An account that somebody may act for. */
public record Account(String number, String name, Kind kind) {
    /** The number of the supplier's own account. */
    public static final String SUPPLIER = "SUPPLIER";

    public enum Kind {
        CUSTOMER,
        PARTNER,
        SUPPLIER
    }
}
