package bryggen.portal.lines;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.kernel.Unit;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How a line is read")
class ReadingTest {
    private static final Set<String> SKUS =
            Set.of("BOLT-M8-20", "PMP 25/60", "A,1", "KABEL 3X1,5", "7038010000010", "10");

    @ParameterizedTest(name = "LN1 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "BOLT-M8-20 50 | BOLT-M8-20 | 50",
                "BOLT-M8-20;50 | BOLT-M8-20 | 50",
                "BOLT-M8-20;50;stk | BOLT-M8-20 | 50 stk",
                "BOLT-M8-20,50 | BOLT-M8-20 | 50",
                "BOLT-M8-20, 50 stk. | BOLT-M8-20 | 50 stk.",
                "BOLT-M8-20   50stk | BOLT-M8-20 | 50stk",
                "BOLT-M8-20 1 000 | BOLT-M8-20 | 1 000",
                "PMP 25/60 10 | PMP 25/60 | 10",
                "PMP 25/60 100 | PMP 25/60 | 100",
                "PMP 25/60, 2,5 m | PMP 25/60 | 2,5 m",
                "PMP 25/60 | PMP 25/60 | ''",
                "A,1 | A,1 | ''",
                "A,1,7 | A,1 | 7",
                "KABEL 3X1,5 25 m | KABEL 3X1,5 | 25 m",
                "3 x PMP 25/60 | PMP 25/60 | 3",
                "7038010000010 4 | 7038010000010 | 4",
                "10 10 | 10 | 10",
            })
    void LN1_number_and_quantity_are_told_apart_whatever_stands_between(String line, String product, String quantity) {
        var way = meant(line.replace("\\t", "\t"));
        assertThat(way.product()).isEqualTo(product);
        assertThat(way.quantity()).isEqualTo(quantity);
    }

    @Test
    void LN1_a_tab_from_a_spreadsheet_separates_and_empty_lines_are_counted() {
        var lines = Reading.all("BOLT-M8-20\t50\r\n\r\nPMP 25/60\t\t\n");
        assertThat(lines).extracting(Reading::number).containsExactly(1, 3);
        assertThat(lines.get(0).ways().get(0)).isEqualTo(new Reading.Way("BOLT-M8-20", "50"));
        assertThat(lines.get(1).ways().get(0)).isEqualTo(new Reading.Way("PMP 25/60", ""));
    }

    private static Reading.Way meant(String line) {
        var ways = Reading.typed(1, line).ways();
        return ways.stream()
                .filter(way -> SKUS.contains(way.product()))
                .findFirst()
                .orElse(ways.get(0));
    }

    @ParameterizedTest(name = "LN2 {0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | 10", "2,5 | 2.5", "2.5 | 2.5", "1 000 | 1000", "1 000,25 | 1000.25", "1'000 | 1000",
                "1.250,5 | 1250.5", "1,250.5 | 1250.5", "1.000.000 | 1000000", "10 stk | 10", "25m | 25", "+7 | 7",
                "0,125 | 0.125", "1000,5 | 1000.5",
            })
    void LN2_a_quantity_is_read_as_people_write_it(String written, String value) {
        assertThat(Amount.read(written).value()).isEqualByComparingTo(value);
        assertThat(Amount.read(written).fault()).isEmpty();
    }

    @ParameterizedTest(name = "LN2 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1.000 | line-quantity-two-ways", "12,500 | line-quantity-two-ways", "-5 | line-quantity-negative",
                "=1+1 | line-quantity-unreadable", "ten | line-quantity-unreadable", "1e5 | line-quantity-unreadable",
                "12.05.2026 | line-quantity-unreadable", "5 5 | line-quantity-unreadable",
            })
    void LN2_what_is_no_quantity_or_two_of_them_is_refused_and_not_guessed(String written, String fault) {
        assertThat(Amount.read(written).value()).isNull();
        assertThat(Amount.read(written).fault()).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10 stk", "10 pcs", "10 C62", "10 styk", "10 EA"})
    void LN2_pieces_are_called_many_things(String written) {
        assertThat(Amount.read(written).isIn(Unit.PIECE, "pcs")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 m", "2 esker", "3 kg", "1 pk", "4 something"})
    void LN2_another_unit_than_the_products_is_no_match(String written) {
        assertThat(Amount.read(written).isIn(Unit.PIECE, "pcs")).isFalse();
        assertThat(Amount.read(written).value()).isGreaterThan(BigDecimal.ZERO);
    }
}
