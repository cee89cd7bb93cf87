package bryggen.portal.platform.jpa;

import bryggen.portal.platform.PlatformRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where the last page ended: order, direction, last value and key; opaque outside. */
record Cursor(String value, String key) {
    static String write(String sort, boolean descending, String value, String key) {
        var text = String.join("\u0001", sort, String.valueOf(descending), value, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws PlatformRefusal 422 for a cursor that is not ours or belongs to another order */
    static Cursor read(String text, String sort, boolean descending) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = decoded.split("\u0001", -1);
            if (parts.length == 4 && parts[0].equals(sort) && parts[1].equals(String.valueOf(descending)))
                return new Cursor(parts[2], parts[3]);
        } catch (IllegalArgumentException e) {
            // falls through to the refusal
        }
        throw PlatformRefusal.badParameter("next", "unknown-cursor");
    }
}
