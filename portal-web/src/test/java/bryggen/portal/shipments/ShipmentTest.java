package bryggen.portal.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShipmentTest {

    @Test
    @DisplayName("SH4 an https address of a carrier is a link")
    void https() {
        assertThat(tracked("https://sporing.posten.example/?q=70 1".replace(" ", "%20"))
                        .trackingLink())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sporing.posten.example/",
                "javascript:alert(1)",
                "data:text/html,x",
                "//posten.example/",
                "https:sporing",
                "https://user@evil.example/",
                "not an address",
                ""
            })
    @DisplayName("SH4 anything else is text without a link")
    void notHttps(String url) {
        assertThat(tracked(url).trackingLink()).isEmpty();
    }

    @Test
    @DisplayName("SH5 a shipment says whether something is still to come")
    void outstanding() {
        assertThat(shipment(null, "0").hasOutstanding()).isFalse();
        assertThat(shipment(null, "0.5").hasOutstanding()).isTrue();
    }

    private static Shipment tracked(String url) {
        return shipment(url, "0");
    }

    private static Shipment shipment(String url, String outstanding) {
        return new Shipment(
                "S1",
                "C1001",
                "B-1",
                true,
                "SO-1",
                Instant.EPOCH,
                "Posten",
                "70",
                url,
                List.of(),
                List.of(new Shipment.Line(
                        1,
                        "BOLT",
                        "Bolt",
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        new BigDecimal(outstanding),
                        List.of("SN-1"))));
    }
}
