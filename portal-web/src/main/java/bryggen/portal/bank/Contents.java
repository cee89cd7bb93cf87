package bryggen.portal.bank;

import java.util.List;

/** What a file says has come in. */
record Contents(FileFormat format, List<Receipt> receipts) {
    Contents {
        receipts = List.copyOf(receipts);
    }
}
