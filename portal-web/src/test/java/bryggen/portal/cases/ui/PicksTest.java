package bryggen.portal.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.cases.ui.Picks.Pick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is ticked stands in the address, and is read from there as it was ticked. */
class PicksTest {
    @ParameterizedTest
    @CsvSource({"1,PS-1,''", "2,PS:1,''", "1,PS-1,SN-1", "7,PS:1:SN-9,SN-1", "3,4:PS-1,a:b", "12,1.4:PS-1:SN-1,SN 1"})
    void whateverAShipmentIsCalled(int line, String shipment, String serial) {
        var pick = new Pick(line, shipment, serial);
        assertThat(Pick.read(pick.text())).contains(pick);
    }

    @Test
    void linksOfBeforeStillHold() {
        assertThat(Pick.read("3:PS-40511")).contains(new Pick(3, "PS-40511", ""));
        assertThat(Pick.read("3.8:PS-40511:NI26-004711")).contains(new Pick(3, "PS-40511", "NI26-004711"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PS-1",
                ":PS-1",
                "1:",
                "1.4:PS-1",
                "1.4:PS-1:",
                "1.4:PS-1: ",
                "1.0::SN-1",
                "1.9:PS-1:SN-1",
                "1.3:PS-1:SN-1",
                "x.4:PS-1:SN-1",
                "1234567:PS-1"
            })
    void whatIsNoPickIsNone(String text) {
        assertThat(Pick.read(text)).isEmpty();
    }
}
