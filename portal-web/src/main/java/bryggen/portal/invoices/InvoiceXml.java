package bryggen.portal.invoices;

import bryggen.portal.accounts.Party;
import bryggen.portal.accounts.Seller;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note as UBL 2.1, of what the portal knows: a copy for the customer's own systems, in the elements'
 * order of UBL. It says that it keeps the European norm EN 16931 where all that the norm asks for is known and the ERP's
 * lines add up to its sum. The legal document is the one that the supplier has sent.
 */
final class InvoiceXml {
    /** UNCL5305: goods leave the country. */
    private static final String EXPORT = "G";

    /** Of the code list VATEX of the European Commission, asked for by BR-G-10. */
    private static final String EXPORTED = "VATEX-EU-G";

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CAC = UBL + "CommonAggregateComponents-2";
    /** The norm itself, without a country's or a network's additions (EN 16931-1, BT-24). */
    private static final String NORM = "urn:cen.eu:en16931:2017";

    private static final String CBC = UBL + "CommonBasicComponents-2";

    private final XMLStreamWriter out;
    private final InvoiceHead head;
    private final Map<String, String> own;

    private InvoiceXml(XMLStreamWriter out, InvoiceHead head, Map<String, String> own) {
        this.out = out;
        this.head = head;
        this.own = own;
    }

