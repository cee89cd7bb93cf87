package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import bryggen.portal.payments.TransferTill;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.jpa.PlainSql;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** The room on a real database, with one company's invoices. */
final class BankBooks {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private final TransferTill till;
    private final PlainSql sql;
    private final BankFiles files = new BankFiles();
    private final Receipts receipts = new Receipts();
    private final Balancing balancing = new Balancing();

    BankBooks(String database) {
        till = new TransferTill(database);
        sql = till.sql();
        var matching = new Matching();
        receipts.sql = sql;
        matching.receipts = receipts;
        matching.receiving = till.receiving();
        matching.clock = CLOCK;
        files.sql = sql;
        files.receipts = receipts;
        files.matching = matching;
        files.settings = new Settings(Map.of("BRYGGEN_SUPPLIER_IBAN", Camt.ACCOUNT));
        files.clock = CLOCK;
        balancing.sql = sql;
        balancing.received = till.sums();
    }

    TransferTill till() {
        return till;
    }

    void empty() {
        till.empty();
        sql.transaction(() -> sql.run("truncate bank_file, bank_receipt, bank_placing restart identity cascade"));
    }

    /** The file, and the proof that every cent has its place (BF8). */
    BankFile take(Camt camt) {
        return take(camt.bytes());
    }

    BankFile take(byte[] content) {
        var file = sql.transaction(() -> files.takeFromFolder("file", content));
        prove();
        return file;
    }

    void prove() {
        for (var balance : sql.transaction(() -> balancing.balances()))
            if (!balance.isEven()) throw new AssertionError("not even: " + balance);
    }

    Balance balance() {
        var all = sql.transaction(() -> balancing.balances());
        return all.get(0);
    }

    /** What waits, with why: {@code 12.50 UNKNOWN}. */
    java.util.List<String> waiting() {
        return sql.transaction(() -> receipts.waiting(0, 100)).stream()
                .map(one -> one.rest().amount().toPlainString() + " " + one.why())
                .toList();
    }

    /** A person lays the first that waits on these. */
    void place(String... ids) {
        var waiting = sql.transaction(() -> receipts.waiting(0, 1)).get(0);
        sql.transaction(() -> {
            var part = files.matching
                    .receiving
                    .place("C1001", java.util.List.of(ids), waiting.rest(), slip())
                    .orElseThrow();
            receipts.placed(waiting.id(), part, CLOCK.instant(), "Somebody");
        });
        prove();
    }

    private static bryggen.portal.payments.Receiving.Slip slip() {
        return new bryggen.portal.payments.Receiving.Slip(java.time.LocalDate.of(2026, 11, 20), null, "Somebody");
    }

    static Money nok(String amount) {
        return Money.of(amount, "NOK");
    }
}
