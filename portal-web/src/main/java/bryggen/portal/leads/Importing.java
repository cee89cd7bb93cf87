package bryggen.portal.leads;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.leads.LeadImport.State;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.files.CharsetGuess;
import bryggen.portal.platform.files.Separated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** LE16: takes files of leads; the file itself in one transaction, then its rows a batch at a time. */
@ApplicationScoped
public class Importing {
    private static final int PIECE = 1 << 18;
    private static final int LARGEST = 32 << 20;
    private static final int LONGEST_NAME = 120;

    /** After commit: there is a file to read. */
    record Started(UUID file) {}

    @Inject
    Imports imports;

    @Inject
    Entering entering;

    @Inject
    AuditLog audit;

    @Inject
    Event<Started> started;

    @Inject
    Clock clock;

    /** Leases are counted in real time, whatever a demo shows. */
    Clock real = Clock.systemUTC();

    /**
     * Keeps the file as it comes, one piece in memory at a time, and has it read in the background.
     *
     * @return by what to ask for its report
     * @throws LeadRefusal.BadFile 422 when it is empty, too large, or its head is none of ours
     */
    @Transactional
    public UUID start(Actor actor, String name, Entering.Way way, InputStream content) throws IOException {
        actor.needs(Role.CHANNEL_MANAGER);
        var id = UUID.randomUUID();
        imports.add(waiting(id, name, way, actor), actor);
        var guess = new CharsetGuess();
        byte[] first = new byte[0];
        long size = 0;
        int seq = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            if (seq == 0) first = piece;
            size += piece.length;
            if (size > LARGEST) throw new LeadRefusal.BadFile("file-too-large", LARGEST >> 20);
            guess.see(piece);
            imports.part(id, seq++, piece);
        }
        if (size == 0) throw new LeadRefusal.BadFile("file-empty");
        var head = firstLines(new String(first, Charset.forName(guess.name())));
        char separator = Separated.separator(head.lines().findFirst().orElse(""));
        imports.settle(id, guess.name(), separator, LeadFile.header(head, separator));
        audit.record(actor, "leads.import-started", shortened(name), null, Map.of("bytes", size));
        started.fire(new Started(id));
        return id;
    }

    /** A title may have a line break in it, but no head is longer than this. */
    private static String firstLines(String text) {
        var plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return plain.substring(0, Math.min(plain.length(), 20_000));
    }

    private LeadImport waiting(UUID id, String name, Entering.Way way, Actor actor) {
        return new LeadImport(
                id,
                shortened(name),
                State.WAITING,
                "UTF-8",
                ";",
                way,
                actor.name(),
                clock.instant(),
                null,
                List.of(),
                0,
                0,
                0,
                0,
                0,
                "");
    }

    private static String shortened(String name) {
        var bare = name.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
    }

    /** A file to read, for the length of a lease. */
    @Transactional
    Optional<LeadImport> claim() {
        return imports.claim(real.instant());
    }

    @Transactional
    Optional<byte[]> part(UUID file, int seq) {
        return imports.part(file, seq);
    }

    /** Takes the good rows, keeps the bad ones with their faults, and says how far it is: all of it or nothing. */
    @Transactional
    LeadImport take(LeadImport file, List<LeadFile.Row> rows) {
        var now = clock.instant();
        var reader = new LeadFile(file.header());
        var good = new ArrayList<NewLead>();
        var bad = new ArrayList<RefusedLine>();
        for (var row : rows) if (!row.isBlank()) sort(row, reader, good, bad);
        var taken = good.isEmpty() ? new Entering.Taken(0, 0) : entering.batch(good, file.way(), file.startedBy(), now);
        imports.refuse(file.id(), bad);
        var after = file.with(rows.size(), taken.leads(), taken.doubles(), bad.size());
        if (!imports.progress(file, after, real.instant())) throw new Overtaken();
        return after;
    }

    private static void sort(LeadFile.Row row, LeadFile reader, List<NewLead> good, List<RefusedLine> bad) {
        var said = reader.said(row);
        var checked = EntryCheck.of(said.draft());
        var lead = checked.lead();
        if (said.findings().isEmpty() && lead != null) {
            good.add(lead);
            return;
        }
        var findings = new ArrayList<>(said.findings());
        findings.addAll(checked.findings());
        bad.add(new RefusedLine(row.number(), row.cells(), findings));
    }

    @Transactional
    void end(LeadImport file, String failure) {
        imports.end(file, failure, clock.instant());
    }

    /** Another worker has the file; what this one did in this batch is undone. */
    static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("another worker has this file");
        }
    }

    @Transactional
    public List<LeadImport> latest(Actor actor) {
        actor.needs(Role.CHANNEL_MANAGER);
        return imports.latest(20);
    }

    /** @throws LeadRefusal.Unknown 404 */
    @Transactional
    public LeadImport report(Actor actor, String id) {
        actor.needs(Role.CHANNEL_MANAGER);
        return imports.find(read(id)).orElseThrow(LeadRefusal.Unknown::new);
    }

    /** The refused rows behind a row, at most so many. */
    @Transactional
    public List<RefusedLine> refused(Actor actor, String id, int behind, int most) {
        actor.needs(Role.CHANNEL_MANAGER);
        return imports.refused(read(id), behind, most);
    }

    private static UUID read(String id) {
        return Ids.read(id).orElseThrow(LeadRefusal.Unknown::new);
    }
}
