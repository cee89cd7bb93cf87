package bryggen.integration.kernel;

/** A document as it stands in the ERP's books. */
public interface Booked {

    /** The ERP's opaque key. */
    String key();

    /** The ERP's number as people say it. */
    String number();
}
