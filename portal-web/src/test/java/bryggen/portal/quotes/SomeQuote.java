package bryggen.portal.quotes;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.platform.Language;
import bryggen.portal.quotes.QuoteLine.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Quotes for tests. */
final class SomeQuote {
    static final Currency NOK = Currency.getInstance("NOK");
    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Customer CUSTOMER = new Customer(
            "Sotra Fiskeforedling AS",
            "999 000 118",
            "Kari Ærlig",
            "kari@sotra.example",
            "Kaien 7",
            "5353",
            "Straume",
            "NO");

    private SomeQuote() {}

    static BigDecimal num(String number) {
        return new BigDecimal(number);
    }

    static QuoteLine line(String name, String quantity, String cost, String price) {
        return line(Kind.LINE, false, name, quantity, cost, price);
    }

    static QuoteLine line(Kind kind, boolean chosen, String name, String quantity, String cost, String price) {
        return new QuoteLine(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                kind,
                chosen,
                cost == null ? null : "SKU-" + name,
                name,
                num(quantity),
                "C62",
                BigDecimal.ONE,
                cost == null ? null : num(cost),
                null,
                null,
                num(price),
                BigDecimal.ZERO,
                null);
    }

    static Quote quote(Language language, List<QuoteLine> lines) {
        return quote(language, lines, "0.00", TODAY.plusDays(30));
    }

    static Quote quote(Language language, List<QuoteLine> lines, String freight, LocalDate validUntil) {
        var rate = TaxRate.of("S", "25");
        var sums = QuoteTotals.of(lines, Money.of(freight, "NOK"), rate);
        var head = new QuoteHead(
                UUID.randomUUID(),
                "Q1001",
                1,
                true,
                "P2001",
                QuoteStatus.DRAFT,
                1,
                UUID.randomUUID(),
                "Olav Vik",
                UUID.randomUUID(),
                "L1001",
                null,
                "New pumps",
                CUSTOMER,
                language,
                NOK,
                validUntil,
                Money.of(freight, "NOK"),
                rate,
                "As we agreed on the quay.",
                sums.net(),
                sums.tax(),
                sums.gross(),
                sums.cost(),
                NOW,
                NOW,
                null,
                null,
                null,
                null);
        return new Quote(head, lines);
    }
}
