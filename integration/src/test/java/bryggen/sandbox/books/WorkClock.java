package bryggen.sandbox.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Two times: business stamps (the real time plus what was ticked) and the working clock, in milliseconds, by which work
 * falls due. Tempo 1 is the pace of the demo, 20 is twenty times as fast, 0 stands still but for ticks.
 */
public final class WorkClock {
    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Ledger ledger;

    WorkClock(Ledger ledger) {
        this.ledger = ledger;
    }

    public Instant now() {
        return ledger.pretended()
                .orElseGet(() -> Instant.ofEpochMilli(
                        System.currentTimeMillis() + ledger.number("select ticked_ms from sandbox_erp.clock")));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), OSLO);
    }

    public long workMillis() {
        return ledger.number(
                "select (ticked_ms + worked_ms + tempo * (? - origin_ms))::bigint from sandbox_erp.clock",
                System.currentTimeMillis());
    }

    void pass(long millis) {
        ledger.sql("update sandbox_erp.clock set ticked_ms = ticked_ms + ?", Math.max(0, millis));
    }

    /** From now on; what the old tempo has done so far stays done. */
    public void setTempo(String tempo) {
        new BigDecimal(tempo);
        long now = System.currentTimeMillis();
        ledger.sql(
                "update sandbox_erp.clock set worked_ms = worked_ms + (tempo * (? - origin_ms))::bigint,"
                        + " origin_ms = ?, tempo = ?::numeric where tempo <> ?::numeric",
                now,
                now,
                tempo,
                tempo);
    }
}
