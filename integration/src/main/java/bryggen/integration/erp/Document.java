package bryggen.integration.erp;

/** A printed document as the ERP gives it. */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through to an answer; never compared
public record Document(String mediaType, byte[] content) {}
