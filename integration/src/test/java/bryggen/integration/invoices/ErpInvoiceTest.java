package bryggen.integration.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.invoices.ErpInvoice.Instalment;
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
import java.util.ArrayList;
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
                List.of(),
                null,
                List.of(),
                one.lines(),
                one.taxes(),
                false,
                Instant.EPOCH);
        assertThat(mixed.flaw()).isEqualTo("amounts in NOK and in EUR");
    }

    @Test
    void instalmentsAddUpToTheCentAndStandInTheirOrder() {
        assertThat(parts("41.67 41.67", "41.67 41.67", "41.66 41.66").flaw()).isNull();
        assertThat(parts("41.67 0.00", "41.67 0.00", "41.66 0.00").flaw())
                .isEqualTo("of the instalments 0.00 is open, of the invoice 125.00");
        assertThat(parts("41.67 41.67", "41.67 41.67", "41.67 41.67").flaw())
                .isEqualTo("the instalments add up to 125.01, not to 125.00");
        assertThat(parts("62.50 63.00", "62.50 62.00").flaw())
                .isEqualTo("open 63.00 is not between nothing and 62.50, the instalment of 2026-12-01");
        assertThat(parts("62.50 -1.00", "62.50 62.50").flaw()).contains("open -1.00");
        var one = parts("62.50 62.50", "62.50 62.50");
        assertThat(with(one, one.instalments().get(1), one.instalments().get(0)).flaw())
                .isEqualTo("the instalment of 2026-12-01 is not after that of 2026-12-31");
        assertThat(with(one, new Instalment(one.issued(), Money.of("125.00", "EUR"), nok("125.00")))
                        .flaw())
                .isEqualTo("amounts in NOK and in EUR");
    }

    @Test
    void theNextDayIsThatOfTheFirstInstalmentWithSomethingOpen() {
        var first = LocalDate.of(2026, 12, 1);
        assertThat(parts("62.50 62.50", "62.50 62.50").nextDue()).isEqualTo(first);
        assertThat(parts("62.50 0.00", "62.50 0.01").nextDue()).isEqualTo(first.plusDays(30));
        assertThat(parts("62.50 0.00", "62.50 0.00").nextDue()).isEqualTo(first.plusDays(30));
        assertThat(invoice("100.00", "25.00", "125.00", "125.00", "100.00", "25.00")
                        .nextDue())
                .as("no due day and no instalments")
                .isNull();
    }

    /** Each its amount and what is open of it, thirty days apart. */
    private static ErpInvoice parts(String... amountsAndOpen) {
        var parts = new ArrayList<Instalment>();
        var due = LocalDate.of(2026, 12, 1);
        for (var part : amountsAndOpen) {
            var split = List.of(part.split(" ", 2));
            parts.add(new Instalment(due, nok(split.get(0)), nok(split.get(1))));
            due = due.plusDays(30);
        }
        return with(
                invoice("100.00", "25.00", "125.00", "125.00", "100.00", "25.00"), parts.toArray(Instalment[]::new));
    }

    private static ErpInvoice with(ErpInvoice one, Instalment... parts) {
        return new ErpInvoice(
                one.key(),
                one.number(),
                one.type(),
                one.customer(),
                one.issued(),
                one.due(),
                one.net(),
                one.tax(),
                one.gross(),
                one.open(),
                List.of(parts),
                one.paymentReference(),
                one.orders(),
                one.lines(),
                one.taxes(),
                one.document(),
                one.changedAt());
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
                List.of(),
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
