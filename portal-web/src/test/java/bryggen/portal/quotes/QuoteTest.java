package bryggen.portal.quotes;

import static bryggen.portal.quotes.SomeQuote.NOK;
import static bryggen.portal.quotes.SomeQuote.TODAY;
import static bryggen.portal.quotes.SomeQuote.line;
import static bryggen.portal.quotes.SomeQuote.num;
import static bryggen.portal.quotes.SomeQuote.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.TaxRate;
import bryggen.portal.platform.Language;
import bryggen.portal.quotes.Differences.What;
import bryggen.portal.quotes.QuoteLine.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a quote comes to")
class QuoteTest {
    private static final TaxRate RATE = TaxRate.of("S", "25");

    @ParameterizedTest
    @CsvSource({
        "100, 20, 125.00",
        "99.99, 33.33, 149.98",
        "0.05, 50, 0.10",
        "1, 0, 1.00",
        "100, -25, 80.00",
        "7, 99.99, 70000.00"
    })
    @DisplayName("QU2 a price leaves the margin of it over the cost, rounded half up to the currency")
    void margin(BigDecimal cost, BigDecimal margin, BigDecimal price) {
        assertThat(QuoteLine.price(cost, margin, NOK)).isEqualTo(price);
    }

    @Test
    @DisplayName("QU2 a line is price times quantity less its discount, rounded once")
    void discount() {
        var third = new QuoteLine(
                SomeQuote.quote(Language.EN, List.of()).head().id(),
                Kind.LINE,
                false,
                null,
                "Hours",
                num("3"),
                "HUR",
                BigDecimal.ONE,
                null,
                null,
                null,
                num("33.33"),
                num("33.33"),
                null);
        assertThat(third.net(NOK)).isEqualTo(Money.of("66.66", "NOK"));
        var perHundred = new QuoteLine(
                third.trace(),
                Kind.LINE,
                false,
                "B",
                "Bolt",
                num("250"),
                "C62",
                num("100"),
                num("420"),
                null,
                null,
                num("500"),
                BigDecimal.ZERO,
                null);
        assertThat(perHundred.net(NOK)).isEqualTo(Money.of("1250.00", "NOK"));
        assertThat(perHundred.costs(NOK)).isEqualTo(Money.of("1050.00", "NOK"));
        assertThat(perHundred.left(NOK)).isEqualByComparingTo("16");
    }

    @Test
    @DisplayName("QU2 a price that was made of a margin follows another cost, a typed one stays")
    void follows() {
        var typed = line("Pump", "1", "100", "150");
        assertThat(typed.costing(num("80"), BigDecimal.ONE, "SP1", NOK).price()).isEqualByComparingTo("150");
        var made = new QuoteLine(
                typed.trace(),
                Kind.LINE,
                false,
                "P",
                "Pump",
                num("1"),
                "C62",
                BigDecimal.ONE,
                num("100"),
                null,
                num("20"),
                num("125"),
                BigDecimal.ZERO,
                null);
        var cheaper = made.costing(num("80"), BigDecimal.ONE, "SP1", NOK);
        assertThat(cheaper.price()).isEqualByComparingTo("100.00");
        assertThat(cheaper.special()).isEqualTo("SP1");
    }

    @Test
    @DisplayName("QU3 an option counts once it is chosen, an alternative in place of the line above it")
    void choices() {
        var pump = line("Pump", "1", "100", "150");
        var option = line(Kind.OPTION, false, "Oil", "1", "5", "10");
        var other = line(Kind.ALTERNATIVE, false, "Better pump", "1", "200", "300");
        assertThat(sum(pump, option, other)).isEqualTo("150.00");
        assertThat(sum(pump, chosen(option), other)).isEqualTo("160.00");
        assertThat(sum(pump, option, chosen(other))).isEqualTo("300.00");
        assertThat(sum(pump, chosen(option), chosen(other))).isEqualTo("310.00");
    }

    @Test
    @DisplayName("QU4 no cent is lost or made, whatever the lines, their order and their discounts")
    void everyCent() {
        var random = new Random(20261122);
        for (int round = 0; round < 500; round++) {
            var lines = new ArrayList<QuoteLine>();
            int many = 1 + random.nextInt(40);
            for (int i = 0; i < many; i++)
                lines.add(new QuoteLine(
                        new java.util.UUID(round, i),
                        Kind.LINE,
                        false,
                        "S" + i,
                        "Line " + i,
                        BigDecimal.valueOf(1 + random.nextInt(99_999), 2),
                        "C62",
                        random.nextBoolean() ? BigDecimal.ONE : num("100"),
                        BigDecimal.valueOf(random.nextInt(1_000_000), 4),
                        null,
                        null,
                        BigDecimal.valueOf(random.nextInt(10_000_000), 2),
                        BigDecimal.valueOf(random.nextInt(10_001), 2),
                        null));
            var freight = Money.rounded(BigDecimal.valueOf(random.nextInt(100_000), 2), NOK);
            var sums = QuoteTotals.of(lines, freight, RATE);
            var byHand = lines.stream().map(l -> l.net(NOK).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sums.net().amount()).isEqualByComparingTo(byHand.add(freight.amount()));
            assertThat(sums.gross()).isEqualTo(sums.net().plus(sums.tax()));
            assertThat(sums.tax()).isEqualTo(RATE.on(sums.net()));
            assertThat(sums.margin().plus(sums.cost())).isEqualTo(sums.goods());
            Collections.shuffle(lines, random);
            assertThat(QuoteTotals.of(lines, freight, RATE)).isEqualTo(sums);
        }
    }

