package bryggen.integration.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.erp.Wire;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Serials;
import bryggen.integration.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an ERP tells of the serial numbers that have left. */
class ErpShipmentTest {
    private static final String WITHOUT =
            """
            {"orderLine":1,"sku":"PUMP","name":"A pump","ordered":"2","shipped":"2","outstanding":"0"%s}""";

    @Test
    void anErpThatTellsNoneHasNone() {
        for (var more : List.of("", ",\"serials\":null", ",\"serials\":[]"))
            assertThat(Wire.read(WITHOUT.formatted(more), ErpShipment.Line.class)
                            .serials())
                    .isEmpty();
    }

    @Test
    void theyAreKeptAsToldButForSpacesAroundThem() {
        assertThat(Wire.read(WITHOUT.formatted(",\"serials\":[\" sn-1 \",\"SN-2\"]"), ErpShipment.Line.class)
                        .serials())
                .containsExactly("sn-1", "SN-2");
        assertThat(Serials.key(" sn-1ø ")).isEqualTo("SN-1Ø");
    }

    @Test
    void whatCannotBeIsSaidAndNotSwallowed() {
        assertThat(shipment(line(1, "PUMP", "SN-1", "SN-2"), line(2, "PUMP"), line(3, "MOTOR", "SN-1"))
                        .flaw())
                .as("another product may have the same number")
                .isNull();
        assertThat(shipment(line(1, "PUMP", "SN-1", "SN-2", "SN-3")).flaw())
                .isEqualTo("line 1: 3 serial numbers for 2 pieces");
        assertThat(shipment(line(1, "PUMP", "SN-1", "sn-1")).flaw()).contains("sn-1 is there twice");
        assertThat(shipment(line(1, "PUMP", "SN-1"), line(2, "PUMP", "SN-1")).flaw())
                .isEqualTo("line 2: serial number SN-1 is there twice");
        assertThat(shipment(line(1, "PUMP", " ")).flaw()).isEqualTo("line 1: a serial number is empty");
        assertThat(shipment(line(1, "PUMP", "9".repeat(61))).flaw()).contains("longer than 60");
        assertThat(shipment(line(1, "PUMP", "SN\u0007")).flaw()).isNotNull();
    }

    private static ErpShipment.Line line(int number, String sku, String... serials) {
        var two = BigDecimal.valueOf(2);
        return new ErpShipment.Line(number, new Sku(sku), "A machine", two, two, BigDecimal.ZERO, List.of(serials));
    }

    private static ErpShipment shipment(ErpShipment.Line... lines) {
        return new ErpShipment(
                "k",
                "PS-1",
                new AccountNumber("C1"),
                "SO-1",
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                List.of(),
                List.of(lines),
                Instant.EPOCH);
    }
}
