package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import bryggen.portal.access.Reach;
import bryggen.portal.payments.Receiving.Part;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** All money that bank files have told of. */
@ApplicationScoped
public class Receipts {
    private static final String WAITS = "not r.announced and r.placed + r.cancelled <> r.amount";
    private static final String COLUMNS =
            """
            select r.id, r.on_day, r.currency, r.amount, r.amount - r.placed - r.cancelled as rest, r.payer,
                r.payer_account, r.refs, r.words, r.why, f.name as file
            from bank_receipt r join bank_file f on f.id = r.file where\s""";

    private static final String IDLE_SUM = "(lump and placed + cancelled = 0 and not taken_back)";

    @Inject
    Sql sql;

    /** What a reversal takes back. */
    record Original(long id, Money rest) {}

    /** One at a time lays money anywhere: two files with the same money would else both find it new. */
    void oneAtATime() {
        sql.row("select pg_advisory_xact_lock(711054)::text", row -> 1);
    }

    /** A mere sum that nobody has placed is no answer to its details: they take its place. */
    boolean isKnown(Receipt receipt, String key) {
        if (receipt.announced()) return knows(receipt, key, "");
        return knows(receipt, key, receipt.lump() ? " and not announced" : " and not announced and not " + IDLE_SUM);
    }

    private boolean knows(Receipt receipt, String key, String which) {
        return sql.row(
                        "select 1 from bank_receipt where own_account = ? and key = ?" + which,
                        row -> 1,
                        receipt.account(),
                        key)
                .isPresent();
    }

    /**
     * The bank's own word for an entry, its day and its sum are there from another file: it is the same, in whatever detail
     * it is told. Only where it was told as a mere sum that nobody has placed, the details take its place.
     */
    boolean isToldElsewhere(Receipt receipt, UUID file) {
        if (receipt.entry() == null || receipt.announced()) return false;
        return sql.row(
                        "select 1 from bank_receipt where own_account = ? and entry_ref = ? and entry_amount = ?::numeric"
                                + " and on_day = ? and file <> ? and not announced"
                                + (receipt.lump() ? "" : " and not " + IDLE_SUM)
                                + " limit 1",
                        row -> 1,
                        receipt.account(),
                        receipt.entry(),
                        receipt.entryAmount().amount(),
                        receipt.on(),
                        file)
                .isPresent();
    }

    /** What this one takes the place of: an announcement of it, and the mere sum of its entry. */
    void makeRoom(Receipt receipt, String key) {
        if (receipt.announced()) return;
        sql.run(
                """
                delete from bank_receipt where own_account = ? and announced and id in (
                  select id from bank_receipt where own_account = ? and announced and amount = ?::numeric
                    and (key = ? or entry_ref = ? or bank_reference = ? or end_to_end = ?
                      or payer = ? and refs = ? and words = ?)
                  order by (key = ?) desc, id limit 1)""",
                receipt.account(),
                receipt.account(),
                receipt.amount().amount(),
                key,
                receipt.entry(),
                receipt.bankReference(),
                receipt.endToEnd(),
                receipt.payer(),
                texts(receipt),
                receipt.text(),
                key);
        if (!receipt.lump() && receipt.entry() != null)
            sql.run(
                    """
                    delete from bank_receipt where own_account = ? and entry_ref = ? and entry_amount = ?::numeric
                      and on_day = ? and lump and placed + cancelled = 0 and not taken_back""",
                    receipt.account(),
                    receipt.entry(),
                    receipt.entryAmount().amount(),
                    receipt.on());
    }

