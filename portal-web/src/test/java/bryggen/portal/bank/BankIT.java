package bryggen.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bryggen.integration.payments.PaymentRegistration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What files become, on a real PostgreSQL; after each of them the books are proven even. */
class BankIT {
    private static BankBooks books;

    @BeforeAll
    static void database() {
        books = new BankBooks("bank");
    }

    @BeforeEach
    void empty() {
        books.empty();
    }

    @Test
    @DisplayName("BF5, PA16 a transfer with its reference and sum has succeeded, and the ERP is told once")
    void transfer() {
        books.till().invoice("1", "1000.00", null);
        var number = books.till().begin("1");
        var camt = camt();
        var file = books.take(
                camt.entry("E1", "1000.00", camt.paid("1000.00", books.till().reference(number))));
        assertThat(file.fresh()).isEqualTo(1);
        assertThat(books.till().state(number)).isEqualTo("SUCCEEDED");
        assertThat(books.waiting()).isEmpty();
        assertThat(books.till().owed()).singleElement().satisfies(told -> {
            assertThat(told.number().value()).isEqualTo(number);
            assertThat(told.paidOn()).isEqualTo("2026-11-20");
            assertThat(told.method()).isEqualTo("30");
        });
    }

    @Test
    @DisplayName("BF5, PA17 an invoice's own reference makes a payment; several of one payer make one")
    void invoices() {
        books.till().invoice("1", "1000.00", "111");
        books.till().invoice("2", "500.00", "222");
        var camt = camt();
        var strd = "<Strd>" + Camt.reference("111") + "</Strd><Strd>" + Camt.reference("222") + "</Strd>";
        books.take(camt.entry("E1", "1500.00", camt.detail("1500.00", "", "", strd)));
        assertThat(books.till().owed()).singleElement().satisfies(told -> {
            assertThat(told.items()).hasSize(2);
            assertThat(told.total()).isEqualTo(BankBooks.nok("1500.00"));
        });
        assertThat(books.till().held("1")).isEqualTo("1000.00");
        assertThat(books.waiting()).isEmpty();
    }

    @Test
    @DisplayName("BF5, PA17 a part pays a part: the transfer is given up for what came, and the rest comes later")
    void part() {
        books.till().invoice("1", "1000.00", null);
        books.till().invoice("2", "500.00", null);
        var number = books.till().begin("1", "2");
        var reference = books.till().reference(number);
        var camt = camt();
        books.take(camt.entry("E1", "1200.00", camt.paid("1200.00", reference)));
        assertThat(books.till().state(number)).isEqualTo("CANCELLED");
        assertThat(books.till().held("1")).isEqualTo("1000.00");
        assertThat(books.till().held("2")).isEqualTo("200.00");
        var later = camt();
        books.take(later.entry("E2", "300.00", later.paid("300.00", reference)));
        assertThat(books.till().held("2")).isEqualTo("500.00");
        assertThat(books.waiting()).isEmpty();
        assertThat(books.till().owed())
                .extracting(PaymentRegistration::total)
                .containsExactly(BankBooks.nok("1200.00"), BankBooks.nok("300.00"));
    }

    @Test
    @DisplayName("PA17 with a credit note in the set a part pays what it and the note reach")
    void partWithCreditNote() {
        books.till().invoice("1", "1000.00", null);
        books.till().creditNote("K", "200.00");
        var number = books.till().begin("1", "K");
        var camt = camt();
        books.take(camt.entry("E1", "500.00", camt.paid("500.00", books.till().reference(number))));
        assertThat(books.till().held("1")).isEqualTo("700.00");
        assertThat(books.till().held("K")).isEqualTo("200.00");
    }

