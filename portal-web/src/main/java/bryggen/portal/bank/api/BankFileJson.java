package bryggen.portal.bank.api;

import bryggen.portal.bank.BankFile;
import java.time.Instant;

/**
 * A bank file on the wire.
 *
 * @param receipts what of the money in it was new
 * @param known what another file had told already
 */
public record BankFileJson(
        String id, String name, String format, Instant receivedAt, String receivedBy, int receipts, int known) {

    static BankFileJson of(BankFile file) {
        return new BankFileJson(
                file.id().toString(),
                file.name(),
                file.format(),
                file.receivedAt(),
                file.receivedBy(),
                file.fresh(),
                file.known());
    }
}
