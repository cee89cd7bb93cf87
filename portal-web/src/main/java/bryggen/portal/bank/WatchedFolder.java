package bryggen.portal.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A folder into which the bank's files are put. What was taken is moved to {@code taken}, what was refused to
 * {@code refused} with the reason beside it. Several instances may watch the same one: a file that is taken twice is known.
 */
final class WatchedFolder {
    private static final Logger LOG = Logger.getLogger(WatchedFolder.class.getName());

    /** A file that is still being written is younger than this. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private static final int AT_ONCE = 50;

    private final Path folder;
    private final Clock clock;
    private final Taker taker;

    /** Takes a file. */
    interface Taker {
        /** @return why not; nothing when it is taken */
        @Nullable
        String take(String name, byte[] content);
    }

    WatchedFolder(Path folder, Clock clock, Taker taker) {
        this.folder = folder;
        this.clock = clock;
        this.taker = taker;
    }

    void look() {
        for (var file : waiting()) {
            try {
                take(file);
            } catch (NoSuchFileException e) {
                LOG.fine("another instance was quicker with " + file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Path> waiting() {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(this::isSettled)
                    .sorted()
                    .limit(AT_ONCE)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSettled(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(SETTLED));
        } catch (IOException e) {
            return false;
        }
    }

    private void take(Path file) throws IOException {
        var name = file.getFileName().toString();
        byte[] content;
        try (var in = Files.newInputStream(file)) {
            content = in.readNBytes(BankFiles.LARGEST + 1);
        }
        var refusal = taker.take(name, content);
        var to = Files.createDirectories(folder.resolve(refusal == null ? "taken" : "refused"));
        if (refusal != null) Files.writeString(to.resolve(name + ".why.txt"), refusal + "\n", StandardCharsets.UTF_8);
        Files.move(file, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
