package bryggen.portal.quotes;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.files.Intake;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** QU20: drawings, data sheets and requests that go with a quote, in all its versions. */
@ApplicationScoped
@Transactional
public class QuoteFiles {
    /** Of one file, in bytes. */
    public static final long LARGEST = 15L * 1024 * 1024;

    /** What is taken. */
    public static final Set<FileKind> KINDS = Set.of(
            FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.WEBP, FileKind.XLSX, FileKind.DOCX, FileKind.CSV);

    private static final int MOST = 20;
    private static final String SELECT = "select id, name, kind, size, shown, at, who, hash from quotes_file";

    @Inject
    Sql sql;

    @Inject
    Quotes quotes;

    @Inject
    Vault vault;

    @Inject
    AuditLog audit;

    @Inject
    QuoteDays days;

    /** All of a quote that the reader may see, the first one first. */
    public List<QuoteFile> of(Actor actor, String number) {
        return all(head(actor, number));
    }

    /** One of them. */
    public QuoteFile get(Actor actor, String number, UUID id) {
        return one(head(actor, number), id);
    }

    private QuoteFile one(QuoteHead head, UUID id) {
        return all(head).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(QuoteRefusal.Unknown::new);
    }

    /**
     * @param shown whether the customer sees it; then it belongs to what is sent
     * @throws QuoteRefusal 404, 409 when it shall be shown and the quote was sent, 422 when there are twenty
     */
    public void attach(Actor actor, String number, Intake.Taken file, boolean shown) {
        var head = held(actor, number);
        if (shown) mustBeDraft(head);
        if (all(head).size() >= MOST) throw QuoteRefusal.Faulty.at("/file", "quote-too-many-files", MOST);
        sql.run(
                "insert into quotes_file (id, number, account, name, kind, size, shown, hash, at, who)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                number,
                head.account(),
                file.name(),
                file.kind().name(),
                file.size(),
                shown,
                file.hash(),
                days.now(),
                actor.name());
        audit.record(actor, "quotes.file-added", number, null, Map.of("file", file.name()));
    }

    /**
     * @throws QuoteRefusal 404, 409 when the customer was shown it
     */
    public void detach(Actor actor, String number, UUID id) {
        var head = held(actor, number);
        var file = one(head, id);
        if (file.shown()) mustBeDraft(head);
        sql.run("delete from quotes_file where id = ? and account = ?", id, head.account());
        audit.record(actor, "quotes.file-removed", number, Map.of("file", file.name()), null);
    }

    /** What the customer of a quote sees. */
    List<QuoteFile> shown(QuoteHead head) {
        return all(head).stream().filter(QuoteFile::shown).toList();
    }

    private List<QuoteFile> all(QuoteHead head) {
        return sql.rows(
                SELECT + " where number = ? and account = ? order by at, id",
                this::file,
                head.number(),
                head.account());
    }

    private QuoteFile file(ResultSet row) throws SQLException {
        return new QuoteFile(
                row.getObject(1, UUID.class),
                row.getString(2),
                FileKind.valueOf(row.getString(3)),
                row.getLong(4),
                row.getBoolean(5),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getString(7),
                row.getString(8),
                vault.path(row.getString(8)));
    }

    private QuoteHead head(Actor actor, String number) {
        return known(quotes.find(QuoteReach.of(actor), number, null));
    }

    private QuoteHead held(Actor actor, String number) {
        return known(quotes.held(QuoteReach.of(actor), number));
    }

    private static QuoteHead known(Optional<Quote> quote) {
        return quote.orElseThrow(QuoteRefusal.Unknown::new).head();
    }

    private static void mustBeDraft(QuoteHead head) {
        if (head.status() != QuoteStatus.DRAFT) throw new QuoteRefusal.Sent();
    }
}