    long add(UUID file, Receipt receipt, String key) {
        return sql.row(
                        """
                        insert into bank_receipt (file, own_account, key, on_day, currency, amount, announced, entry_ref,
                            entry_amount, lump, bank_reference, end_to_end, payer, payer_account, refs, ref_amounts, words)
                        values (?, ?, ?, ?, ?, ?::numeric, ?, ?, ?::numeric, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        row -> row.getLong(1),
                        file,
                        receipt.account(),
                        key,
                        receipt.on(),
                        receipt.amount().currency().getCurrencyCode(),
                        receipt.amount().amount(),
                        receipt.announced(),
                        receipt.entry(),
                        receipt.entryAmount().amount(),
                        receipt.lump(),
                        receipt.bankReference(),
                        receipt.endToEnd(),
                        receipt.payer(),
                        receipt.payerAccount(),
                        texts(receipt),
                        receipt.references().stream().map(Receipts::amount).toArray(String[]::new),
                        receipt.text())
                .orElseThrow();
    }

    /** So much of it is placed; each part says where. */
    void placed(long receipt, Part part, Instant at, String by) {
        sql.run(
                "insert into bank_placing (receipt, account, payment, amount, at, by_name) values (?, ?, ?, ?::numeric, ?, ?)",
                receipt,
                part.account(),
                part.payment(),
                part.amount().amount(),
                at,
                by);
        sql.run(
                "update bank_receipt set placed = placed + ?::numeric where id = ?",
                part.amount().amount(),
                receipt);
    }

    void waits(long receipt, String why) {
        sql.run("update bank_receipt set why = ? where id = ?", why, receipt);
    }

    /** What a reversal takes back: the latest that agrees in amount and in one of the words for it. */
    Optional<Original> original(Receipt reversal) {
        return sql.row(
                """
                select id, currency, amount - placed - cancelled as rest from bank_receipt
                where own_account = ? and currency = ? and amount = ?::numeric and not announced and not taken_back
                  and (end_to_end = ? or bank_reference = ? or entry_ref = ? or refs && ?)
                order by on_day desc, id desc limit 1 for update""",
                row -> new Original(row.getLong("id"), money(row, "rest")),
                reversal.account(),
                reversal.amount().currency().getCurrencyCode(),
                reversal.amount().amount().negate(),
                reversal.endToEnd(),
                reversal.bankReference(),
                reversal.entry(),
                texts(reversal));
    }

    /** Where it was placed, for the supplier's side. */
    List<Part> placings(long receipt) {
        return sql.rows(
                """
                select p.account, p.payment, sum(p.amount) as amount, r.currency from bank_placing p
                join bank_receipt r on r.id = p.receipt where p.account is not null and p.receipt = ?
                group by p.account, p.payment, r.currency having sum(p.amount) <> 0""",
                row -> new Part(row.getString("account"), row.getString("payment"), money(row, "amount")),
                receipt);
    }

    /** The original is taken back: what of it waited is nothing to what of the reversal would wait. */
    void cancel(Original original, long reversal) {
        sql.run(
                "update bank_receipt set taken_back = true, cancelled = cancelled + ?::numeric where id = ?",
                original.rest.amount(),
                original.id);
        sql.run(
                "update bank_receipt set cancelled = cancelled - ?::numeric where id = ?",
                original.rest.amount(),
                reversal);
    }

    /** What waits, the oldest first. */
    List<Waiting> waiting(int from, int most) {
        return sql.rows(COLUMNS + WAITS + " order by r.on_day, r.id offset ? limit ?", Receipts::waiting, from, most);
    }

    int countWaiting() {
        return sql.row("select count(*) from bank_receipt r where " + WAITS, row -> row.getInt(1))
                .orElseThrow();
    }

    /** One that waits; nobody else places it before this transaction ends. */
    Optional<Waiting> heldWaiting(long id) {
        return sql.row(COLUMNS + WAITS + " and r.id = ? for update of r", Receipts::waiting, id);
    }

    /** Who has paid from these accounts before, by account, the latest first. */
    Map<String, List<String>> payersFrom(Collection<String> payerAccounts, Reach reach) {
        var payers = new HashMap<String, List<String>>();
        sql.rows(
                        "select r.payer_account, p.account from bank_placing p join bank_receipt r on r.id = p.receipt where "
                                + reach.on("p.account")
                                + " and r.payer_account = any(?) group by r.payer_account, p.account"
                                + " order by max(p.id) desc",
                        row -> new String[] {row.getString(1), row.getString(2)},
                        reach.valuesAnd((Object) payerAccounts.toArray(String[]::new)))
                .forEach(row -> payers.computeIfAbsent(row[0], account -> new ArrayList<>())
                        .add(row[1]));
        return payers;
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                money(row, "amount"),
                money(row, "rest"),
                row.getString("payer"),
                row.getString("payer_account"),
                Arrays.asList((String[]) row.getArray("refs").getArray()),
                row.getString("words"),
                Objects.requireNonNullElse(row.getString("why"), "NO_REFERENCE"),
                row.getString("file"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }

    private static String[] texts(Receipt receipt) {
        return receipt.references().stream().map(Receipt.Reference::text).toArray(String[]::new);
    }

    private static String amount(Receipt.Reference reference) {
        var amount = reference.amount();
        return amount == null ? "" : amount.amount().toPlainString();
    }
}
