package bryggen.portal.lines;

import bryggen.integration.kernel.Sku;
import bryggen.integration.prices.LineAsk;
import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.carts.Carting;
import bryggen.portal.carts.Till;
import bryggen.portal.lines.Upload.Left;
import bryggen.portal.lines.Upload.Told;
import bryggen.portal.lines.Uploads.Answered;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.files.TableRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files of order lines: taken as they come (LN7), answered a batch at a time (LN8, LN9), then put to use (LN11). */
@ApplicationScoped
@Transactional
public class Uploading {
    public static final int LARGEST = 10 << 20;
    public static final int MOST_LINES = 10_000;
    /** As many as a cart and an order take. */
    public static final int AT_ONCE = 1_000;

    private static final int PIECE = 1 << 18;
    private static final int LONGEST_NAME = 120;

    /** After commit: there is a file to read. */
    record Started(UUID file) {}

    @Inject
    Uploads uploads;

    @Inject
    Judging judging;

    @Inject
    Carting carting;

    @Inject
    AuditLog audit;

    @Inject
    Event<Started> started;

    @Inject
    Clock clock;

    /** Leases are counted in real time, whatever a demo shows. */
    Clock real = Clock.systemUTC();

    /**
     * Keeps the file as it comes, one piece in memory at a time; it is read in the background.
     *
     * @throws LineRefusal when there is nothing in it, or it is too large
     */
    @Transactional(rollbackOn = IOException.class) // half a file is no file
    public UUID start(Actor actor, String name, InputStream content) throws IOException {
        needsBuyer(actor);
        var id = UUID.randomUUID();
        uploads.add(id, shortened(name), actor, clock.instant());
        long size = 0;
        int seq = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            size += piece.length;
            if (size > LARGEST) throw new LineRefusal.TooLarge(LARGEST >> 20);
            uploads.part(id, seq++, piece);
        }
        if (size == 0) throw new LineRefusal.NoFile();
        audit.record(actor, "lines.uploaded", shortened(name), null, Map.of("bytes", size));
        started.fire(new Started(id));
        return id;
    }

    private static String shortened(String name) {
        var bare = name.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return bare.isEmpty() ? "–" : bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
    }

    /** A file to read, for the length of a lease. */
    Optional<Upload> claim() {
        return uploads.claim(real.instant());
    }

    Optional<byte[]> part(UUID file, int seq) {
        return uploads.part(file, seq);
    }

    void counted(Upload file) {
        uploads.counted(file);
    }

    /** Answers these lines, keeps the answers, and says how far the file is: all of it or nothing. */
    Upload take(Upload file, List<TableRow> rows) {
        var table = new OrderTable(file.header());
        var answers = new ArrayList<Answered>();
        var wanted = new ArrayList<Judging.Wanted>();
        var plain = new ArrayList<TableRow>();
        for (var row : rows) {
            var fault = table.fault(row);
            if (fault.isPresent()) {
                answers.add(new Answered(refused(row, fault.get()), row.texts()));
            } else {
                wanted.add(table.wanted(row));
                plain.add(row);
            }
        }
        var judged = judging.all(file.account(), file.language(), wanted, true);
        for (int i = 0; i < judged.size(); i++)
            answers.add(new Answered(judged.get(i), plain.get(i).texts()));
        uploads.keep(file, answers);
        var after = file.with(
                rows.get(rows.size() - 1).number(),
                count(answers, Judged.Verdict.ACCEPTED),
                count(answers, Judged.Verdict.CHANGED),
                count(answers, Judged.Verdict.REFUSED));
        if (!uploads.progress(file, after, real.instant())) throw new Overtaken();
        return after;
    }

    private static Judged refused(TableRow row, Judged.Reason why) {
        return new Judged(row.number(), "", "", "", null, null, Judged.Verdict.REFUSED, null, List.of(why), List.of());
    }

    private static int count(List<Answered> answers, Judged.Verdict verdict) {
        return (int)
                answers.stream().filter(a -> a.judged().verdict() == verdict).count();
    }

    void end(Upload file, String failure, String about) {
        uploads.end(file, failure, about, clock.instant());
        uploads.sweep(clock.instant());
    }

    /** Another worker has the file; what this one did in this batch is undone. */
    static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("another worker has this file");
        }
    }

    public List<Upload> latest(Actor actor) {
        needsBuyer(actor);
        return uploads.latest(actor.account().number(), 20);
    }

    /** @throws LineRefusal.Unknown 404 */
    public Upload get(Actor actor, String id) {
        needsBuyer(actor);
        return uploads.find(actor.account().number(), read(id)).orElseThrow(LineRefusal.Unknown::new);
    }

    /** Changed and refused lines behind a line of the file, or refused ones alone; at most so many. */
    public List<Told> told(Actor actor, String id, boolean refusedOnly, int behind, int most) {
        return uploads.told(get(actor, id).account(), read(id), refusedOnly, behind, most);
    }

    /** How many accepted lines are in no cart and no order yet. */
    public int left(Actor actor, String id) {
        return uploads.left(get(actor, id).account(), read(id));
    }

    public List<String> orders(Actor actor, String id) {
        return uploads.orders(get(actor, id).account(), read(id));
    }

    /**
     * The lines that come next, as many as there is room for.
     *
     * @throws LineRefusal 409 while the file is read, and when all lines are taken
     */
    List<Left> next(Actor actor, String id) {
        var file = get(actor, id);
        if (file.state() != Upload.State.DONE) throw new LineRefusal.NotReady();
        var left = uploads.left(file.account(), file.id(), AT_ONCE);
        if (left.isEmpty()) throw new LineRefusal.NothingLeft();
        return left;
    }

    /** In the transaction in which they go there. Somebody else may have been quicker: then nothing happens. */
    void taken(Actor actor, String id, int first, int last, int count, String into) {
        int taken = uploads.take(actor.account().number(), read(id), first, last, into, clock.instant());
        if (taken != count) throw new LineRefusal.NothingLeft();
    }

    /** LN11: both or none. */
    void put(Actor actor, String id, List<Left> lines, List<Till.Added> priced) {
        taken(actor, id, lines.get(0).line(), lines.get(lines.size() - 1).line(), lines.size(), "");
        carting.put(actor, priced);
    }

    /** Of the next lines those that fit beside what is in the cart: a product on several lines is one line there. */
    static List<Left> fitting(List<Left> next, int room) {
        var skus = new HashSet<String>();
        var fitting = new ArrayList<Left>();
        for (var line : next) {
            skus.add(line.sku());
            if (skus.size() > room) break;
            fitting.add(line);
        }
        return fitting;
    }

    static List<LineAsk> asks(List<Left> lines) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        lines.forEach(line -> sums.merge(line.sku(), line.quantity(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new LineAsk(new Sku(sum.getKey()), sum.getValue()))
                .toList();
    }

    static void needsBuyer(Actor actor) {
        actor.needs(Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
    }

    private static UUID read(String id) {
        return Ids.read(id).orElseThrow(LineRefusal.Unknown::new);
    }
}