    /** @param own what the buyer calls the products, by SKU */
    static byte[] of(Invoice invoice, Seller seller, Party buyer, Map<String, String> own) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new InvoiceXml(out, invoice.head(), own).write(invoice, seller, buyer);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Invoice invoice, Seller seller, Party buyer) throws XMLStreamException {
        var kind = head.creditNote() ? "CreditNote" : "Invoice";
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement(kind);
        out.writeDefaultNamespace(UBL + kind + "-2");
        out.writeNamespace("cac", CAC);
        out.writeNamespace("cbc", CBC);
        say("UBLVersionID", "2.1");
        if (isWhole(invoice, seller, buyer)) say("CustomizationID", NORM);
        say("ID", head.number());
        say("IssueDate", head.issued().toString());
        if (!head.creditNote() && head.due() != null) say("DueDate", head.due().toString());
        say(kind + "TypeCode", head.creditNote() ? "381" : "380");
        say("DocumentCurrencyCode", head.currency());
        for (var order : head.orders().stream().limit(1).toList()) {
            open("OrderReference");
            say("ID", order);
            close();
        }
        party("AccountingSupplierParty", seller.party(), seller.vatNumber());
        party("AccountingCustomerParty", buyer, null);
        if (head.paymentReference() != null && !head.creditNote()) means(seller);
        terms(invoice);
        taxes(invoice);
        open("LegalMonetaryTotal");
        amount("LineExtensionAmount", head.net());
        amount("TaxExclusiveAmount", head.net());
        amount("TaxInclusiveAmount", head.gross());
        amount("PayableAmount", head.gross());
        close();
        for (var line : invoice.lines()) line(line);
        out.writeEndElement();
        out.writeEndDocument();
    }

    /**
     * BR-S-02, BR-09, BR-11, BR-16, BR-25, BR-27, BR-CO-04, BR-CO-10, BR-CO-14, BR-CO-15, BR-CO-25, and of each rate BR-S-08
     * and BR-S-09.
     */
    private static boolean isWhole(Invoice invoice, Seller seller, Party buyer) {
        var head = invoice.head();
        var lines = invoice.lines();
        var taxes = invoice.taxes();
        return seller.vatNumber() != null
                && buyer.country() != null
                && !lines.isEmpty()
                && (head.creditNote() || head.due() != null || head.gross().signum() <= 0)
                && lines.stream()
                        .allMatch(line -> line.taxCategory() != null
                                && line.taxPercent() != null
                                && line.price().signum() >= 0
                                && !line.name().isBlank())
                && isSame(head.net(), lines.stream().map(Invoice.Line::net))
                && isSame(head.tax(), taxes.stream().map(Invoice.Tax::amount))
                && isSame(head.gross(), Stream.of(head.net(), head.tax()))
                && isSame(head.net(), taxes.stream().map(Invoice.Tax::base))
                && taxes.stream().allMatch(tax -> isRight(tax, lines));
    }

    /**
     * Sold with tax (S), zero-rated (Z) or exported (G); the other categories ask for a reason or a number of the buyer's that
     * no ERP tells (BR-E-10, BR-AE-02, BR-IC-02, BR-O-02).
     */
    private static boolean isRight(Invoice.Tax tax, List<Invoice.Line> lines) {
        boolean known =
                switch (tax.category()) {
                    case "S" -> tax.percent().signum() > 0;
                    case "Z", EXPORT -> tax.percent().signum() == 0;
                    default -> false;
                };
        if (!known) return false;
        var due = tax.base().multiply(tax.percent()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        var taxed = lines.stream()
                .filter(line -> tax.category().equals(line.taxCategory())
                        && line.taxPercent() != null
                        && tax.percent().compareTo(line.taxPercent()) == 0);
        return tax.amount().compareTo(due) == 0 && isSame(tax.base(), taxed.map(Invoice.Line::net));
    }

    private static boolean isSame(BigDecimal sum, Stream<BigDecimal> parts) {
        return sum.compareTo(parts.reduce(BigDecimal.ZERO, BigDecimal::add)) == 0;
    }

    private void party(String role, Party party, @Nullable String vatNumber) throws XMLStreamException {
        open(role);
        open("Party");
        open("PartyName");
        say("Name", party.name());
        close();
        address(party);
        if (vatNumber != null) {
            open("PartyTaxScheme");
            say("CompanyID", vatNumber);
            vat();
            close();
        }
        open("PartyLegalEntity");
        say("RegistrationName", party.name());
        if (party.organisationNumber() != null) say("CompanyID", party.organisationNumber());
        close();
        close();
        close();
    }

    /** The norm has room for three lines; where there are more, the rest is the third. */
    private void address(Party party) throws XMLStreamException {
        var lines = party.address();
        open("PostalAddress");
        if (!lines.isEmpty()) say("StreetName", lines.get(0));
        if (lines.size() > 1) say("AdditionalStreetName", lines.get(1));
        if (lines.size() > 2) {
            open("AddressLine");
            say("Line", String.join(", ", lines.subList(2, lines.size())));
            close();
        }
        if (party.country() != null) {
            open("Country");
            say("IdentificationCode", party.country());
            close();
        }
        close();
    }

    private void means(Seller seller) throws XMLStreamException {
        var account = seller.iban() == null ? seller.bankAccount() : seller.iban();
        open("PaymentMeans");
        // UN/CEFACT 4461: credit transfer, or not defined
        say("PaymentMeansCode", account == null ? "1" : "30");
        say("PaymentID", String.valueOf(head.paymentReference()));
        if (account != null) {
            open("PayeeFinancialAccount");
            say("ID", account);
            close();
        }
        close();
    }

    /** The norm has one day on which all is due (BT-9) and words for anything else (BT-20). */
    private void terms(Invoice invoice) throws XMLStreamException {
        if (invoice.instalments().isEmpty()) return;
        open("PaymentTerms");
        say(
                "Note",
                invoice.instalments().stream()
                        .map(part -> part.due() + ": " + part.amount().toPlainString() + " " + head.currency())
                        .collect(Collectors.joining("; ")));
        close();
    }

    private void taxes(Invoice invoice) throws XMLStreamException {
        open("TaxTotal");
        amount("TaxAmount", head.tax());
        for (var tax : invoice.taxes()) {
            open("TaxSubtotal");
            amount("TaxableAmount", tax.base());
            amount("TaxAmount", tax.amount());
            category(
                    "TaxCategory", tax.category(), tax.percent(), tax.category().equals(EXPORT) ? EXPORTED : null);
            close();
        }
        close();
    }

    private void line(Invoice.Line line) throws XMLStreamException {
        open(head.creditNote() ? "CreditNoteLine" : "InvoiceLine");
        say("ID", String.valueOf(line.line()));
        measure(head.creditNote() ? "CreditedQuantity" : "InvoicedQuantity", line.quantity(), line.unit());
        amount("LineExtensionAmount", line.net());
        open("Item");
        say("Name", line.name());
        if (line.sku() != null && own.containsKey(line.sku())) {
            open("BuyersItemIdentification");
            say("ID", own.get(line.sku()));
            close();
        }
        if (line.sku() != null) {
            open("SellersItemIdentification");
            say("ID", line.sku());
            close();
        }
        if (line.taxCategory() != null) category("ClassifiedTaxCategory", line.taxCategory(), line.taxPercent(), null);
        close();
        open("Price");
        amount("PriceAmount", line.price());
        measure("BaseQuantity", line.priceBase(), line.unit());
        close();
        close();
    }

    /** @param exempt why there is no tax, as a code */
    private void category(String name, String code, @Nullable BigDecimal percent, @Nullable String exempt)
            throws XMLStreamException {
        open(name);
        say("ID", code);
        if (percent != null) say("Percent", percent.toPlainString());
        if (exempt != null) say("TaxExemptionReasonCode", exempt);
        vat();
        close();
    }

    private void vat() throws XMLStreamException {
        open("TaxScheme");
        say("ID", "VAT");
        close();
    }

    private void amount(String name, BigDecimal amount) throws XMLStreamException {
        value(name, "currencyID", head.currency(), amount);
    }

    private void measure(String name, BigDecimal quantity, String unit) throws XMLStreamException {
        value(name, "unitCode", unit, quantity);
    }

    private void value(String name, String attribute, String of, BigDecimal value) throws XMLStreamException {
        out.writeStartElement("cbc", name, CBC);
        out.writeAttribute(attribute, of);
        out.writeCharacters(value.toPlainString());
        out.writeEndElement();
    }

    private void say(String name, String text) throws XMLStreamException {
        out.writeStartElement("cbc", name, CBC);
        // what XML cannot hold was no letter anyway
        out.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " "));
        out.writeEndElement();
    }

    private void open(String name) throws XMLStreamException {
        out.writeStartElement("cac", name, CAC);
    }

    private void close() throws XMLStreamException {
        out.writeEndElement();
    }
}
