package bryggen.portal.invoices;

import bryggen.integration.erp.Document;
import bryggen.integration.erp.ErpConnector;
import bryggen.integration.erp.ErpUnavailable;
import bryggen.portal.access.Actor;
import bryggen.portal.accounts.Parties;
import bryggen.portal.accounts.Seller;
import bryggen.portal.catalogue.OwnNumbers;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** IN6: the printed invoice, by the ERP where it has one, else by us. */
@ApplicationScoped
public class InvoiceDocuments {
    private static final Logger LOG = Logger.getLogger(InvoiceDocuments.class.getName());
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    @Inject
    Invoices invoices;

    @Inject
    Parties parties;

    @Inject
    OwnNumbers numbers;

    @Inject
    ErpConnector erp;

    /** @throws InvoiceRefusal.Unknown when there is none with this number, or it is not the actor's */
    public byte[] pdf(Actor actor, String number, Language language) {
        return print(invoices.get(actor, number), language).pdf();
    }

    /** @param instead the ERP has a print and did not give it: it is ours that stands in */
    @SuppressWarnings("ArrayRecordComponent") // bytes as they came; never compared
    record Printed(byte[] pdf, boolean instead) {}

    Printed print(Invoice invoice, Language language) {
        var theirs = printedByErp(invoice);
        if (theirs.isPresent()) return new Printed(theirs.get(), false);
        var ours = new InvoicePrint(new Formats(language, erp.capabilities().zone()))
                .of(
                        invoice,
                        Seller.of(Settings.current()),
                        parties.of(invoice.head().account()),
                        ownNumbers(invoice));
        return new Printed(
                ours, invoice.document() != null && erp.capabilities().documents());
    }

    /** What its company calls the products of its lines, by SKU (catalogue, CA20). */
    public Map<String, String> ownNumbers(Invoice invoice) {
        return numbers.of(
                invoice.head().account(),
                invoice.lines().stream()
                        .flatMap(line -> Stream.ofNullable(line.sku()))
                        .toList());
    }

    private Optional<byte[]> printedByErp(Invoice invoice) {
        var key = invoice.document();
        if (key == null || !erp.capabilities().documents()) return Optional.empty();
        try {
            return erp.invoiceDocument(key).map(Document::content).filter(InvoiceDocuments::isPdf);
        } catch (ErpUnavailable e) {
            LOG.log(Level.INFO, "the ERP gave no print of invoice {0}: {1}", new Object[] {key, e.getMessage()});
            return Optional.empty();
        }
    }

    private static boolean isPdf(byte[] content) {
        return content.length > PDF.length && Arrays.equals(content, 0, PDF.length, PDF, 0, PDF.length);
    }
}
