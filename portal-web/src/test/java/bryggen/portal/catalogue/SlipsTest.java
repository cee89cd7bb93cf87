package bryggen.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CA18 slips of the finger")
class SlipsTest {
    @ParameterizedTest(name = "CA18 from {0} to {1} it is {2}")
    @CsvSource({
        "pumpe,pumpe,0",
        "pupme,pumpe,1",
        "pumpee,pumpe,1",
        "pmpe,pumpe,1",
        "bumpe,pumpe,1",
        "pumpr,pumpe,1",
        "vnetlie,ventil,3",
        "'',ab,2"
    })
    void ca18_letters_too_many_too_few_wrong_or_swapped_count_one(String typed, String meant, int slips) {
        assertThat(Slips.between(typed, meant)).isEqualTo(slips);
    }

    @ParameterizedTest(name = "CA18 inside {1}, {0} is {2} away")
    @CsvSource({"ventli,kuleventil,1", "ventil,kuleventil,0", "ventli,tilbakeslagsventiler,1", "ventli,pumpehjul,5"})
    void ca18_a_slip_is_counted_inside_a_longer_word(String typed, String compound, int slips) {
        assertThat(Slips.inside(typed, compound)).isLessThanOrEqualTo(slips);
        if (slips <= 1) assertThat(Slips.inside(typed, compound)).isEqualTo(slips);
    }
}
