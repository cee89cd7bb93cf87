package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import bryggen.portal.bank.BankRefusal.Unfit;
import bryggen.portal.bank.BankRefusal.Unfit.Why;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Norwegian OCR giro: records of eighty characters. A transmission holds assignments, an assignment the payments to
 * one account; the end of each says how many there are and how much, and that has to be so.
 */
final class OcrReader {
    private static final Currency NOK = Currency.getInstance("NOK");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy");
    private static final int WIDTH = 80;

    private final OwnAccounts own;
    private final List<Receipt> receipts = new ArrayList<>();
    private final Tally file = new Tally();
    private Tally assignment = new Tally();
    private String account = "";
    private @Nullable String first;
    private boolean ended;

    /** What was counted on the way. Sums are told without signs by some, with them by others. */
    private static final class Tally {
        private int payments;
        private int records;
        private BigInteger sum = BigInteger.ZERO;
        private BigInteger signed = BigInteger.ZERO;

        void count(BigInteger amount, boolean negative) {
            payments++;
            sum = sum.add(amount);
            signed = negative ? signed.subtract(amount) : signed.add(amount);
        }
    }

    private OcrReader(OwnAccounts own) {
        this.own = own;
    }

    /** @throws Unfit when it is none, or is not whole (BF2) */
    static Contents read(String text, OwnAccounts own) {
        var reader = new OcrReader(own);
        int line = 0;
        for (var record : text.split("\\r?\\n", -1)) {
            line++;
            if (record.isBlank()) continue;
            if (record.length() > WIDTH || !record.startsWith("NY")) throw new Unfit(Why.DAMAGED, String.valueOf(line));
            try {
                reader.record(record + " ".repeat(WIDTH - record.length()));
            } catch (NumberFormatException | DateTimeParseException e) {
                throw new Unfit(Why.DAMAGED, String.valueOf(line));
            }
        }
        if (!reader.ended) throw new Unfit(Why.DAMAGED, String.valueOf(line));
        return new Contents(FileFormat.OCR, reader.receipts);
    }

    private void record(String record) {
        if (ended) throw new Unfit(Why.DAMAGED, record.substring(0, 8));
        file.records++;
        assignment.records++;
        switch (record.substring(6, 8)) {
            case "10" -> file.records = 1;
            case "20" -> begin(record);
            case "30" -> first = record;
            case "31" -> payment(record);
            case "88" -> end(record, assignment);
            case "89" -> {
                end(record, file);
                ended = true;
            }
            default -> {} // the payer's words
        }
    }

    private void begin(String record) {
        assignment = new Tally();
        assignment.records = 1;
        account = record.substring(24, 35).strip();
        if (!own.contain(OwnAccounts.plain(account))) throw new Unfit(Why.ACCOUNT, account);
    }

    private void payment(String second) {
        var record = first;
        first = null;
        if (record == null || !record.substring(8, 15).equals(second.substring(8, 15)))
            throw new Unfit(Why.DAMAGED, second.substring(0, 15));
        boolean negative = record.charAt(31) == '-';
        var minor = new BigInteger(record.substring(32, 49));
        assignment.count(minor, negative);
        file.count(minor, negative);
        if (minor.signum() == 0) return;
        var money = new Money(new BigDecimal(negative ? minor.negate() : minor, 2), NOK);
        var day = LocalDate.parse(record.substring(15, 21), DAY);
        receipts.add(new Receipt(
                account,
                day,
                money,
                false,
                null,
                money,
                false,
                // what makes it another one than any other: centre, day, partial settlement, number, archive reference
                record.substring(15, 31) + "/" + second.substring(25, 34).strip(),
                null,
                null,
                debtor(second.substring(47, 58).strip()),
                List.of(new Receipt.Reference(References.normal(record.substring(49, 74)), null)),
                ""));
    }

    private static @Nullable String debtor(String account) {
        return account.isEmpty() || account.matches("0+") ? null : account;
    }

    private static void end(String record, Tally counted) {
        long payments = Long.parseLong(record.substring(8, 16));
        long records = Long.parseLong(record.substring(16, 24));
        var sum = new BigInteger(record.substring(24, 41));
        if (payments != counted.payments) throw new Unfit(Why.SUMS, payments + " / " + counted.payments);
        if (records != counted.records) throw new Unfit(Why.SUMS, records + " / " + counted.records);
        if (!sum.equals(counted.sum) && !sum.equals(counted.signed))
            throw new Unfit(Why.SUMS, sum + " / " + counted.sum);
    }
}
