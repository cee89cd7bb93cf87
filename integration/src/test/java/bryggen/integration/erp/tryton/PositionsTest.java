package bryggen.integration.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionsTest {

    @Test
    void linesWithoutANumberAreCounted() {
        assertThat(Positions.of(lines(0, 0, 0)))
                .containsEntry(1L, 1)
                .containsEntry(2L, 2)
                .containsEntry(3L, 3);
    }

    @Test
    void ourNumbersStand() {
        assertThat(Positions.of(lines(10, 30, 20)).values()).containsExactlyInAnyOrder(10, 30, 20);
    }

    @Test
    void twoLinesNeverHaveOneNumber() {
        assertThat(Positions.of(lines(2, 2, 0, 1)).values()).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    private static List<Row> lines(int... sequences) {
        var rows = new ArrayList<Row>();
        for (int sequence : sequences) {
            var json = Values.JSON.createObjectNode().put("id", rows.size() + 1L);
            if (sequence > 0) json.put("sequence", sequence);
            rows.add(new Row(json));
        }
        return rows;
    }
}
