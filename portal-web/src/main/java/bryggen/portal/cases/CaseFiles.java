package bryggen.portal.cases;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.files.FileKind;
import bryggen.portal.platform.files.HandOut;
import bryggen.portal.platform.files.Intake;
import bryggen.portal.platform.files.Vault;
import bryggen.portal.platform.jpa.Cells;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** CE6: what comes with a case, looked at before it is kept. */
@ApplicationScoped
public class CaseFiles {
    /** Of one file, in bytes. */
    public static final long LARGEST = 15L * 1024 * 1024;

    /** At a time. */
    public static final int MOST_AT_ONCE = 8;

    /** In one case. */
    public static final int MOST = 40;

    private static final Set<FileKind> TAKEN = Set.of(
            FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.WEBP, FileKind.CSV, FileKind.XLSX, FileKind.DOCX);

    static final String SELECT =
            "select cast(id as text), cast(message as text), internal, hash, kind, size, name, at, who from cases_file";

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    @Inject
    Intake intake;

    /**
     * Looks at a file that has come in and keeps its bytes; outside of any transaction, for it may take a while.
     *
     * @throws bryggen.portal.platform.PlatformRefusal 422 when it is damaged, lies, or could act on who opens it
     */
    public CaseFile.Ready look(Vault.Passing came, String name) {
        var taken = intake.look(came, name, TAKEN);
        return new CaseFile.Ready(taken.name(), new CaseFile.Kept(taken.hash(), taken.kind(), taken.size()));
    }

    /**
     * A file of a case, for who may see it.
     *
     * @throws CaseRefusal.FileUnknown 404 when it is not there, not theirs, or not for them (CE1)
     */
    @Transactional
    public CaseSheet.File get(Actor actor, UUID id) {
        actor.needs(Cases.READERS);
        var reach = actor.reach();
        return sql.row(
                        SELECT + " where " + reach.on("account") + " and id = ? and (? or not internal)",
                        row -> file(Cases.cells(row)),
                        reach.valuesAnd(id, Cases.isSupplier(actor)))
                .orElseThrow(CaseRefusal.FileUnknown::new);
    }

    /** The same with its bytes. */
    @Transactional
    public HandOut handOut(Actor actor, UUID id) {
        var file = get(actor, id);
        var kept = file.kept();
        return HandOut.of(vault, kept.hash(), file.name(), kept.kind(), kept.size());
    }

    /** Adds what was looked at, in the transaction of what it belongs to. */
    void add(
            CaseHead head,
            @Nullable UUID message,
            boolean internal,
            List<CaseFile.Ready> files,
            Instant now,
            String who) {
        if (files.isEmpty()) return;
        int there = sql.row(
                        "select count(*) from cases_file where number = ? and account = ?",
                        row -> row.getInt(1),
                        head.number(),
                        head.account())
                .orElse(0);
        if (files.size() > MOST_AT_ONCE || there + files.size() > MOST)
            throw CaseRefusal.Faulty.at("/files", "case-too-many-files", MOST_AT_ONCE, MOST);
        for (var file : files)
            sql.run(
                    "insert into cases_file (id, number, account, message, internal, hash, kind, size, name, at, who)"
                            + " values (?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    head.number(),
                    head.account(),
                    message,
                    internal,
                    file.kept().hash(),
                    file.kept().kind().name(),
                    file.kept().size(),
                    file.name(),
                    now,
                    who);
    }

    static CaseSheet.File file(Cells c) {
        var id = UUID.fromString(c.text());
        var message = c.textOrNone();
        boolean internal = c.yes();
        var hash = c.text();
        var kind = FileKind.valueOf(c.text());
        return new CaseSheet.File(
                id,
                message == null ? null : UUID.fromString(message),
                internal,
                new CaseFile.Kept(hash, kind, c.decimal().longValue()),
                c.text(),
                c.instant(),
                c.text());
    }
}
