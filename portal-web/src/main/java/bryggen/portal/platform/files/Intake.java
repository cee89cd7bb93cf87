package bryggen.portal.platform.files;

import bryggen.portal.platform.PlatformRefusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** Looks at a file that comes in and keeps its bytes; outside of any transaction, for it may take a while. */
@Dependent
public class Intake {
    private static final int LONGEST_NAME = 120;

    private final Vault vault;

    @Inject
    public Intake(Vault vault) {
        this.vault = vault;
    }

    /** Looked at and on the disk, not yet anybody's. */
    public record Taken(String name, String hash, FileKind kind, long size) {}

    /**
     * Pictures are written anew, photos upright, without what cameras write into them.
     *
     * @param most bytes
     * @param kinds that are taken
     * @throws PlatformRefusal 413 when it is larger; 422 when it is empty, damaged, of another kind, lies about its kind,
     *     or could act on who opens it
     */
    public Taken take(InputStream in, String name, long most, Set<FileKind> kinds) {
        try (var came = vault.receive(in, most)) {
            return look(came, name, kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for one that has come in. */
    public Taken look(Vault.Passing came, String name, Set<FileKind> kinds) {
        if (came.size() == 0) throw UnfitFile.missing();
        try (var clean = vault.passing()) {
            var kind = FileLook.at(came.path(), name);
            if (!kinds.contains(kind)) throw UnfitFile.kind();
            if (kind == FileKind.JPEG) Photo.write(came.path(), clean.path());
            else if (kind.isPicture()) CleanPicture.write(came.path(), kind, clean.path());
            var kept = vault.keep(kind.isPicture() ? clean : came);
            return new Taken(called(name), kept.hash(), kind, kept.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the sender called it, without what a name must not have. */
    private static String called(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
