package bryggen.portal.exchange;

/** A row that waits for what it refers to; the reason names it for the operator. */
public record Unplaced(String remoteId, String reason) {}
