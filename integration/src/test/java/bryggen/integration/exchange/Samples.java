package bryggen.integration.exchange;

import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.OrderNumber;
import bryggen.integration.kernel.PaymentNumber;
import bryggen.integration.orders.ErpOrder;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import bryggen.integration.orders.OrderCancellation;
import bryggen.integration.orders.OrderSubmission;
import bryggen.integration.payments.ErpPayment;
import bryggen.integration.payments.PaymentRegistration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Orders as they are sent and as they stand in the ERP. */
final class Samples {
    private static final AccountNumber CUSTOMER = new AccountNumber("C1001");

    private Samples() {}

    static String submission(String number) {
        return Wire.write(new OrderSubmission(
                new OrderNumber(number),
                CUSTOMER,
                LocalDate.of(2026, 11, 21),
                null,
                null,
                null,
                null,
                null,
                "web",
                List.of()));
    }

    static String cancellation(String number) {
        return Wire.write(new OrderCancellation(new OrderNumber(number), CUSTOMER, null, "ordered twice"));
    }

    static String payment(String number) {
        return Wire.write(new PaymentRegistration(
                new PaymentNumber(number),
                CUSTOMER,
                LocalDate.of(2026, 11, 21),
                "48",
                "pi_3Nx",
                List.of(
                        new PaymentRegistration.Item("k1", "260001", Money.of("700.00", "NOK")),
                        new PaymentRegistration.Item("k2", "260002", Money.of("300.00", "NOK")))));
    }

    static ErpPayment booked(String number, String amount) {
        var day = LocalDate.of(2026, 11, 21);
        return new ErpPayment(
                "key-" + number,
                "BET-" + number,
                new PaymentNumber(number),
                CUSTOMER,
                day,
                Money.of(amount, "NOK"),
                List.of(new ErpPayment.Item("k1", "260001", Money.of(amount, "NOK"))),
                Instant.parse("2026-11-21T10:02:11Z"));
    }

    static ErpOrder inTheErp(String number, Acceptance acceptance) {
        return new ErpOrder(
                "key-" + number,
                "SO-" + number,
                new OrderNumber(number),
                CUSTOMER,
                "portal",
                null,
                LocalDate.of(2026, 11, 21),
                acceptance,
                Progress.NONE,
                Progress.NONE,
                null,
                List.of(),
                Money.of("0.00", "NOK"),
                Money.of("0.00", "NOK"),
                Money.of("0.00", "NOK"),
                Instant.parse("2026-11-21T10:02:11Z"));
    }
}
