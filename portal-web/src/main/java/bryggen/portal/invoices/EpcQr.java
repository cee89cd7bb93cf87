package bryggen.portal.invoices;

import bryggen.integration.kernel.Money;
import bryggen.portal.platform.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * IN10: what a bank's app reads to fill in a transfer in euro (EPC069-12, version 002): to whom, how much, with which
 * reference. There is none for other currencies.
 */
public final class EpcQr {
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_TEXT = 140;
    private static final int LARGEST = 331;

    private EpcQr() {}

    /** Empty in another currency, without an IBAN or with nothing to pay. */
    public static Optional<QrCode> of(
            Money amount, String name, @Nullable String iban, @Nullable String bic, @Nullable String reference) {
        return text(amount, name, iban, bic, reference).map(QrCode::of);
    }

    static Optional<String> text(
            Money amount, String name, @Nullable String iban, @Nullable String bic, @Nullable String reference) {
        var account = iban == null ? "" : iban.replace(" ", "");
        if (!amount.currency().getCurrencyCode().equals("EUR")
                || amount.amount().signum() <= 0
                || amount.amount().precision() - amount.amount().scale() > 9
                || !account.matches("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}")) return Optional.empty();
        var said = reference == null ? "" : reference.strip();
        boolean structured = said.replace(" ", "").matches("RF\\d{2}[A-Z0-9]{1,21}");
        var text = String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                bic == null ? "" : bic.replace(" ", ""),
                cut(name, LONGEST_NAME),
                account,
                "EUR" + amount.amount().toPlainString(),
                "",
                structured ? said.replace(" ", "") : "",
                structured ? "" : cut(said, LONGEST_TEXT));
        return text.getBytes(StandardCharsets.UTF_8).length > LARGEST
                ? Optional.empty()
                : Optional.of(text.stripTrailing());
    }

    private static String cut(String text, int longest) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
