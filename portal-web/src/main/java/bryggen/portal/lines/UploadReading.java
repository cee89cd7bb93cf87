package bryggen.portal.lines;

import bryggen.portal.platform.Rounds;
import bryggen.portal.platform.files.StoredParts;
import bryggen.portal.platform.files.TableRow;
import bryggen.portal.platform.files.TableRows;
import bryggen.portal.platform.files.UnreadTable;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** LN8: reads the files that wait, in the background: once to count the lines, then batch by batch. */
@ApplicationScoped
class UploadReading {
    private static final Logger LOG = Logger.getLogger(UploadReading.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 5;
    private static final int BATCH = 500;
    private static final int MOST_ATTEMPTS = 5;
    private static final int COUNTED_UP_TO = 1_000_000;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Uploading uploading;

    private final Rounds rounds = new Rounds("a file of order lines waits", this::readAll);

    void start(@Observes @Priority(225) Startup begun) {
        rounds.every(SECONDS_BETWEEN_LOOKS, 4, threads);
    }

    void arrived(@Observes(during = TransactionPhase.AFTER_SUCCESS) Uploading.Started file) {
        threads.execute(rounds::look);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    void look() {
        rounds.look();
    }

    /** One that cannot be read for a reason of ours keeps its lease and is taken again when that has run out. */
    private void readAll() {
        try {
            for (var file = uploading.claim(); file.isPresent(); file = uploading.claim()) read(file.get());
        } catch (Uploading.Overtaken e) {
            LOG.log(Level.INFO, "a file of order lines is read by another instance", e);
        }
    }

    private void read(Upload claimed) {
        if (claimed.attempts() > MOST_ATTEMPTS) {
            uploading.end(claimed, "upload-stuck", "");
            return;
        }
        try {
            var spool = Files.createTempFile("order-lines", ".table");
            try {
                Files.copy(
                        new StoredParts(seq -> uploading.part(claimed.id(), seq)),
                        spool,
                        StandardCopyOption.REPLACE_EXISTING);
                read(claimed, spool);
            } finally {
                Files.deleteIfExists(spool);
            }
        } catch (UnreadTable unread) {
            uploading.end(claimed, unread.code(), unread.about());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Upload claimed, Path spool) throws IOException {
        var file = claimed;
        if (file.total() == null) {
            file = count(claimed, spool);
            var total = file.total();
            if (!new OrderTable(file.header()).isWhole()) {
                uploading.end(file, "upload-columns", String.join(", ", file.header()));
                return;
            }
            if (total == null || total == 0) {
                uploading.end(file, "table-empty", "");
                return;
            }
            if (total > Uploading.MOST_LINES) {
                uploading.end(file, "upload-too-long", String.valueOf(total));
                return;
            }
            uploading.counted(file);
        }
        lines(file, spool);
    }

    /** Lines that say something, behind the titles. */
    private static Upload count(Upload file, Path spool) throws IOException {
        int total = 0;
        List<String> titles = List.of();
        boolean first = true;
        try (var rows = TableRows.of(spool)) {
            for (var row = rows.next(); row != null && total < COUNTED_UP_TO; row = rows.next()) {
                if (row.isBlank()) continue;
                if (first) titles = OrderTable.titles(row);
                if (!first || titles.isEmpty()) total++;
                first = false;
            }
        }
        return file.counted(titles, total);
    }

    private void lines(Upload counted, Path spool) throws IOException {
        var file = counted;
        var batch = new ArrayList<TableRow>(BATCH);
        boolean titles = !file.header().isEmpty();
        try (var rows = TableRows.of(spool)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.isBlank()) continue;
                if (titles) {
                    titles = false;
                    continue;
                }
                if (row.number() <= counted.read()) continue;
                batch.add(row);
                if (batch.size() < BATCH) continue;
                file = uploading.take(file, List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) file = uploading.take(file, List.copyOf(batch));
        uploading.end(file, "", "");
    }
}
