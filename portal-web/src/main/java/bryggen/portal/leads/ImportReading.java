package bryggen.portal.leads;

import bryggen.portal.platform.Rounds;
import bryggen.portal.platform.files.Separated;
import bryggen.portal.platform.files.StoredParts;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * LE16: reads the files that wait, in the background. One row and one batch are in memory, however large the file; an
 * instance that dies leaves the file to another, which goes on behind the last batch.
 */
@ApplicationScoped
class ImportReading {
    private static final Logger LOG = Logger.getLogger(ImportReading.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 5;
    private static final int BATCH = 500;

    @Resource
    ManagedScheduledExecutorService threads;

    @Inject
    Importing importing;

    private final Rounds rounds = new Rounds("a file of leads waits", this::readAll);

    void start(@Observes @Priority(220) Startup started) {
        rounds.every(SECONDS_BETWEEN_LOOKS, 3, threads);
    }

    void arrived(@Observes(during = TransactionPhase.AFTER_SUCCESS) Importing.Started file) {
        threads.execute(rounds::look);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    void look() {
        rounds.look();
    }

    /** Reads all files that wait. One that cannot be read keeps its lease and is taken again when that has run out. */
    private void readAll() {
        try {
            for (var file = importing.claim(); file.isPresent(); file = importing.claim()) read(file.get());
        } catch (Importing.Overtaken e) {
            LOG.log(Level.INFO, "a file of leads is read by another instance", e);
        }
    }

    void read(LeadImport claimed) {
        var file = claimed;
        var batch = new ArrayList<LeadFile.Row>(BATCH);
        try (var text = text(file);
                var rows = Separated.parser(text, file.separator().charAt(0))) {
            int number = 0;
            for (var row : rows) {
                number++;
                if (number == 1 || number - 1 <= claimed.read()) continue;
                batch.add(new LeadFile.Row(number, row.toList()));
                if (batch.size() < BATCH) continue;
                file = importing.take(file, batch);
                batch.clear();
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            LOG.log(Level.INFO, "a file of leads cannot be read to its end: " + unreadable.getMessage(), unreadable);
            if (!batch.isEmpty()) file = importing.take(file, batch);
            importing.end(file, "file-unreadable");
            return;
        }
        if (!batch.isEmpty()) file = importing.take(file, batch);
        importing.end(file, "");
    }

    private Reader text(LeadImport file) throws IOException {
        var bytes = new StoredParts(seq -> importing.part(file.id(), seq));
        var text = new BufferedReader(new InputStreamReader(bytes, Charset.forName(file.charset())));
        text.mark(1);
        if (text.read() != '\ufeff') text.reset();
        return text;
    }
}
