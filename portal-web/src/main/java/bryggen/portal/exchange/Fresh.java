package bryggen.portal.exchange;

/** A row that is new or has changed. */
public record Fresh<R>(String remoteId, R row) {}
