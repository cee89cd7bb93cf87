package bryggen.integration.erp.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A path of the contract with its query; keys with slashes, spaces or Ø travel in the query, never in the path. */
record Address(String text) {

    static Address of(String path) {
        return new Address(path);
    }

    /** Absent values are left out. */
    Address with(String name, @Nullable String value) {
        if (value == null) return this;
        return new Address(text
                + (text.contains("?") ? "&" : "?")
                + name
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text;
    }
}
