package bryggen.portal.payments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it is paid. */
public enum Method {
    /** On a provider's page. UN/ECE 4461 code 48. */
    CARD("48"),
    /** From the payer's bank, with our reference. Code 30. */
    TRANSFER("30"),
    /** PA15: by credit notes alone; nothing is left to pay. Code 97, clearing between partners. */
    CREDIT("97");

    private final String code;

    Method(String code) {
        this.code = code;
    }

    /** As the ERP is told. */
    public String code() {
        return code;
    }

    /** The word of the contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Method> of(String word) {
        return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
    }
}
