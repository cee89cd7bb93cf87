package bryggen.integration.erp.tryton;

import java.util.List;

/** What the ERP asks after a document of a sale was cancelled: shall it be made again? Never, where we cancelled it. */
final class Exceptions {

    private Exceptions() {}

    static void doNotMakeAgain(Calls calls, long sale) {
        if (has(calls, sale, "shipment_state")) answer(calls, "sale.handle.shipment.exception", sale, "recreate_moves");
        if (has(calls, sale, "invoice_state"))
            answer(calls, "sale.handle.invoice.exception", sale, "recreate_invoices");
    }

    private static boolean has(Calls calls, long sale, String field) {
        var row = calls.read(OrderReader.SALE, List.of(sale), field).get(sale);
        return row != null && row.is(field, "exception");
    }

    private static void answer(Calls calls, String wizard, long sale, String field) {
        try (var dialogue = Wizard.about(calls, wizard, OrderReader.SALE, sale).begin()) {
            dialogue.form("ask").put(field, List.of());
            dialogue.go("handle");
        }
    }
}
