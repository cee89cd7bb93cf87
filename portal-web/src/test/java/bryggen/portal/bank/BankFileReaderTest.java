package bryggen.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bryggen.integration.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BF2, BF3: what stands in files, and which are none. */
class BankFileReaderTest {
    private static final OwnAccounts OWN = OwnAccounts.of(List.of("8601 11 17947"));

    /** The example of the format's own description. */
    static final String OCR =
            """
            NY000010000080801406171001234560000000000000000000000000000000000000000000000000
            NY090020001234567000000186011117947000000000000000000000000000000000000000000000
            NY09103000000011306170000000000000000000000331200                 12345678000000
            NY091031000000100000000000000000000000000130617000000000000000000000000000000000
            NY090088000000010000000400000000000331200130617130617130617000000000000000000000
            NY000089000000010000000600000000000331200130617000000000000000000000000000000000
            """;

    @ParameterizedTest
    @CsvSource({"053, 2", "053, 8", "054, 2", "054, 8", "054, 4"})
    @DisplayName("BF2 each version says the same: amount, day, references, payer")
    void versions(String message, int version) {
        var camt = new Camt(message, version);
        var file = camt.entry(
                        "E1",
                        "150.00",
                        camt.paid("100.00", "1234 5674"),
                        camt.wrote("50.00", "Fjord Mekaniske AS", "Faktura 1001"))
                .credits(1, "150.00");
        var contents = BankFileReader.read(file.bytes(), OWN);
        assertThat(contents.format()).isEqualTo(message.equals("053") ? FileFormat.CAMT053 : FileFormat.CAMT054);
        assertThat(contents.receipts()).hasSize(2);
        var first = contents.receipts().get(0);
        assertThat(first.amount()).isEqualTo(Money.of("100.00", "NOK"));
        assertThat(first.on()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(first.references()).extracting(Receipt.Reference::text).containsExactly("12345674");
        assertThat(first.announced()).isFalse();
        var second = contents.receipts().get(1);
        assertThat(second.payer()).isEqualTo("Fjord Mekaniske AS");
        assertThat(second.text()).isEqualTo("Faktura 1001");
    }

    @Test
    @DisplayName("BF3 several references of one payer stay together, each with its amount where it is said")
    void severalReferences() {
        var camt = new Camt("054", 8);
        var both = "<Strd><RfrdDocAmt><RmtdAmt Ccy=\"NOK\">60.00</RmtdAmt></RfrdDocAmt>" + Camt.reference("111")
                + "</Strd><Strd>" + Camt.reference("222") + "</Strd>";
        var receipts = BankFileReader.read(
                        camt.entry("E", "100.00", camt.detail("100.00", "", "", both))
                                .bytes(),
                        OWN)
                .receipts();
        assertThat(receipts).singleElement().satisfies(one -> assertThat(one.references())
                .containsExactly(
                        new Receipt.Reference("111", Money.of("60.00", "NOK")), new Receipt.Reference("222", null)));
    }

    @Test
    @DisplayName("BF3 what the supplier paid is nothing; a reversal is less than nothing; announced is announced")
    void directions() {
        var file = new Camt("053", 8)
                .entry("A", "10.00", "DBIT", false, "BOOK")
                .entry("B", "20.00", "CRDT", true, "BOOK")
                .entry("C", "30.00", "DBIT", true, "BOOK")
                .entry("D", "40.00", "CRDT", false, "PDNG");
        var receipts = BankFileReader.read(file.bytes(), OWN).receipts();
        assertThat(receipts)
                .extracting(Receipt::amount)
                .containsExactly(Money.of("-30.00", "NOK"), Money.of("40.00", "NOK"));
        assertThat(receipts).extracting(Receipt::announced).containsExactly(false, true);
    }

    @Test
    @DisplayName("BF3 details that do not make the sum are one amount, with all that they say")
    void detailsThatDoNotAddUp() {
        var camt = new Camt("054", 8);
        var receipts = BankFileReader.read(
                        camt.entry("E", "100.00", camt.paid("60.00", "111"), camt.paid("30.00", "222"))
                                .bytes(),
                        OWN)
                .receipts();
        assertThat(receipts).singleElement().satisfies(one -> {
            assertThat(one.amount()).isEqualTo(Money.of("100.00", "NOK"));
            assertThat(one.references()).extracting(Receipt.Reference::text).containsExactly("111", "222");
        });
    }

    @Test
    @DisplayName("BF2 OCR giro: øre, KID without its blanks, the day, and the account that paid")
    void ocr() {
        var contents = BankFileReader.read(OCR.getBytes(StandardCharsets.ISO_8859_1), OWN);
        assertThat(contents.format()).isEqualTo(FileFormat.OCR);
        assertThat(contents.receipts()).singleElement().satisfies(one -> {
            assertThat(one.amount()).isEqualTo(Money.of("3312.00", "NOK"));
            assertThat(one.references()).extracting(Receipt.Reference::text).containsExactly("12345678");
            assertThat(one.on()).isEqualTo(LocalDate.of(2017, 6, 13));
        });
        var lines = OCR.split("\n", -1);
        lines[2] = lines[2].substring(0, 31) + "-" + lines[2].substring(32);
        var negative = String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(BankFileReader.read(negative, OWN).receipts().get(0).amount())
                .isEqualTo(Money.of("-3312.00", "NOK"));
    }

    @Test
    @DisplayName("BF2 a wrong file is refused whole, and says why")
    void wrong() {
        var camt = new Camt("054", 8).entry("E", "100.00", "CRDT", false, "BOOK");
        var good = camt.text();
        assertThat(code("")).isEqualTo("bank-file-empty");
        assertThat(code("a;b\n1;2")).isEqualTo("bank-file-format");
        assertThat(code("<html/>")).isEqualTo("bank-file-format");
        assertThat(code(good.replace("camt.054.001.08", "camt.052.001.08"))).isEqualTo("bank-file-format");
        assertThat(code(good.replace("camt.054.001.08", "camt.054.001.13"))).isEqualTo("bank-file-format");
        assertThat(code(good.replace("camt.054.001.08", "pain.001.001.09"))).isEqualTo("bank-file-format");
        assertThat(code(good.substring(0, good.length() - 40))).isEqualTo("bank-file-damaged");
        assertThat(code(good.replace(">100.00<", ">1e2x<"))).isEqualTo("bank-file-damaged");
        assertThat(code(good.replace("Ccy=\"NOK\"", "Ccy=\"XXQ\""))).isEqualTo("bank-file-damaged");
        assertThat(code(good.replace("2026-11-20", "2026-13-20"))).isEqualTo("bank-file-damaged");
        assertThat(code(good.replace(Camt.ACCOUNT, "NO1234567890123"))).isEqualTo("bank-file-account");
        assertThat(code(new Camt("054", 8)
                        .entry("E", "100.00")
                        .credits(1, "100.01")
                        .text()))
                .isEqualTo("bank-file-sums");
        assertThat(code(new Camt("054", 8)
                        .entry("E", "100.00")
                        .credits(2, "100.00")
                        .text()))
                .isEqualTo("bank-file-sums");
        assertThat(code(OCR.replace("NY00008900000001", "NY00008900000002"))).isEqualTo("bank-file-sums");
        assertThat(code(OCR.replace("NY09008800000001000000040000000000033", "NY09008800000001000000040000000000044")))
                .isEqualTo("bank-file-sums");
        assertThat(code(OCR.replaceFirst("NY000089.*\n", ""))).isEqualTo("bank-file-damaged");
        assertThat(code(OCR.replace("86011117947", "12345678903"))).isEqualTo("bank-file-account");
    }

    @Test
    @DisplayName("BF2 a document type or entity is refused, and nothing is fetched or blown up")
    void entities() {
        var good = new Camt("054", 8).entry("E", "100.00").text();
        for (var type : List.of(
                "<!DOCTYPE Document>",
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE Document [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE Document [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"))
            assertThat(code(good.replaceFirst("\\?>", "?>" + type).replace("<MsgId>M", "<MsgId>&a;")))
                    .as(type)
                    .isEqualTo("bank-file-doctype");
        assertThat(code("<a>".repeat(5_000))).isEqualTo("bank-file-format");
        var deep = good.replace("<AcctSvcrRef>E", "<X>".repeat(5_000) + "</X>".repeat(5_000) + "<AcctSvcrRef>E");
        assertThat(code(deep)).isEqualTo("bank-file-damaged");
    }

    private static String code(String file) {
        return catchThrowableOfType(
                        BankRefusal.class, () -> BankFileReader.read(file.getBytes(StandardCharsets.UTF_8), OWN))
                .code();
    }
}
