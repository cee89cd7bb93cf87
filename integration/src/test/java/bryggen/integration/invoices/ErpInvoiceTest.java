package bryggen.integration.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.invoices.ErpInvoice.Line;
import bryggen.integration.invoices.ErpInvoice.Tax;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Quantity;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An invoice that contradicts itself says where. */
class ErpInvoiceTest {
    private static final TaxRate STANDARD = new TaxRate("S", new BigDecimal("25"));

    @Test
    void oneThatAddsUpHasNoFlaw() {
        assertThat(invoice("100.00", "25.00", "125.00", "125.00", "100.00", "25.00")
                        .flaw())
                .isNull();
        assertThat(invoice("100.00", "25.00", "125.00", "0.00", "100.01", "25.00")
                        .flaw())
                .as("rounding")
                .isNull();
    }

    @Test
    void totalsThatDoNotFitAreNamed() {
        assertThat(invoice("100.00", "25.00", "130.00", "125.00", "100.00", "25.00")
                        .flaw())
                .isEqualTo("net 100.00 and tax 25.00 do not make gross 130.00");
        assertThat(invoice("100.00", "25.00", "125.00", "125.00", "90.00", "25.00")
                        .flaw())
                .isEqualTo("the lines add up to 90.00, not to 100.00");
        assertThat(invoice("100.00", "25.00", "125.00", "125.00", "100.00", "20.00")
                        .flaw())
                .isEqualTo("the taxes add up to 20.00, not to 25.00");
        assertThat(invoice("100.00", "25.00", "125.00", "125.01", "100.00", "25.00")
                        .flaw())
                .isEqualTo("open 125.01 is not between nothing and gross 125.00");
        assertThat(invoice("100.00", "25.00", "125.00", "-1.00", "100.00", "25.00")
                        .flaw())
                .contains("open -1.00");
    }

    @Test
    void currenciesDoNotMix() {
        var one = invoice("100.00", "25.00", "125.00", "125.00", "100.00", "25.00");
        var mixed = new ErpInvoice(
                one.key(),
                one.number(),
                one.type(),
                one.customer(),
                one.issued(),
                null,
                one.net(),
                one.tax(),
                one.gross(),
                Money.of("125.00", "EUR"),
                null,
                List.of(),
                one.lines(),
                one.taxes(),
                false,
                Instant.EPOCH);
        assertThat(mixed.flaw()).isEqualTo("amounts in NOK and in EUR");
    }

    private static ErpInvoice invoice(String net, String tax, String gross, String open, String line, String taxes) {
        return new ErpInvoice(
                "K1",
                "10001",
                ErpInvoice.Type.INVOICE,
                new AccountNumber("C1001"),
                LocalDate.of(2026, 11, 21),
                null,
                nok(net),
                nok(tax),
                nok(gross),
                nok(open),
                null,
                List.of(),
                List.of(new Line(
                        1, null, "Bolt", Quantity.pieces(1), UnitPrice.of("100.00", "NOK"), nok(line), STANDARD, null)),
                List.of(new Tax(STANDARD, nok(net), nok(taxes))),
                false,
                Instant.EPOCH);
    }

    private static Money nok(String amount) {
        return Money.of(amount, "NOK");
    }
}
