package bryggen.integration.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @ParameterizedTest
    @CsvSource({
        "unit_price, 12.5",
        "unit_price * 0.85, 10.625",
        "list_price*(1 - 0.1), 11.25",
        "-unit_price + 20, 7.5",
        "100, 100",
        "unit_price / 3, 4.166666666666666666666666667",
        "2 + 3 * 4, 14",
        "10 / 4 / 5, 0.5",
    })
    void whatCanBeReadIsReckonedAsTheErpDoes(String formula, BigDecimal price) {
        var result = Formula.of(formula, new BigDecimal("12.5"));

        assertThat(result.known()).isTrue();
        assertThat(result.price()).isEqualByComparingTo(price);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cost_price / 0.7 if cost_price else unit_price",
                "unit_price ** 2",
                "unit_price // 2",
                "unit_price % 2",
                "unit_price2",
                "int(unit_price)",
                "1e3",
                "unit_price *",
                "(unit_price",
                "unit_price / 0",
                "unit_price 2",
                ""
            })
    void everythingElseIsLeftToTheErp(String formula) {
        assertThat(Formula.of(formula, BigDecimal.TEN).known()).isFalse();
    }

    @Test
    void withoutAListPriceOnlyAFixedPriceIsOne() {
        assertThat(Formula.of("42.123456", null).price()).isEqualByComparingTo("42.123456");
        assertThat(Formula.of("unit_price * 0.5", null)).isEqualTo(new Formula.Result(true, null));
    }
}
