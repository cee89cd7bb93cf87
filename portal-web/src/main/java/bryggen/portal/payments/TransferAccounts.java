package bryggen.portal.payments;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The supplier's bank accounts, one for each currency, with the references that its bank agreement takes: as set,
 * {@code NOK=KID10/12:86011117947, SEK=OCR:5050-1055}.
 */
public final class TransferAccounts {
    private static final Pattern ENTRY =
            Pattern.compile("([A-Z]{3})=(KID10|KID11|OCR2|OCR|FIK71|RF)(?:/(\\d{1,2}))?:([A-Za-z0-9+. -]{4,40})");
    private static final int USUAL_LENGTH = 10;

    private final Map<Currency, TransferAccount> byCurrency = new HashMap<>();

    /** @param length of references; 0 where the agreement does not fix it */
    record TransferAccount(TransferReference.Kind kind, int length, String number) {

        /** The reference and the account as the payer writes them. */
        Payment.Transfer transfer(String serial) {
            var reference = TransferReference.of(kind, serial, length);
            return kind == TransferReference.Kind.FIK71
                    ? new Payment.Transfer(kind, "+71<" + reference + "+" + number + "<", number)
                    : new Payment.Transfer(kind, reference, number);
        }
    }

    /** @throws IllegalArgumentException for an entry that is none, naming it */
    public static TransferAccounts of(String text) {
        var accounts = new TransferAccounts();
        for (var entry : text.split("[,;]", -1)) {
            if (entry.isBlank()) continue;
            var found = ENTRY.matcher(entry.strip());
            if (!found.matches()) throw new IllegalArgumentException(entry.strip());
            var kind = TransferReference.Kind.valueOf(found.group(2));
            accounts.byCurrency.put(
                    Currency.getInstance(found.group(1)),
                    new TransferAccount(
                            kind, length(kind, found.group(3)), found.group(4).strip()));
        }
        return accounts;
    }

    private static int length(TransferReference.Kind kind, String said) {
        boolean fixed = kind == TransferReference.Kind.KID10 || kind == TransferReference.Kind.KID11;
        return said != null ? Integer.parseInt(said) : fixed ? USUAL_LENGTH : 0;
    }

    Optional<TransferAccount> in(Currency currency) {
        return Optional.ofNullable(byCurrency.get(currency));
    }
}
