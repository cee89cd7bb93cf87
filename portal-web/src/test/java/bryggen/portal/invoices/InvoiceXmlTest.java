package bryggen.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bryggen.portal.accounts.Party;
import bryggen.portal.accounts.Seller;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

@DisplayName("An invoice as XML")
class InvoiceXmlTest {
    private static final String CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    @Test
    @DisplayName("IN13 it bears what the invoice bears: number, parties, sums to the cent, every line")
    void bearsTheInvoice() throws Exception {
        var invoice = InvoiceFixtures.invoice(3, false);
        var xml = read(InvoiceXml.of(invoice, seller("Rør & Ventil <AS>"), buyer(), Map.of()));
        assertThat(xml.getDocumentElement().getLocalName()).isEqualTo("Invoice");
        assertThat(first(xml, "ID")).isEqualTo(invoice.head().number());
        assertThat(first(xml, "InvoiceTypeCode")).isEqualTo("380");
        assertThat(first(xml, "Name")).isEqualTo("Rør & Ventil <AS>");
        assertThat(first(xml, "PayableAmount")).isEqualTo(invoice.head().gross().toPlainString());
        assertThat(xml.getElementsByTagNameNS("*", "InvoiceLine").getLength())
                .isEqualTo(invoice.lines().size());
    }

    @Test
    @DisplayName(
            "IN13 CA20 what the buyer calls a product stands before what the seller calls it, and only where it has a name")
    void ownNumbers() throws Exception {
        var xml = read(
                InvoiceXml.of(InvoiceFixtures.invoice(3, false), seller("Rør"), buyer(), Map.of("BOLT-M8-2", "SP-17")));
        var own = xml.getElementsByTagNameNS("*", "BuyersItemIdentification");
        assertThat(own.getLength()).isEqualTo(1);
        assertThat(own.item(0).getTextContent()).isEqualTo("SP-17");
        assertThat(own.item(0).getNextSibling().getLocalName()).isEqualTo("SellersItemIdentification");
        assertThat(own.item(0).getNextSibling().getTextContent()).isEqualTo("BOLT-M8-2");
    }

    @Test
    @DisplayName("IN13 IN16 its instalments are said in words, where the norm has its place for them")
    void instalments() throws Exception {
        var xml = read(InvoiceXml.of(InvoiceFixtures.inInstalments(), seller("Rør"), buyer(), Map.of()));
        var terms = xml.getElementsByTagNameNS("*", "PaymentTerms");
        assertThat(terms.getLength()).isEqualTo(1);
        assertThat(terms.item(0).getTextContent()).isEqualTo("2026-12-20: 625.00 NOK; 2027-01-19: 625.00 NOK");
        assertThat(terms.item(0).getNextSibling().getLocalName()).isEqualTo("TaxTotal");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("IN13 it keeps the schema of UBL and the rules of EN 16931, and says so")
    void keepsTheNorm(boolean creditNote) {
        var xml = InvoiceXml.of(
                InvoiceFixtures.invoice(10, creditNote), InvoiceFixtures.SELLER, InvoiceFixtures.BUYER, Map.of());
        assertThat(Judge.claims(xml)).isTrue();
        assertThat(Judge.rules(xml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("IN13 where something is not known it keeps the schema and claims nothing")
    void claimsNothing(boolean creditNote) {
        for (var xml : List.of(
                InvoiceXml.of(
                        InvoiceFixtures.invoice(3, creditNote),
                        InvoiceFixtures.SELLER,
                        InvoiceFixtures.BUYER,
                        Map.of()),
                InvoiceXml.of(InvoiceFixtures.invoice(10, creditNote), seller("Rør"), InvoiceFixtures.BUYER, Map.of()),
                InvoiceXml.of(InvoiceFixtures.invoice(10, creditNote), InvoiceFixtures.SELLER, buyer(), Map.of()))) {
            assertThat(Judge.claims(xml)).isFalse();
            assertThat(Judge.schema(xml)).isEmpty();
        }
    }

    static Stream<Arguments> odd() {
        var usual = InvoiceFixtures.invoice(10, false);
        return Stream.of(
                arguments("an export", true, taxed(usual, "G", "0")),
                arguments("zero-rated", true, taxed(usual, "Z", "0")),
                arguments("a credit note over an export", true, taxed(InvoiceFixtures.invoice(10, true), "G", "0")),
                arguments("exempt, nobody knows why", false, taxed(usual, "E", "0")),
                arguments("the buyer reckons the tax", false, taxed(usual, "AE", "0")),
                arguments("outside of it all", false, taxed(usual, "O", "0")),
                arguments("taxed with nothing", false, taxed(usual, "S", "0")),
                arguments("without a day", false, due(usual, null)),
                arguments("a line that gives back", false, priced(usual, "-7.50")),
                arguments("a line for nothing", true, priced(usual, "0")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    @DisplayName("IN13 what claims the norm keeps it, whatever the ERP tells")
    void odd(String what, boolean claims, Invoice invoice) {
        var xml = InvoiceXml.of(invoice, InvoiceFixtures.SELLER, InvoiceFixtures.BUYER, Map.of());
        assertThat(Judge.claims(xml)).as(what).isEqualTo(claims);
        assertThat(claims ? Judge.rules(xml) : Judge.schema(xml)).as(what).isEmpty();
    }

    /** All of it in one category, without tax. */
    private static Invoice taxed(Invoice of, String category, String percent) {
        var rate = new BigDecimal(percent);
        var net = of.head().net();
        return with(
                head(of.head(), of.head().due(), BigDecimal.ZERO.setScale(2), net),
                of.lines().stream()
                        .map(line -> line(line, line.price(), category, rate))
                        .toList(),
                List.of(new Invoice.Tax(category, rate, net, BigDecimal.ZERO.setScale(2))));
    }

    private static Invoice due(Invoice of, LocalDate day) {
        return with(head(of.head(), day, of.head().tax(), of.head().gross()), of.lines(), of.taxes());
    }

    private static Invoice priced(Invoice of, String price) {
        return with(
                of.head(),
                of.lines().stream()
                        .map(line -> line(line, new BigDecimal(price), "S", new BigDecimal("25")))
                        .toList(),
                of.taxes());
    }

    private static Invoice with(InvoiceHead head, List<Invoice.Line> lines, List<Invoice.Tax> taxes) {
        return new Invoice(head, lines, taxes, List.of(), List.of(), Set.of(), null);
    }

    private static InvoiceHead head(InvoiceHead of, LocalDate due, BigDecimal tax, BigDecimal gross) {
        return new InvoiceHead(
                of.number(),
                of.account(),
                of.creditNote(),
                of.issued(),
                due,
                of.currency(),
                of.net(),
                tax,
                gross,
                gross,
                of.paymentReference(),
                of.orders(),
                of.status());
    }

    private static Invoice.Line line(Invoice.Line of, BigDecimal price, String category, BigDecimal percent) {
        return new Invoice.Line(
                of.line(),
                of.sku(),
                of.name(),
                of.quantity(),
                of.unit(),
                price,
                of.priceBase(),
                of.net(),
                category,
                percent,
                of.order());
    }

    private static Document read(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String first(Document xml, String name) {
        return xml.getElementsByTagNameNS(CBC, name).item(0).getTextContent();
    }

    private static Seller seller(String name) {
        return new Seller(
                new Party("S", name, "912345678", null, List.of("Havnegata 12"), null), null, null, null, null);
    }

    private static Party buyer() {
        return new Party("C1001", "Fjord", null, null, List.of(), null);
    }
}
