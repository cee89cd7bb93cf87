package bryggen.portal.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.integration.stock.StockLevel.Inbound;
import bryggen.portal.catalogue.DispatchDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In a week of December 2026: the 1st is a Tuesday, the 5th and 6th a weekend. */
@DisplayName("What will miss its promise")
class LateRiskTest {
    private static final DispatchDays DAYS = new DispatchDays(day -> false, LocalTime.of(14, 0), 0, ZoneOffset.UTC);
    private static final Instant TUESDAY = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    @DisplayName("DL8 a later day of the ERP's is a risk, and an earlier or the same one is none")
    void erpDate() {
        assertThat(risks(TUESDAY, supply("100"), line("A", "10", "2026-12-04", "2026-12-09")))
                .containsExactly("A ERP_DATE 2026-12-09");
        assertThat(risks(TUESDAY, supply("100"), line("A", "10", "2026-12-04", "2026-12-04")))
                .isEmpty();
        assertThat(risks(TUESDAY, supply("100"), line("A", "10", "2026-12-04", "2026-12-02")))
                .isEmpty();
    }

    @Test
    @DisplayName("DL8 a day that moved because the goods are short says so")
    void erpDateForShortGoods() {
        assertThat(risks(TUESDAY, supply("4"), line("A", "10", "2026-12-04", "2026-12-09")))
                .containsExactly("A STOCK 2026-12-09");
        assertThat(risks(TUESDAY, supply("4", in("2026-12-08", "6")), line("A", "10", "2026-12-04", "2026-12-09")))
                .containsExactly("A INBOUND 2026-12-09");
    }

    @Test
    @DisplayName(
            "DL8 what has not left by the cut-off of its day, or after it, was not sent; an hour before it is no risk")
    void notSent() {
        var line = line("A", "10", "2026-12-01", null);
        assertThat(risks(Instant.parse("2026-12-01T13:59:59Z"), supply("100"), line))
                .isEmpty();
        assertThat(risks(Instant.parse("2026-12-01T14:00:00Z"), supply("100"), line))
                .containsExactly("A NOT_SENT null");
        assertThat(risks(Instant.parse("2026-12-02T00:00:00Z"), supply("100"), line))
                .containsExactly("A NOT_SENT null");
    }

    @Test
    @DisplayName("DL8 the new day that the ERP has named can be missed as well")
    void newDayMissed() {
        assertThat(risks(
                        Instant.parse("2026-12-09T15:00:00Z"),
                        supply("100"),
                        line("A", "10", "2026-12-04", "2026-12-09")))
                .containsExactly("A NOT_SENT null");
    }

    @Test
    @DisplayName("DL9 what is owed falls on the lines promised last, and nothing is short where nothing is owed")
    void owed() {
        var early = line("A", "20", "2026-12-04", null);
        var late = line("B", "25", "2026-12-09", null);
        var inbound = in("2026-12-09", "100");
        assertThat(risks(TUESDAY, supply("0", inbound), early, late)).isEmpty();
        assertThat(risks(TUESDAY, supply("-25", inbound), early, late)).containsExactly("B INBOUND 2026-12-10");
        assertThat(risks(TUESDAY, supply("-30", inbound), early, late))
                .containsExactlyInAnyOrder("A INBOUND 2026-12-10", "B INBOUND 2026-12-10");
    }

    @Test
    @DisplayName("DL9 what comes in serves the first in turn first: the second waits for the second arrival")
    void inTurn() {
        var early = line("A", "20", "2026-12-02", null);
        var late = line("B", "25", "2026-12-03", null);
        assertThat(risks(TUESDAY, supply("-45", in("2026-12-04", "20"), in("2026-12-08", "50")), early, late))
                .containsExactlyInAnyOrder("A INBOUND 2026-12-07", "B INBOUND 2026-12-09");
    }

    @Test
    @DisplayName("DL9 goods that come in time are no risk, those of the past are not counted on")
    void inTime() {
        var line = line("A", "20", "2026-12-09", null);
        assertThat(risks(TUESDAY, supply("-20", in("2026-12-08", "20")), line)).isEmpty();
        assertThat(risks(TUESDAY, supply("-20", in("2026-11-20", "20")), line)).containsExactly("A STOCK null");
    }

    @Test
    @DisplayName("DL9 without goods on their way the lead time counts, and without one nobody knows a day")
    void leadTime() {
        var line = line("A", "20", "2026-12-02", null);
        assertThat(risks(TUESDAY, new Supply(new BigDecimal("-20"), List.of(), 5), line))
                .containsExactly("A STOCK 2026-12-08");
        assertThat(risks(TUESDAY, supply("-20"), line)).containsExactly("A STOCK null");
    }

    @Test
    @DisplayName("DL8 a product without stock is never short")
    void uncounted() {
        assertThat(risks(TUESDAY, Supply.UNCOUNTED, line("A", "20", "2026-12-02", null)))
                .isEmpty();
    }

    private static List<String> risks(Instant now, Supply supply, OpenLine... lines) {
        return LateRisk.of(Arrays.asList(lines), supply, DAYS, now).entrySet().stream()
                .map(e -> e.getKey().number() + " " + e.getValue().cause() + " "
                        + e.getValue().day())
                .toList();
    }

    private static Supply supply(String available, Inbound... inbound) {
        return new Supply(new BigDecimal(available), List.of(inbound), null);
    }

    private static Inbound in(String date, String quantity) {
        return new Inbound(LocalDate.parse(date), new BigDecimal(quantity));
    }

    private static OpenLine line(String number, String rest, String first, String current) {
        return new OpenLine(
                UUID.randomUUID(),
                1,
                "C1001",
                number,
                "BOLT",
                "Bolt",
                null,
                new BigDecimal(rest),
                LocalDate.parse(first),
                current == null ? null : LocalDate.parse(current),
                TUESDAY);
    }
}
