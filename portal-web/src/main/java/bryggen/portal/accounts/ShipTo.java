package bryggen.portal.accounts;

/** A place of a company that goods can be sent to; {@code id} is the ERP's, {@code address} one line. */
public record ShipTo(String id, String name, String address) {}
