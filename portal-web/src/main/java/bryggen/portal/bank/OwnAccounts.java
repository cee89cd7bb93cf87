package bryggen.portal.bank;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The supplier's own accounts: a file about another one is somebody else's (BF2). Where none is known, all are taken. */
record OwnAccounts(List<String> numbers) {
    private static final int SHORTEST = 7;

    static OwnAccounts of(Collection<String> numbers) {
        return new OwnAccounts(numbers.stream()
                .map(OwnAccounts::plain)
                .filter(number -> !number.isEmpty())
                .toList());
    }

    /** The same account is named by its IBAN here and by the country's own number there. */
    boolean contain(String account) {
        return numbers.isEmpty()
                || numbers.stream()
                        .anyMatch(number -> number.equals(account)
                                || (number.length() >= SHORTEST && account.endsWith(number))
                                || (account.length() >= SHORTEST && number.endsWith(account)));
    }

    static String plain(String account) {
        return account.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
