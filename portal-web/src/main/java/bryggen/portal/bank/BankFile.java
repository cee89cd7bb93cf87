package bryggen.portal.bank;

import java.time.Instant;
import java.util.UUID;

/** A file as it stands in the list. {@code fresh}: receipts that it told first; {@code known}: told by another before. */
public record BankFile(
        UUID id, String name, String format, Instant receivedAt, String receivedBy, int fresh, int known) {}
