package bryggen.portal.bank;

import java.nio.charset.StandardCharsets;

/** A camt file as a bank would write it, entry by entry. */
public final class Camt {
    static final String ACCOUNT = "NO9386011117947";
    private final String message;
    private final int version;
    private final StringBuilder entries = new StringBuilder();
    private String currency = "NOK";
    private String account = ACCOUNT;
    private String summary = "";

    public Camt(String message, int version) {
        this.message = message;
        this.version = version;
    }

    Camt account(String iban) {
        account = iban;
        return this;
    }

    Camt currency(String code) {
        currency = code;
        return this;
    }

    Camt credits(int count, String sum) {
        summary = "<TxsSummry><TtlCdtNtries><NbOfNtries>" + count + "</NbOfNtries><Sum>" + sum
                + "</Sum></TtlCdtNtries></TxsSummry>";
        return this;
    }

    /** An entry that is booked, with what it is made of. */
    public Camt entry(String reference, String amount, String... details) {
        return entry(reference, amount, "CRDT", false, "BOOK", details);
    }

    Camt entry(
            String reference, String amount, String direction, boolean reversal, String standing, String... details) {
        entries.append("<Ntry><Amt Ccy=\"")
                .append(currency)
                .append("\">")
                .append(amount)
                .append("</Amt><CdtDbtInd>")
                .append(direction)
                .append("</CdtDbtInd>")
                .append(reversal ? "<RvslInd>true</RvslInd>" : "")
                .append(version < 4 ? "<Sts>" + standing + "</Sts>" : "<Sts><Cd>" + standing + "</Cd></Sts>")
                .append("<BookgDt><Dt>2026-11-20</Dt></BookgDt>")
                .append(reference.isEmpty() ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>");
        if (details.length > 0)
            entries.append("<NtryDtls>").append(String.join("", details)).append("</NtryDtls>");
        entries.append("</Ntry>");
        return this;
    }

    /** Money of one payer with a structured reference. */
    public String paid(String amount, String reference) {
        return detail(amount, "", "", "<Strd>" + reference(reference) + "</Strd>");
    }

    static String reference(String text) {
        return "<CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>" + text + "</Ref></CdtrRefInf>";
    }

    /** Money with the payer's own words. */
    public String wrote(String amount, String payer, String words) {
        return detail(amount, "", payer, "<Ustrd>" + words + "</Ustrd>");
    }

    String detail(String amount, String refs, String payer, String remittance) {
        var said = "<Amt Ccy=\"" + currency + "\">" + amount + "</Amt>";
        var name = version < 8 ? "<Nm>" + payer + "</Nm>" : "<Pty><Nm>" + payer + "</Nm></Pty>";
        return "<TxDtls>" + (refs.isEmpty() ? "" : "<Refs>" + refs + "</Refs>")
                + (version < 3 ? "<AmtDtls><TxAmt>" + said + "</TxAmt></AmtDtls>" : said)
                + (payer.isEmpty() ? "" : "<RltdPties><Dbtr>" + name + "</Dbtr></RltdPties>")
                + "<RmtInf>" + remittance + "</RmtInf></TxDtls>";
    }

    String text() {
        var part = message.equals("053") ? "Stmt" : "Ntfctn";
        var root = message.equals("053") ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt."
                + message
                + ".001.0" + version + "\"><" + root + "><GrpHdr><MsgId>M</MsgId></GrpHdr><" + part
                + "><Id>1</Id><Acct><Id><IBAN>" + account + "</IBAN></Id></Acct>" + summary + entries + "</" + part
                + "></"
                + root + "></Document>";
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
