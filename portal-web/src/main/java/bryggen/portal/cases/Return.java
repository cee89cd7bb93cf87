package bryggen.portal.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The goods' side of a case of kind return.
 *
 * @param erpOrder the ERP's number of the order of which they are; none for a return from an invoice
 * @param invoiceKey the ERP's key of the invoice; none for a return from a shipment
 * @param erpNumber the ERP's number of the return, once it has it
 * @param answer the ERP's words when it said no
 */
public record Return(
        String number,
        ReturnState state,
        @Nullable String erpOrder,
        @Nullable String invoiceKey,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String reason,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt,
        @Nullable String erpNumber,
        @Nullable String creditNote,
        @Nullable String answer) {}
