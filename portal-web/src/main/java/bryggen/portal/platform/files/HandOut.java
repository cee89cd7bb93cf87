package bryggen.portal.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A kept file that somebody may have: all of it, one range of it, or that the reader has it already.
 *
 * @param name as it shall be called on the reader's disk
 * @param etag of its bytes, in quotes
 * @param size in bytes
 */
public record HandOut(Path path, String name, FileKind kind, String etag, long size) {
    /** For files whose fetching nobody counts. */
    public static final Runnable UNCOUNTED = () -> {};

    /** As a kept file's hash names it in the vault. */
    public static HandOut of(Vault vault, String hash, String name, FileKind kind, long size) {
        return new HandOut(vault.path(hash), name, kind, '"' + hash + '"', size);
    }

    /** By the headers If-None-Match, Range and If-Range; status 304 where the reader has these bytes. */
    public Slice slice(@Nullable String known, @Nullable String range, @Nullable String ifRange) {
        return Attachment.knows(known, etag) ? Slice.unchanged(size) : Slice.of(range, ifRange, etag, size);
    }

    /**
     * Answers a request for it.
     *
     * @param begins is called when its first byte goes out
     */
    public void send(HttpServletRequest request, HttpServletResponse response, Runnable begins) throws IOException {
        var slice = head(request, response);
        if (slice.isFirst()) begins.run();
        if (slice.hasBytes()) slice.write(path, response.getOutputStream());
    }

    /** The same without its bytes. */
    public Slice head(HttpServletRequest request, HttpServletResponse response) {
        var slice =
                slice(request.getHeader("If-None-Match"), request.getHeader("Range"), request.getHeader("If-Range"));
        response.setStatus(slice.status());
        response.setContentType(kind.mediaType());
        Attachment.headers(name, etag, slice).forEach(response::setHeader);
        return slice;
    }
}
