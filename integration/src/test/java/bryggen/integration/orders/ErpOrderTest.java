package bryggen.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.UnitPrice;
import bryggen.integration.orders.ErpOrder.Acceptance;
import bryggen.integration.orders.ErpOrder.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErpOrderTest {
    private static final String NOK = "NOK";

    @Test
    @DisplayName("an ERP that leaves the total of an order whose rest is cancelled: what is left counts")
    void totalLeftAsItWas() {
        var left = order(Acceptance.ACCEPTED, "100.00", "25.00", line("10", "4", "70.00"), line("3", "3", "30.00"))
                .whatIsLeft();
        assertThat(left.lines()).extracting(ErpOrder.Line::net).containsExactly(nok("28.00"), nok("30.00"));
        assertThat(left.net()).isEqualTo(nok("58.00"));
        assertThat(left.tax()).isEqualTo(nok("14.50"));
        assertThat(left.gross()).isEqualTo(nok("72.50"));
        assertThat(left.whatIsLeft()).as("again is the same as once").isEqualTo(left);
    }

    @Test
    @DisplayName("an ERP that has counted it anew itself is believed")
    void countedAnew() {
        var order = order(Acceptance.CHANGED, "28.00", "7.00", line("10", "4", "28.00"));
        assertThat(order.whatIsLeft()).isEqualTo(order);
        var cheaper = order(Acceptance.CHANGED, "25.00", "6.25", line("10", "4", "25.00"));
        assertThat(cheaper.whatIsLeft()).as("with a discount of its own").isEqualTo(cheaper);
    }

    @Test
    @DisplayName("a discount on the whole order stays; nothing left is worth nothing")
    void discount() {
        var left = order(Acceptance.ACCEPTED, "90.00", "22.50", line("10", "0", "70.00"), line("3", "3", "30.00"))
                .whatIsLeft();
        assertThat(left.net()).isEqualTo(nok("20.00"));
        assertThat(left.tax()).isEqualTo(nok("5.00"));
    }

    @Test
    @DisplayName("what is not decided yet, and what is over, is worth what it says")
    void undecided() {
        for (var acceptance : List.of(Acceptance.WAITING, Acceptance.REFUSED, Acceptance.CANCELLED)) {
            var order = order(acceptance, "70.00", "17.50", line("10", "0", "70.00"));
            assertThat(order.whatIsLeft()).as(acceptance.name()).isEqualTo(order);
        }
        var turned = order(Acceptance.ACCEPTED, "-70.00", "-17.50", line("-10", "-10", "-70.00"));
        assertThat(turned.whatIsLeft()).isEqualTo(turned);
    }

    private static ErpOrder.Line line(String ordered, String confirmed, String net) {
        var quantity = new BigDecimal(ordered);
        var price = new BigDecimal(net).divide(quantity).abs();
        return new ErpOrder.Line(
                1,
                new Sku("BOLT"),
                "Bolt",
                Quantity.of(ordered, "C62"),
                UnitPrice.of(confirmed.equals("4") ? "7.00" : price.toPlainString(), NOK),
                nok(net),
                new BigDecimal(confirmed),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null);
    }

    private static ErpOrder order(Acceptance acceptance, String net, String tax, ErpOrder.Line... lines) {
        return new ErpOrder(
                "k1",
                "SO-1",
                null,
                new AccountNumber("C1001"),
                "portal",
                null,
                LocalDate.of(2026, 11, 22),
                acceptance,
                Progress.NONE,
                Progress.NONE,
                null,
                List.of(lines),
                nok(net),
                nok(tax),
                nok(net).plus(nok(tax)),
                Instant.parse("2026-11-22T09:00:00Z"));
    }

    private static Money nok(String amount) {
        return Money.of(amount, NOK);
    }
}
