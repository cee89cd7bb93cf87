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
}
