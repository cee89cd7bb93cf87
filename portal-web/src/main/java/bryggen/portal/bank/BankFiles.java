package bryggen.portal.bank;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Setting;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Sha256;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes bank files: each is read whole, kept as it came, and all that is new in it is placed, in one transaction. */
@ApplicationScoped
@Transactional
public class BankFiles {
    /** More than a bank tells of a day. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final String COLUMNS =
            "select id, name, format, received_at, received_by, fresh, known from bank_file";

    @Inject
    Sql sql;

    @Inject
    Receipts receipts;

    @Inject
    Matching matching;

    @Inject
    Settings settings;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** How a file comes. */
    public enum Channel {
        PAGE,
        API,
        FOLDER
    }

    /** @throws BankRefusal when it cannot be taken, or has been already */
    public BankFile take(Actor actor, Channel channel, String name, byte[] content) {
        actor.needs(Role.SERVICE);
        var file = take(channel, name, content, actor.name());
        audit.record(actor, "bank.file-taken", file.name(), null, Map.of("fresh", file.fresh(), "known", file.known()));
        return file;
    }

    /** The same, when nobody brings it. */
    public BankFile takeFromFolder(String name, byte[] content) {
        return take(Channel.FOLDER, name, content, AuditLog.PORTAL);
    }

    private BankFile take(Channel channel, String name, byte[] content, String by) {
        if (content.length > LARGEST) throw new BankRefusal.TooLarge(LARGEST >> 20);
        var contents = BankFileReader.read(content, own());
        receipts.oneAtATime();
        var sha256 = Sha256.of(content);
        sql.row("select name from bank_file where sha256 = ?", row -> row.getString(1), sha256)
                .ifPresent(known -> {
                    throw new BankRefusal.Known(known);
                });
        var id = UUID.randomUUID();
        var called =
                name.isBlank() ? contents.format().word() : name.substring(0, Math.min(LONGEST_NAME, name.length()));
        sql.run(
                "insert into bank_file (id, name, format, content, sha256, received_at, received_by, channel)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                called,
                contents.format().word(),
                content,
                sha256,
                clock.instant(),
                by,
                channel.name());
        int fresh = keep(id, contents.receipts(), by);
        sql.run(
                "update bank_file set fresh = ?, known = ? where id = ?",
                fresh,
                contents.receipts().size() - fresh,
                id);
        return sql.row(COLUMNS + " where id = ?", BankFiles::file, id).orElseThrow();
    }

    /** First all is written, then placed: money of one file is never in the way of its own reversal. */
    private int keep(UUID file, List<Receipt> told, String by) {
        record Kept(long id, Receipt receipt) {}
        var keys = new Keys();
        var kept = new ArrayList<Kept>();
        for (var receipt : told) {
            var key = keys.of(receipt);
            if (receipts.isKnown(receipt, key) || receipts.isToldElsewhere(receipt, file)) continue;
            receipts.makeRoom(receipt, key);
            kept.add(new Kept(receipts.add(file, receipt, key), receipt));
        }
        for (var one : kept) if (!one.receipt.isTakenBack()) matching.settle(one.id, one.receipt, by);
        for (var one : kept) if (one.receipt.isTakenBack()) matching.settle(one.id, one.receipt, by);
        return kept.size();
    }

    private OwnAccounts own() {
        var named = settings.find(Setting.BANK_ACCOUNTS).orElse("");
        if (!named.isBlank()) return OwnAccounts.of(Arrays.asList(named.split("[,;]", -1)));
        var transfers = Arrays.stream(
                        settings.find(Setting.TRANSFER_ACCOUNTS).orElse("").split("[,;]", -1))
                .map(entry -> entry.substring(entry.indexOf(':') + 1));
        var invoices = Stream.of(Setting.SUPPLIER_BANK_ACCOUNT, Setting.SUPPLIER_IBAN)
                .flatMap(setting -> settings.find(setting).stream());
        return OwnAccounts.of(Stream.concat(transfers, invoices).toList());
    }

    private static BankFile file(ResultSet row) throws SQLException {
        return new BankFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("format"),
                Objects.requireNonNull(Sql.instant(row, "received_at")),
                row.getString("received_by"),
                row.getInt("fresh"),
                row.getInt("known"));
    }
}
