package bryggen.portal.platform.files;

import bryggen.portal.platform.Setting;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The folder of files, each under the SHA-256 of its bytes. Several instances share it: a file appears whole or not at
 * all, and the same bytes are the same file. Nothing is held in memory but one buffer.
 */
@ApplicationScoped
public class Vault {
    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    @Inject
    public Vault() {
        this(Path.of(Settings.current().find(Setting.FILES).orElse("files")));
    }

    public Vault(Path folder) {
        this.folder = folder;
    }

    /** A file that is kept. */
    public record Kept(String hash, long size) {}

    /** A file on its way in or a passing one: gone when it is closed. */
    public record Passing(Path path) implements AutoCloseable {
        public long size() {
            try {
                return Files.size(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A place for a file that is not kept yet. */
    public Passing passing() {
        try {
            return new Passing(Files.createDirectories(folder.resolve("passing"))
                    .resolve(UUID.randomUUID().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a stream in, to its end or to the limit.
     *
     * @param most bytes
     * @throws bryggen.portal.platform.PlatformRefusal 413 as soon as there is one byte more
     */
    public Passing receive(InputStream in, long most) throws IOException {
        var passing = passing();
        boolean whole = false;
        try (var out = FileChannel.open(passing.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) throw UnfitFile.tooLarge();
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) out.write(bytes);
            }
            whole = true;
            return passing;
        } finally {
            if (!whole) passing.close();
        }
    }

    /** Keeps a passing file for good; on the disk when this comes back. */
    public Kept keep(Passing passing) {
        try {
            return keep(passing, hash(passing.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same under a name that no other file has, for what will be removed again: the same bytes may be kept elsewhere. */
    public Kept keepApart(Passing passing) {
        return keep(passing, Sha256.of("apart " + UUID.randomUUID()));
    }

    private Kept keep(Passing passing, String name) {
        try {
            var kept = new Kept(name, passing.size());
            var place = path(kept.hash());
            if (Files.exists(place)) return kept;
            try (var channel = FileChannel.open(passing.path(), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(place.getParent());
            Files.move(passing.path(), place, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the bytes stand. */
    public Path path(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("no hash");
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static String hash(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = new Sha256();
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.add(buffer, read);
            return digest.hex();
        }
    }
}
