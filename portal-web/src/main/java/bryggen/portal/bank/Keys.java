package bryggen.portal.bank;

import bryggen.portal.platform.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * BF4: by what the same money is known again in another file. Too fine a key would count money twice, too coarse a one would
 * lose it: the bank's own words come first, with day and amount, and equal ones of one file are numbered.
 */
final class Keys {
    private final Map<String, Integer> seen = new HashMap<>();

    String of(Receipt receipt) {
        var key = word(receipt) + "|" + receipt.on() + "|"
                + receipt.amount().amount().toPlainString() + receipt.amount().currency();
        int number = seen.merge(receipt.account() + " " + key, 1, Integer::sum);
        return number == 1 ? key : key + "|" + number;
    }

    private static String word(Receipt receipt) {
        if (receipt.bankReference() != null) return "=" + receipt.bankReference();
        if (receipt.entry() == null) return content(receipt);
        // the whole entry needs no other word
        if (receipt.amount().equals(receipt.entryAmount())) return "E" + receipt.entry();
        return "E" + receipt.entry() + "|" + content(receipt);
    }

    /** Where the bank has no word of its own for it, all that it says of the payer. */
    private static String content(Receipt receipt) {
        return Sha256.of(String.join(
                "\n",
                Objects.requireNonNullElse(receipt.endToEnd(), ""),
                Objects.requireNonNullElse(receipt.payer(), ""),
                Objects.requireNonNullElse(receipt.payerAccount(), ""),
                receipt.references().toString(),
                receipt.text()));
    }
}
