package bryggen.portal.quotes;

import bryggen.portal.platform.Texts;

/** UN/ECE Rec 20 codes as people write them; one without a word stands for itself. */
public final class QuoteUnits {
    private QuoteUnits() {}

    public static String word(Texts t, String code) {
        var key = "catalogue.unit." + code;
        return t.has(key) ? t.get(key) : code;
    }
}