    @Test
    @DisplayName("BF5 what is too much, paid twice, unknown, unsaid or in another currency waits, and says why")
    void waits() {
        books.till().invoice("1", "1000.00", "111");
        var number = books.till().begin("1");
        var camt = camt();
        books.take(camt.entry("E1", "1100.00", camt.paid("1100.00", books.till().reference(number)))
                .entry("E2", "1000.00", camt.paid("1000.00", books.till().reference(number)))
                .entry("E3", "70.00", camt.paid("70.00", "999"))
                .entry("E4", "80.00", camt.wrote("80.00", "Fjord", "takk for sist 12345678"))
                .entry("E5", "90.00"));
        assertThat(books.till().state(number)).isEqualTo("SUCCEEDED");
        assertThat(books.waiting())
                .containsExactly(
                        "100.00 TOO_MUCH",
                        "1000.00 PAID_ALREADY",
                        "70.00 UNKNOWN",
                        "80.00 NO_REFERENCE",
                        "90.00 NO_REFERENCE");
        books.till().invoice("3", "500.00", "333");
        var euro = new Camt("054", 8).currency("EUR");
        books.take(euro.entry("E6", "500.00", euro.paid("500.00", "333")));
        assertThat(books.waiting()).contains("500.00 OTHER_CURRENCY");
        assertThat(books.till().held("3")).isEqualTo("0.00");
        assertThat(books.till().owed()).hasSize(1);
    }

    @Test
    @DisplayName("BF4 the notification and then the statement, in a sum or one by one: it counts once")
    void twice() {
        books.till().invoice("1", "1000.00", "111");
        books.till().invoice("2", "500.00", "222");
        var camt = camt();
        var one = camt.detail(
                "1000.00", "<AcctSvcrRef>T1</AcctSvcrRef>", "", "<Strd>" + Camt.reference("111") + "</Strd>");
        var two = camt.detail(
                "500.00", "<AcctSvcrRef>T2</AcctSvcrRef>", "", "<Strd>" + Camt.reference("222") + "</Strd>");
        books.take(camt.entry("E1", "1500.00", one, two));
        // the same in the statement: as a sum, in full under the batch's name, and each on its own
        assertThat(books.take(new Camt("053", 8).entry("E1", "1500.00")).fresh())
                .isZero();
        assertThat(books.take(new Camt("053", 8).entry("E1", "1500.00", one, two))
                        .fresh())
                .isZero();
        assertThat(books.take(new Camt("053", 8).entry("S1", "1000.00", one).entry("S2", "500.00", two))
                        .fresh())
                .isZero();
        assertThat(books.balance().came()).isEqualTo(BankBooks.nok("1500.00"));
        assertThat(books.till().owed()).hasSize(2);
    }

    @Test
    @DisplayName("BF4 a sum that waits gives way to its details; one that a person has placed does not")
    void sumThenDetails() {
        books.till().invoice("1", "1000.00", "111");
        books.take(new Camt("053", 8).entry("E1", "1000.00").entry("E2", "400.00"));
        var camt = camt();
        books.take(camt.entry("E1", "1000.00", camt.paid("1000.00", "111")));
        assertThat(books.waiting()).containsExactly("400.00 NO_REFERENCE");
        books.till().invoice("2", "400.00", "222");
        books.place("2");
        var later = camt();
        assertThat(books.take(later.entry("E2", "400.00", later.paid("400.00", "222")))
                        .fresh())
                .isZero();
        assertThat(books.balance().came()).isEqualTo(BankBooks.nok("1400.00"));
    }

    @Test
    @DisplayName("BF4 equal amounts of one file are different money; the same file again is refused")
    void alike() {
        books.till().invoice("1", "1000.00", "111");
        var camt = camt();
        var same = camt.paid("100.00", "111");
        books.take(camt.entry("", "100.00", same).entry("", "100.00", same));
        assertThat(books.balance().came()).isEqualTo(BankBooks.nok("200.00"));
        assertThat(books.till().held("1")).isEqualTo("200.00");
        assertThatThrownBy(() -> books.take(camt)).isInstanceOf(BankRefusal.Known.class);
        assertThat(books.take(new Camt("053", 8).entry("", "100.00", same).entry("", "100.00", same))
                        .fresh())
                .isZero();
    }

