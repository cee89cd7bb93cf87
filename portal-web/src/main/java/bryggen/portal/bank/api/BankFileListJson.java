package bryggen.portal.bank.api;

import java.util.List;

/** The latest files on the wire. */
public record BankFileListJson(List<BankFileJson> items) {}
