package bryggen.portal.platform.rest;

import bryggen.portal.platform.files.Attachment;
import bryggen.portal.platform.files.HandOut;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;

/** The headers with which a file is asked for (RFC 9110, 13 and 14). */
public class FileParameters {
    @HeaderParam("Range")
    @Nullable
    String range;

    @HeaderParam("If-Range")
    @Nullable
    String ifRange;

    @HeaderParam("If-None-Match")
    @Nullable
    String known;

    /**
     * The file, one range of it, or 304.
     *
     * @param begins is called when its first byte goes out
     */
    public Response answer(HandOut file, Runnable begins) {
        var slice = file.slice(known, range, ifRange);
        var answer = Response.status(slice.status()).type(file.kind().mediaType());
        Attachment.headers(file.name(), file.etag(), slice).forEach(answer::header);
        if (slice.isFirst()) begins.run();
        StreamingOutput bytes = out -> slice.write(file.path(), out);
        return slice.hasBytes() ? answer.entity(bytes).build() : answer.build();
    }
}
