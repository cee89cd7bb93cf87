package bryggen.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.accounts.Party;
import bryggen.portal.accounts.Seller;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.xml.serialize.read.DOMReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

@DisplayName("An invoice as XML")
class InvoiceXmlTest {
    /** The release of the rules that the test's library brings. */
    private static final String RULES = "1.3.16";

    private static final String SCHEMA = "xsd";

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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("IN13 it keeps the schema of UBL and the rules of EN 16931, and says so")
    void keepsTheNorm(boolean creditNote) {
        var xml = InvoiceXml.of(
                InvoiceFixtures.invoice(10, creditNote), InvoiceFixtures.SELLER, InvoiceFixtures.BUYER, Map.of());
        assertThat(new String(xml, StandardCharsets.UTF_8)).contains("urn:cen.eu:en16931:2017");
        assertThat(faults(xml, creditNote, false)).isEmpty();
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
            assertThat(new String(xml, StandardCharsets.UTF_8)).doesNotContain("CustomizationID");
            assertThat(faults(xml, creditNote, true)).isEmpty();
        }
    }

    /** What a published judge finds: the schema of OASIS, and then the rules of CEN. */
    private static List<String> faults(byte[] xml, boolean creditNote, boolean schemaOnly) {
        var judges = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        EN16931Validation.initEN16931(judges);
        var judge = judges.getAll().stream()
                .filter(set -> set.getID()
                        .getAsSingleID()
                        .equals("eu.cen.en16931:ubl" + (creditNote ? "-creditnote" : "") + ":" + RULES))
                .findFirst()
                .orElseThrow();
        var found = new ArrayList<String>();
        for (var layer : ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                judge,
                ValidationSourceXML.create("invoice", DOMReader.readXMLDOM(xml)),
                Locale.ENGLISH))
            if (!schemaOnly
                    || SCHEMA.equals(
                            layer.getValidationArtefact().getValidationType().getID()))
                layer.getErrorList().forEach(fault -> found.add(fault.getErrorText(Locale.ENGLISH)));
        return found;
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
