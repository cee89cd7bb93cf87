package bryggen.portal.platform.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers with which a file is given out: to be kept, not to be shown, guessed about or run. */
public final class Attachment {
    private static final String RUNS_NOTHING = "default-src 'none'; sandbox";

    private Attachment() {}

    /**
     * All but the media type.
     *
     * @param name as it shall be called on the reader's disk
     */
    public static Map<String, String> headers(String name, String etag, Slice slice) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Disposition", disposition(name));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", RUNS_NOTHING);
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Accept-Ranges", "bytes");
        headers.put("ETag", etag);
        headers.put("Cache-Control", "private, no-cache");
        if (slice.status() == 304) return headers;
        headers.put("Content-Length", String.valueOf(slice.length()));
        if (slice.status() != 200) headers.put("Content-Range", slice.contentRange());
        return headers;
    }

    /** Whether If-None-Match names these bytes, among others or as any: weak comparison (RFC 9110, 13.1.2). */
    public static boolean knows(@Nullable String versions, String etag) {
        if (versions == null) return false;
        for (var version : versions.split(",", -1)) {
            var known = version.strip();
            if (known.equals("*") || known.equals(etag) || known.equals("W/" + etag)) return true;
        }
        return false;
    }

    /** RFC 6266: plain letters for old readers, all of them for the others. */
    private static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
