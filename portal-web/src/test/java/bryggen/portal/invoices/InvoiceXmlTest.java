package bryggen.portal.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.accounts.Party;
import bryggen.portal.accounts.Seller;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    private static Document read(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String first(Document xml, String name) {
        return xml.getElementsByTagNameNS(CBC, name).item(0).getTextContent();
    }

    private static Seller seller(String name) {
        return new Seller(new Party("S", name, "912345678", null, List.of("Havnegata 12")), null, null, null);
    }

    private static Party buyer() {
        return new Party("C1001", "Fjord", null, null, List.of());
    }
}
