package bryggen.portal.invoices;

import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import java.math.BigDecimal;

/** Codes and prices of invoice lines in the reader's words; a code without a word stands for itself. */
public final class InvoiceWords {
    private InvoiceWords() {}

    /** A UN/ECE Rec 20 code as people write the unit. */
    public static String unit(Texts t, String code) {
        return word(t, "invoices.unit." + code, code);
    }

    /** A UN/CEFACT 5305 category. */
    public static String taxCategory(Texts t, String code) {
        return word(t, "invoices.tax.category." + code, code);
    }

    /** "NOK 420.00 per 100" where the price is not that of one. */
    public static String price(Texts t, Formats formats, Invoice.Line line, String currency) {
        var price = formats.price(line.price(), currency);
        return line.priceBase().compareTo(BigDecimal.ONE) == 0
                ? price
                : t.say("invoices.price-per", price, formats.number(line.priceBase()));
    }

    private static String word(Texts t, String key, String otherwise) {
        return t.has(key) ? t.get(key) : otherwise;
    }
}
