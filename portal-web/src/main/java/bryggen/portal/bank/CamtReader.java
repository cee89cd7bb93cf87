package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import bryggen.portal.bank.BankRefusal.Unfit;
import bryggen.portal.bank.BankRefusal.Unfit.Why;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads camt.053 and camt.054 from front to back, entry by entry; nothing outside the file is ever asked for. */
final class CamtReader {
    private static final Pattern MESSAGE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.05([34])\\.001\\.0([2-8])");

    private final OwnAccounts own;
    private final List<Receipt> receipts = new ArrayList<>();
    private FileFormat format = FileFormat.CAMT053;

    // of the statement that is being read
    private String account = "";
    private BigDecimal credits = BigDecimal.ZERO;
    private int creditCount;
    private Node summary;

    private CamtReader(OwnAccounts own) {
        this.own = own;
        this.summary = Node.NOTHING;
    }

    /** @throws Unfit when it is none, or is not well (BF2) */
    static Contents read(InputStream file, OwnAccounts own) {
        var reader = new CamtReader(own);
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            var in = factory.createXMLStreamReader(file);
            try {
                reader.document(in);
            } finally {
                in.close();
            }
        } catch (XMLStreamException e) {
            throw new Unfit(
                    Why.DAMAGED,
                    e.getLocation() == null
                            ? ""
                            : String.valueOf(e.getLocation().getLineNumber()));
        }
        return new Contents(reader.format, reader.receipts);
    }

    private void document(XMLStreamReader in) throws XMLStreamException {
        boolean root = true;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_DECLARATION -> throw new Unfit(Why.DOCTYPE, "");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unfit(Why.DOCTYPE, "");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (root) kind(in);
                    else element(in);
                    root = false;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (isStatement(in.getLocalName())) end();
                }
                default -> {}
            }
        }
    }

    private void kind(XMLStreamReader in) {
        var namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        var message = MESSAGE.matcher(namespace);
        if (!in.getLocalName().equals("Document") || !message.matches())
            throw new Unfit(Why.FORMAT, namespace.replaceFirst(".*:", ""));
        format = message.group(1).equals("3") ? FileFormat.CAMT053 : FileFormat.CAMT054;
    }

    private void element(XMLStreamReader in) throws XMLStreamException {
        var name = in.getLocalName();
        if (isStatement(name)) begin();
        else if (name.equals("Acct")) account(Node.read(in));
        else if (name.equals("TxsSummry")) summary = Node.read(in);
        else if (name.equals("Ntry")) entry(new CamtEntry(account, Node.read(in)));
        else if (name.equals("GrpHdr") || name.equals("Bal")) Node.read(in);
    }

    private static boolean isStatement(String name) {
        return name.equals("Stmt") || name.equals("Ntfctn");
    }

    private void begin() {
        account = "";
        credits = BigDecimal.ZERO;
        creditCount = 0;
        summary = Node.NOTHING;
    }

    private void account(Node said) {
        account = said.first("Id/IBAN", "Id/Othr/Id").map(OwnAccounts::plain).orElse("");
        if (!own.contain(account)) throw new Unfit(Why.ACCOUNT, account);
    }

    private void entry(CamtEntry entry) {
        if (account.isEmpty()) throw new Unfit(Why.DAMAGED, "Acct");
        if (entry.direction().equals("CRDT")) {
            credits = credits.add(entry.amount().amount());
            creditCount++;
        }
        receipts.addAll(entry.receipts());
    }

    /** Where the bank says how much and how many there are, that is what there is: nothing was cut off. */
    private void end() {
        var said = summary.one("TtlCdtNtries");
        if (said.isEmpty()) return;
        var sum = said.get().text("Sum");
        if (sum.isPresent() && number(sum.get()).compareTo(credits) != 0)
            throw new Unfit(Why.SUMS, sum.get() + " / " + credits.toPlainString());
        var count = said.get().text("NbOfNtries");
        if (count.isPresent() && number(count.get()).compareTo(BigDecimal.valueOf(creditCount)) != 0)
            throw new Unfit(Why.SUMS, count.get() + " / " + creditCount);
    }

    private static BigDecimal number(String text) {
        try {
            return new Money(new BigDecimal(text), java.util.Currency.getInstance("KWD")).amount();
        } catch (IllegalArgumentException e) {
            throw new Unfit(Why.DAMAGED, text);
        }
    }
}