    @Test
    @DisplayName("BF3 what is announced counts when it is booked")
    void announced() {
        books.till().invoice("1", "1000.00", "111");
        var camt = camt();
        var paid = camt.paid("1000.00", "111");
        books.take(camt.entry("E1", "1000.00", "CRDT", false, "PDNG", paid));
        assertThat(books.balance().came()).isEqualTo(BankBooks.nok("0.00"));
        assertThat(books.balance().announced()).isEqualTo(BankBooks.nok("1000.00"));
        assertThat(books.till().owed()).isEmpty();
        books.take(new Camt("053", 8).entry("E1", "1000.00", paid));
        assertThat(books.balance().came()).isEqualTo(BankBooks.nok("1000.00"));
        assertThat(books.balance().announced()).isEqualTo(BankBooks.nok("0.00"));
        assertThat(books.till().held("1")).isEqualTo("1000.00");
        assertThat(books.take(new Camt("054", 2).entry("E1", "1000.00", "CRDT", false, "PDNG", paid))
                        .fresh())
                .isZero();
    }

    @Test
    @DisplayName("BF6, PA18 a reversal takes the money back from its payment, and somebody is called; an odd one waits")
    void reversal() {
        books.till().invoice("1", "1000.00", null);
        var number = books.till().begin("1");
        var camt = camt();
        var paid = camt.paid("1100.00", books.till().reference(number));
        books.take(camt.entry("E1", "1100.00", paid));
        books.take(new Camt("053", 8)
                .entry("R1", "1100.00", "DBIT", true, "BOOK", paid)
                .entry("R2", "55.00", "DBIT", true, "BOOK"));
        assertThat(books.till().attention(number)).isEqualTo("TAKEN_BACK");
        assertThat(books.waiting()).containsExactly("-55.00 UNKNOWN_REVERSAL");
        assertThat(books.balance().came()).isEqualTo(BankBooks.nok("-55.00"));
        assertThat(books.balance().placed()).isEqualTo(BankBooks.nok("0.00"));
    }

    @Test
    @DisplayName("BF2, BF5 OCR giro pays by KID, once")
    void ocr() {
        books.till().invoice("1", "5000.00", "12345678");
        var file = BankFileReaderTest.OCR.getBytes(StandardCharsets.ISO_8859_1);
        books.take(file);
        assertThat(books.till().held("1")).isEqualTo("3312.00");
        assertThat(books.waiting()).isEmpty();
    }

    @Test
    @DisplayName("BF8 whatever comes, in whatever files: every cent has its place, and no invoice is paid twice")
    void storm() {
        var random = new Random(54);
        var transfers = new ArrayList<String>();
        for (int n = 0; n < 20; n++) books.till().invoice("i" + n, (n + 1) * 10 + ".07", "90" + n);
        for (int n = 0; n < 6; n++) transfers.add(books.till().begin("i" + n, "i" + (n + 6)));
        var references = new ArrayList<String>();
        transfers.forEach(number -> references.add(books.till().reference(number)));
        for (int n = 0; n < 22; n++) references.add("90" + n);
        for (int file = 0; file < 25; file++) {
            var camt = new Camt(random.nextBoolean() ? "053" : "054", random.nextBoolean() ? 2 : 8);
            for (int entry = 0; entry < 4; entry++) {
                var cents = 1 + random.nextInt(30_000);
                var amount = java.math.BigDecimal.valueOf(cents, 2).toPlainString();
                var detail = random.nextInt(5) == 0
                        ? camt.wrote(amount, "Fjord", "takk")
                        : camt.paid(amount, references.get(random.nextInt(references.size())));
                var kind = random.nextInt(10);
                camt.entry(
                        "E" + random.nextInt(60),
                        amount,
                        kind == 0 ? "DBIT" : "CRDT",
                        kind == 0,
                        kind == 1 ? "PDNG" : "BOOK",
                        detail);
            }
            books.take(camt);
        }
        for (int n = 0; n < 20; n++)
            assertThat(new java.math.BigDecimal(books.till().held("i" + n)))
                    .isLessThanOrEqualTo(new java.math.BigDecimal((n + 1) * 10 + ".07"));
        assertThat(books.balance().came().amount()).isPositive();
        assertThat(List.copyOf(books.waiting())).isNotEmpty();
    }

    private static Camt camt() {
        return new Camt("054", 8);
    }
}
