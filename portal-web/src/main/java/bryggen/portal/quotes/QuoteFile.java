package bryggen.portal.quotes;

import bryggen.portal.platform.files.FileKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that goes with a quote (QU20).
 *
 * @param shown whether the customer sees it behind its link
 * @param size in bytes
 * @param path where the bytes stand
 */
public record QuoteFile(
        UUID id,
        String name,
        FileKind kind,
        long size,
        boolean shown,
        Instant at,
        String who,
        String hash,
        Path path) {}