    @ParameterizedTest
    @CsvSource({"NO, NO, S, 25", "NO, '', S, 25", "NO, SE, G, 0", "SE, DK, AE, 0", "SE, NO, G, 0", "FI, FI, S, 25.5"})
    @DisplayName("QU4 the tax is the home rate at home, nothing by reverse charge inside the union and for export")
    void tax(String from, String to, String category, String percent) {
        assertThat(SalesTax.between(from, to)).isEqualTo(TaxRate.of(category, percent));
    }

    @Test
    @DisplayName("QU8 versions differ by lines added, removed and changed, and by what stands around them")
    void differences() {
        var before = quote(
                Language.EN,
                List.of(line("Pump", "1", "100", "150"), line("Hose", "2", "10", "20")),
                "50.00",
                TODAY.plusDays(9));
        var after = quote(
                Language.EN,
                List.of(line("Pump", "3", "100", "140"), line("Valve", "1", "30", "45")),
                "50.00",
                TODAY.plusDays(20));
        var found = Differences.between(before, after);
        assertThat(found.head()).extracting(Differences.Change::what).containsExactly(What.VALID_UNTIL);
        assertThat(found.lines()).hasSize(3);
        assertThat(found.lines().get(0).changes())
                .extracting(Differences.Change::what)
                .containsExactly(What.QUANTITY, What.PRICE);
        assertThat(found.lines().get(1).before()).isNull();
        assertThat(found.lines().get(2).after()).isNull();
        assertThat(Differences.between(after, after).isEmpty()).isTrue();
    }

    @Test
    @DisplayName("QU10 a sent quote is open on its last day and expired on the next one")
    void expired() {
        assertThat(QuoteStatus.of("SENT", TODAY, TODAY)).isEqualTo(QuoteStatus.SENT);
        assertThat(QuoteStatus.of("SENT", TODAY, TODAY.plusDays(1))).isEqualTo(QuoteStatus.EXPIRED);
        assertThat(QuoteStatus.of("ACCEPTED", TODAY, TODAY.plusDays(1))).isEqualTo(QuoteStatus.ACCEPTED);
        assertThat(QuoteStatus.EXPIRED.isToOrder()).isFalse();
    }

    @Test
    @DisplayName("QU1 to QU3 faults are named at their places, all of them at once")
    void faults() {
        var check = new DraftCheck(NOK);
        var words = new QuoteDraft.Line(null, Kind.LINE, false, null, "", num("1"), null, null, num("5"), null, null);
        var free = new QuoteDraft.Line(null, Kind.LINE, false, null, "Work", num("1"), null, null, null, null, null);
        var alone = new QuoteDraft.Line(
                null,
                Kind.ALTERNATIVE,
                true,
                null,
                "Other",
                num("0"),
                null,
                num("100"),
                num("1.234"),
                num("101"),
                null);
        check.lines(List.of(alone, words, free), List.of(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThatThrownBy(check::orRefuse).isInstanceOfSatisfying(QuoteRefusal.Faulty.class, refusal -> {
            assertThat(refusal.findings().stream().map(f -> f.pointer() + " " + f.code()))
                    .containsExactlyInAnyOrder(
                            "/lines/0 quote-alternative-unfit",
                            "/lines/0/quantity bad-quantity",
                            "/lines/0/discount quote-bad-percent",
                            "/lines/0/margin quote-bad-percent",
                            "/lines/0/price quote-bad-amount",
                            "/lines/1/name quote-line-unnamed",
                            "/lines/2/price quote-price-needed");
        });
    }

    private static String sum(QuoteLine... lines) {
        return QuoteTotals.of(List.of(lines), Money.of("0.00", "NOK"), RATE)
                .net()
                .amount()
                .toPlainString();
    }

    private static QuoteLine chosen(QuoteLine line) {
        return line(
                line.kind(),
                true,
                line.name(),
                "1",
                String.valueOf(line.cost()),
                line.price().toPlainString());
    }
}
