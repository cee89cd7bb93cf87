package bryggen.portal.bank;

import bryggen.portal.bank.BankRefusal.Unfit;
import bryggen.portal.bank.BankRefusal.Unfit.Why;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Finds out what a file is by what stands in it; names and types prove nothing. */
final class BankFileReader {
    private static final int GLIMPSE = 200;

    private BankFileReader() {}

    /** @throws BankRefusal when it cannot be taken (BF2) */
    static Contents read(byte[] file, OwnAccounts own) {
        var head = new String(file, 0, Math.min(GLIMPSE, file.length), StandardCharsets.ISO_8859_1).strip();
        if (head.isEmpty()) throw new BankRefusal.Empty();
        var contents = head.startsWith("NY000010")
                ? OcrReader.read(new String(file, StandardCharsets.ISO_8859_1), own)
                : isXml(head) ? CamtReader.read(new ByteArrayInputStream(file), own) : null;
        if (contents == null) throw new Unfit(Why.FORMAT, "");
        return contents;
    }

    /** UTF-8 with its mark, UTF-16 or plain: the first sign that is not one of these is the one of XML. */
    private static boolean isXml(String head) {
        return head.replaceAll("^[\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff\\u0000\\s]+", "")
                .startsWith("<");
    }
}
