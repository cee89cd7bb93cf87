package bryggen.sandbox.http;

import bryggen.integration.erp.Wire;
import java.util.Map;

/** One answer: always JSON. */
record Response(int status, String body, Map<String, String> headers) {

    static Response ok(Object content) {
        return new Response(200, Wire.write(content), Map.of());
    }

    static Response created(Object content) {
        return new Response(201, Wire.write(content), Map.of());
    }

    /** A "no" or a complaint with its text. */
    static Response no(int status, String text) {
        return new Response(status, Wire.write(Map.of("text", text)), Map.of());
    }

    Response header(String name, String value) {
        return new Response(status, body, Map.of(name, value));
    }

    Response body(String other) {
        return new Response(status, other, headers);
    }
}
